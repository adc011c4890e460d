package fr.aiguilleur.sheet;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * One way to get everything on a page.
 *
 * @param points size of the letters
 * @param brief only what cannot be left out
 */
record Fit(double points, boolean brief) {

    /** Smaller and smaller, with nothing left out. */
    static List<Fit> whole(double... points) {
        return DoubleStream.of(points).mapToObj(size -> new Fit(size, false)).toList();
    }
}
