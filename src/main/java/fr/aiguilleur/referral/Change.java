package fr.aiguilleur.referral;

import java.time.Instant;

/** A step that a referral made. */
public record Change(Instant at, Who who, Status status) {

    /** Who made it go forward. */
    public enum Who {
        RELAY("vous"),
        PLACE("le lieu"),
        CLOCK("le temps");

        private final String french;

        Who(String french) {
            this.french = french;
        }

        public String french() {
            return french;
        }
    }
}
