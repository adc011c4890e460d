package fr.aiguilleur.learning;

/** What the spellings of one word share. */
public interface Spelling {

    String stem(String word);

    String sound(String word);
}
