package fr.aiguilleur.access;

/** What somebody who signed in may do; each role may do what the ones before it may. */
public enum Role {
    /** Asks for the best referral for the person in front of them. */
    RELAY,
    /** Answers people in the console. */
    OPERATOR,
    /** Keeps the directory, the guides and the figures. */
    COORDINATOR,
    /** Gives accounts and keys. */
    ADMIN
}
