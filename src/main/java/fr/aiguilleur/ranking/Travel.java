package fr.aiguilleur.ranking;

/** How the person gets to a place. */
public enum Travel {
    ON_FOOT(2, 1.5),
    BY_TRANSPORT(15, 4),
    /** Nothing was said of it. */
    ANYHOW(25, 4),
    /** They do not leave home: only help at a distance will do. */
    FROM_HOME(25, 4);

    private final double farthestKm;
    private final double halfKm;

    Travel(double farthestKm, double halfKm) {
        this.farthestKm = farthestKm;
        this.halfKm = halfKm;
    }

    /** Further than this is asked of nobody who travels so, unless there is nothing nearer. */
    double farthestKm() {
        return farthestKm;
    }

    /** Where a place is worth half of what it is next door. */
    double halfKm() {
        return halfKm;
    }
}
