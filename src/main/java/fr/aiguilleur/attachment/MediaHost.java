package fr.aiguilleur.attachment;

import java.util.List;

/** Where the provider keeps the files of text messages. */
public interface MediaHost {

    /** What came of asking for a file. */
    sealed interface Fetched {

        /** Here it is; of one that is far too large, the beginning. */
        record File(byte[] bytes) implements Fetched {}

        /** Perhaps later. */
        record NotNow() implements Fetched {}

        /** This is no address of the provider's. */
        record Never() implements Fetched {}
    }

    /** Asks once. */
    Fetched fetch(String url);

    /**
     * The files that came with a message.
     *
     * @throws RuntimeException when the list cannot be read
     */
    List<Media> of(String sid);
}
