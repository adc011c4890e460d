package fr.aiguilleur.referral;

/** A mail to a place, ready to be sent by us or by the relay's own mail program. */
public record Letter(String to, String subject, String text) {}
