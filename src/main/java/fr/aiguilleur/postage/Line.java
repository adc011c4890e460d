package fr.aiguilleur.postage;

/**
 * A number, or a pool of them, that text messages leave from.
 *
 * @param pace how many segments a second it may send
 */
public record Line(String name, double pace) {

    /** Whoever stands in for a provider has no pace. */
    public static Line unhurried(String name) {
        return new Line(name, Double.POSITIVE_INFINITY);
    }
}
