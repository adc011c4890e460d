package fr.aiguilleur.embedding;

/** What makes a list of numbers a vector we can compare. */
final class Vector {

    private Vector() {}

    /**
     * The same direction, of length one.
     *
     * @param size how many numbers it must have; 0 for any
     */
    static float[] unit(float[] numbers, int size) {
        double squares = 0;
        for (float number : numbers) {
            squares += number * (double) number;
        }
        boolean right = size == 0 || numbers.length == size;
        if (!right || !(squares > 0) || Double.isInfinite(squares)) {
            throw new IllegalArgumentException("no vector of " + size + " numbers");
        }
        float[] unit = new float[numbers.length];
        double length = Math.sqrt(squares);
        for (int i = 0; i < unit.length; i++) {
            unit[i] = (float) (numbers[i] / length);
        }
        return unit;
    }
}
