package fr.aiguilleur.referral;

/** How far a referral has come; it only goes forward. */
public enum Status {
    CREATED,
    /** The person has it by SMS, or the place by mail. */
    SENT,
    /** The place opened its link. */
    SEEN,
    ACCEPTED,
    REFUSED,
    /** Nobody answered in time. */
    EXPIRED,
    APPOINTMENT,
    /** The person went there. */
    HONOURED
}
