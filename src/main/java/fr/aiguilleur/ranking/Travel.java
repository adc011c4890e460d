package fr.aiguilleur.ranking;

/** How the person gets to a place. */
public enum Travel {
    ON_FOOT,
    BY_TRANSPORT,
    /** Nothing was said of it. */
    ANYHOW,
    /** They do not leave home: only help at a distance will do. */
    FROM_HOME
}
