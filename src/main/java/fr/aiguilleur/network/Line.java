package fr.aiguilleur.network;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What is at the other end of a number. */
public enum Line {
    @JsonProperty("mobile")
    MOBILE(0),
    /** Refused at once; behind a messaging service it is found out later. */
    @JsonProperty("landline")
    LANDLINE(30006),
    @JsonProperty("invalid")
    INVALID(0),
    /** A country to which the account may not send. */
    @JsonProperty("not-permitted")
    NOT_PERMITTED(0),
    @JsonProperty("unreachable")
    UNREACHABLE(30003),
    @JsonProperty("blocked")
    BLOCKED(30004),
    @JsonProperty("unknown")
    UNKNOWN(30005),
    @JsonProperty("no-mobile")
    NO_MOBILE(30006),
    @JsonProperty("filtered")
    FILTERED(30007),
    @JsonProperty("carrier-error")
    CARRIER_ERROR(30008),
    /** Switched off for longer than any message is valid. */
    @JsonProperty("off")
    OFF(30036);

    private final int code;

    Line(int code) {
        this.code = code;
    }

    /** Why a message that was accepted does not arrive; 0 when it does. */
    public int code() {
        return code;
    }
}
