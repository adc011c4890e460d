package fr.aiguilleur.library;

import java.util.Map;

/** The shelves on which guides stand, in the order people look for them. */
final class Section {

    private static final String LAST = "~";
    private static final Map<String, String> NAMES = Map.of(
            "securite", "Arnaques et sécurité",
            "comptes", "Comptes et mots de passe",
            "demarches", "Démarches en ligne",
            "documents", "Documents et mails",
            "appareils", "Téléphone et ordinateur",
            "connexion", "Internet et matériel",
            "communiquer", "Communiquer et chercher",
            "apprendre", "Apprendre");

    private Section() {}

    /** What people read for the section of a guide's front matter; as written when it is not one of ours. */
    static String name(String section) {
        return NAMES.getOrDefault(section, section.isEmpty() ? "Autres" : section);
    }

    /** Sorts as the names do, our own sections first. */
    static String order(String section) {
        return (NAMES.containsKey(section) ? "" : LAST) + name(section);
    }
}
