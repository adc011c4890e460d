package fr.aiguilleur.conversation;

/** Where a person writes from. */
public enum Channel {
    WEB,
    SMS
}
