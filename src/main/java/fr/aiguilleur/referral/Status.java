package fr.aiguilleur.referral;

/** How far a referral has come; it only goes forward. */
public enum Status {
    CREATED("Créée"),
    /** The person has it by SMS, or the place by mail. */
    SENT("Envoyée"),
    /** The place opened its link. */
    SEEN("Vue par le lieu"),
    ACCEPTED("Acceptée"),
    REFUSED("Refusée"),
    /** Nobody answered in time. */
    EXPIRED("Sans réponse"),
    APPOINTMENT("Rendez-vous pris"),
    /** The person went there. */
    HONOURED("La personne y est allée");

    private final String french;

    Status(String french) {
        this.french = french;
    }

    public String french() {
        return french;
    }

    /** What may come next: another day may be agreed, and that somebody went there may be learned late. */
    public boolean mayBecome(Status next) {
        return switch (this) {
            case CREATED, SENT, SEEN -> next.ordinal() > ordinal();
            case ACCEPTED, APPOINTMENT -> next == APPOINTMENT || next == REFUSED || next == HONOURED;
            case EXPIRED -> next == HONOURED;
            case REFUSED, HONOURED -> false;
        };
    }

    /** Whether the place may still answer and the person may still be told. */
    public boolean open() {
        return switch (this) {
            case CREATED, SENT, SEEN, ACCEPTED, APPOINTMENT -> true;
            case REFUSED, EXPIRED, HONOURED -> false;
        };
    }
}
