package fr.aiguilleur.crossing;

/** Why a conversation does not go on elsewhere. */
public enum Refusal {
    NO_MOBILE,
    /** Written to too often, or who has the number wants no text messages. */
    NOT_TO_THIS_NUMBER,
    /** It goes on there already. */
    THERE_ALREADY,
    /** Somebody of the house is already with this person by text message. */
    WITH_SOMEBODY,
    WRONG_CODE,
    /** Too old, used, wrong too often, or there was none. */
    CODE_OVER,
    /** The conversation has ended. */
    ENDED
}
