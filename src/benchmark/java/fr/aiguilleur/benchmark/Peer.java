package fr.aiguilleur.benchmark;

import java.util.List;

/** One way to find guides and places, built from the corpus and asked question by question. */
public interface Peer extends AutoCloseable {

    /** Makes everything that is searched; its time is the time of the whole index. */
    void build(Corpus corpus) throws Exception;

    /** The slugs of the guides that fit, best first. */
    List<String> guides(String text, int limit) throws Exception;

    /** The identifiers of the places that fit, best first. */
    List<String> places(String text, int limit) throws Exception;

    /** True when it can be asked for places with more than words. */
    default boolean chooses() {
        return false;
    }

    /** The identifiers of the places for a need that is understood already, best first. */
    default List<String> choose(Wanted wanted, int limit) throws Exception {
        return List.of();
    }

    /** Bytes kept outside this process, such as the relations of a database. */
    default long stored() throws Exception {
        return 0;
    }

    @Override
    default void close() throws Exception {}
}
