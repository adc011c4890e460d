package fr.aiguilleur.supervision;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What the page tells of a period: how it is called, what it counts, exactly, and how it is written. */
enum Figure {
    OPENED(
            "Demandes d'un conseiller",
            "Personnes mises en attente d'un conseiller. Celles qu'un conseiller a prises de lui-même ne sont pas"
                    + " comptées.") {
        @Override
        double of(Counts counts) {
            return counts.opened();
        }
    },
    CLAIMED("Prises en charge", "Parmi ces demandes, celles qu'un conseiller a prises, le jour même ou plus tard.") {
        @Override
        double of(Counts counts) {
            return counts.claimed();
        }
    },
    MIDDLE(
            "Attente médiane",
            "La moitié des demandes prises en charge ont attendu moins que cela, de la demande à la première prise.") {
        @Override
        double of(Counts counts) {
            return minutes(counts.middle());
        }

        @Override
        public String told(Counts counts) {
            return Span.told(counts.middle());
        }
    },
    SLOW("Attente de 9 sur 10", "Neuf demandes prises en charge sur dix ont attendu moins que cela (90e centile).") {
        @Override
        double of(Counts counts) {
            return minutes(counts.slow());
        }

        @Override
        public String told(Counts counts) {
            return Span.told(counts.slow());
        }
    },
    ABANDONED(
            "Abandons",
            "Demandes terminées, ou prises depuis plus d'une heure, sans que la personne ait écrit un seul mot depuis"
                    + " sa demande. Celles qui finissent par un rappel ne sont pas comptées.") {
        @Override
        double of(Counts counts) {
            return counts.abandoned();
        }
    },
    BROKEN(
            "Promesses non tenues",
            "Personnes à qui une réponse ou un rappel avait été annoncé, et que personne n'avait prises ni appelées"
                    + " à l'heure dite. Les rappels ne sont comptés que dans le total.") {
        @Override
        double of(Counts counts) {
            return counts.broken();
        }
    },
    MET("Conversations avec l'assistant", "Conversations où l'assistant a lu au moins un message.") {
        @Override
        double of(Counts counts) {
            return counts.met();
        }
    },
    ALONE(
            "Par l'assistant seul",
            "Part de ces conversations où personne n'a attendu un conseiller ni parlé avec lui dans la période.") {
        @Override
        double of(Counts counts) {
            return counts.met() == 0 ? Double.NaN : 100.0 * counts.alone() / counts.met();
        }

        @Override
        public String told(Counts counts) {
            return counts.met() == 0 ? Span.NONE : Math.round(of(counts)) + " %";
        }
    };

    private final String french;
    private final String definition;

    Figure(String french, String definition) {
        this.french = french;
        this.definition = definition;
    }

    public String french() {
        return french;
    }

    public String definition() {
        return definition;
    }

    /** For charts and spreadsheets: a count, minutes or per cent; not a number where there was nothing to measure. */
    abstract double of(Counts counts);

    /** As people read it. */
    public String told(Counts counts) {
        return String.valueOf(Math.round(of(counts)));
    }

    private static double minutes(@Nullable Duration waited) {
        return waited == null ? Double.NaN : waited.toMillis() / 60_000.0;
    }

    /** What a column of minutes or per cent says after its name. */
    String unit() {
        return switch (this) {
            case MIDDLE, SLOW -> " (min)";
            case ALONE -> " (%)";
            case OPENED, CLAIMED, ABANDONED, BROKEN, MET -> "";
        };
    }
}
