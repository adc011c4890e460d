package fr.aiguilleur.sms;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;

/** How far a text message has come; it only ever moves to a higher rank, whatever order the news arrives in. */
public enum Delivery {
    QUEUED(0),
    SENDING(1),
    /** It may have been accepted or not; it is never sent again. */
    UNKNOWN(2),
    ACCEPTED(3),
    SENT(4),
    DELIVERED(5),
    UNDELIVERED(5),
    FAILED(5),
    /** It did not leave: its receiver wants no messages. */
    REFUSED(5);

    private final int rank;

    Delivery(int rank) {
        this.rank = rank;
    }

    static Delivery ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Where a message stands whose parts stand so: as far as the slowest part, unless one of them did not arrive. */
    static Delivery overall(Collection<Delivery> parts) {
        return Stream.of(FAILED, REFUSED, UNDELIVERED)
                .filter(parts::contains)
                .findFirst()
                .orElseGet(() -> parts.stream()
                        .min(Comparator.comparingInt(part -> part.rank))
                        .orElse(QUEUED));
    }

    /** This, or the news when it is further on. */
    Delivery then(Delivery news) {
        return news.isAfter(this) ? news : this;
    }

    boolean isAfter(Delivery other) {
        return rank > other.rank;
    }

    /** Whether the conversation is told. */
    boolean isTold() {
        return switch (this) {
            case QUEUED, SENDING, ACCEPTED -> false;
            case UNKNOWN, SENT, DELIVERED, UNDELIVERED, FAILED, REFUSED -> true;
        };
    }

    /** Whether it did not arrive, or nobody knows. */
    boolean isTrouble() {
        return this == UNKNOWN || this == UNDELIVERED || this == FAILED || this == REFUSED;
    }

    /** The word in the database and in the conversation. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
