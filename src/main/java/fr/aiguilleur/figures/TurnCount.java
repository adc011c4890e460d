package fr.aiguilleur.figures;

/**
 * How many turns ended in one way.
 *
 * @param sms how many of them by text message
 * @param middle seconds that half of the people waited at most
 * @param slow seconds that nineteen of twenty waited at most
 */
public record TurnCount(TurnOutcome outcome, long turns, long sms, double middle, double slow) {

    public long web() {
        return turns - sms;
    }
}
