package fr.aiguilleur.network;

/** A picture that came with a message. */
public record Picture(String sid, String type, byte[] bytes) {}
