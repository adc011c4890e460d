package fr.aiguilleur.picture;

/** A picture drawn anew, as JPEG. */
record Cleaned(byte[] bytes, int width, int height) {

    static final String TYPE = "image/jpeg";
}
