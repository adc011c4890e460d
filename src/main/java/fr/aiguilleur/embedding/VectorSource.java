package fr.aiguilleur.embedding;

import java.time.Duration;
import java.util.List;

/** Where vectors come from; it throws what it likes when it has none. */
interface VectorSource {

    /** Of a message: it rather fails than takes long. */
    float[] one(String text);

    /** Of our own texts, a few dozen at a time: these may take long. */
    List<float[]> many(List<String> texts);

    /** How long a message may wait, unless the operator says otherwise. */
    Duration patience();
}
