package fr.aiguilleur.text;

/**
 * One word of a message.
 *
 * @param raw as typed; words that were typed as one ("jarive") share it
 * @param norm as normal French writes it as far as we know, folded
 */
public record Word(String raw, String norm) {}
