package fr.aiguilleur.canned;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a ready reply leaves open, to be filled from the conversation or by the operator; written "{lieu}". */
enum Blank {
    PRENOM("votre prénom"),
    BESOIN("ce que la personne demande"),
    LIEU("le nom du dernier lieu montré"),
    ADRESSE("l'adresse de ce lieu"),
    HORAIRES("ses horaires, s'ils viennent d'être montrés"),
    NUMERO("son numéro de téléphone"),
    LIEN("le lien vers ce lieu ou ce guide"),
    DATE("une date, que l'on écrit soi-même");

    private static final Pattern BRACES = Pattern.compile("\\{[^{}]*}|[{}]");

    private final String french;

    Blank(String french) {
        this.french = french;
    }

    /** What it stands for. */
    String french() {
        return french;
    }

    /** As it is written in a reply. */
    String written() {
        return "{" + name().toLowerCase(Locale.ROOT) + "}";
    }

    /** Everything between braces that no operator's console could fill, and braces that are alone. */
    static List<String> unknownIn(String text) {
        List<String> known = List.of(values()).stream().map(Blank::written).toList();
        List<String> unknown = new ArrayList<>();
        for (Matcher found = BRACES.matcher(text); found.find(); ) {
            if (!known.contains(found.group())) {
                unknown.add(found.group());
            }
        }
        return unknown;
    }
}
