package fr.aiguilleur.texting;

import java.time.LocalDate;

/**
 * What left on a day, or on the days from one on.
 *
 * @param texts as people wrote or read them
 * @param segments what the provider counts and is paid for
 */
record Spent(LocalDate from, long texts, long segments) {

    Spent and(Spent other) {
        return new Spent(from, texts + other.texts, segments + other.segments);
    }
}
