package fr.aiguilleur.person;

/** What is so of a person, or of the conversation with them. */
public enum Trait {
    /** Reads little at a time. */
    SHORT_STEPS,
    CHILD,
    /** Has a phone and no internet: a link alone is of no use. */
    NO_INTERNET,
    /** Was bid welcome. */
    GREETED,
    /** Was rude once. */
    UPSET,
    /** Told of sorrow, and was answered. */
    SAD,
    /** Wanted to talk, and was told where. */
    TALKATIVE,
    /** Said that a guide solved it. */
    WORKED,
    /** Was asked how it went. */
    RATED,
    /** Said at the end that this was of use. */
    HELPED,
    HELPED_A_LITTLE,
    NOT_HELPED,
    /** Said some days later that they found help. */
    FOUND_HELP,
    /** Was reminded after a silence. */
    REMINDED,
    /** Was asked again some days later. */
    FOLLOWED
}
