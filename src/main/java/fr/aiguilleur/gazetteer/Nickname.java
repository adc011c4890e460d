package fr.aiguilleur.gazetteer;

/** Another name people give a commune or a part of it: a short name, an old one, a quarter. */
public record Nickname(String name, String insee, Kind kind) {

    /** Why the name is not the commune's own. */
    public enum Kind {
        COURT,
        ANCIEN,
        QUARTIER
    }
}
