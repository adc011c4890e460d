package fr.aiguilleur.picture;

/** Looks for viruses in a file before anything else reads it. */
interface Scan {

    /** What a scan found. */
    enum Verdict {
        CLEAN,
        INFECTED,
        /** Nobody could look: who wanted a scan must not go without. */
        UNKNOWN
    }

    /** Where no scanner is set up. */
    Scan NONE = _ -> Verdict.CLEAN;

    Verdict scan(byte[] file);
}
