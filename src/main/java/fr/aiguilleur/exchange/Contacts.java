package fr.aiguilleur.exchange;

import fr.aiguilleur.phone.Phones;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes telephone numbers as +33…, and separates mails and links as the standard does. */
final class Contacts {

    private static final Pattern SEVERAL = Pattern.compile("[|;,/]|\\bou\\b|\\bet\\b");
    /** 01 00 00 00 00 has the form of a number and rings nowhere. */
    private static final Pattern FILLER = Pattern.compile(".\\d?0{7,}|.?(\\d)\\1{7,}");

    private static final Map<String, String> OVERSEAS = Map.of(
            "971", "GP",
            "972", "MQ",
            "973", "GF",
            "974", "RE",
            "975", "PM",
            "976", "YT",
            "986", "WF",
            "987", "PF",
            "988", "NC");

    private Contacts() {}

    static void mend(Draft draft) {
        phone(draft);
        draft.write("courriels", list(draft.cell("courriels"), "[|;,]|\\s+-?\\s*(?=\\S+@)"));
        links(draft);
    }

    private static void phone(Draft draft) {
        String given = draft.cell("telephone");
        if (given.isEmpty()) {
            return;
        }
        String region = OVERSEAS.getOrDefault(draft.cell("code_postal").replaceAll("^(...).*", "$1"), "FR");
        List<String> parts = Stream.of(SEVERAL.split(given))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        Optional<String> first = parts.stream()
                .flatMap(part -> number(part, region).stream())
                .findFirst()
                .or(() -> number(given, region));
        if (first.isEmpty()) {
            if (FILLER.matcher(given.replaceAll("[^\\d]", "").replaceFirst("^(33|0)", ""))
                    .matches()) {
                draft.mend("telephone", "", "ce numéro ne sonne nulle part : il est laissé de côté");
            }
        } else if (parts.size() > 1) {
            draft.mend("telephone", first.get(), "le standard n'a qu'un numéro : le premier est gardé");
        } else {
            draft.mend("telephone", first.get(), "numéro écrit comme +33…");
        }
    }

    private static Optional<String> number(String text, String region) {
        return Phones.e164(text, region)
                .filter(number -> !FILLER.matcher(national(number)).matches());
    }

    /** The nine digits of a number of France and of most of its territories. */
    private static String national(String e164) {
        return e164.substring(Math.max(1, e164.length() - 9));
    }

    private static void links(Draft draft) {
        for (String column : List.of("site_web", "prise_rdv", "fiche_acces_libre")) {
            String given = list(draft.cell(column), "[|\\s]+|;(?=\\s*(?:https?:|www\\.))");
            draft.write(column, given);
            String whole = Stream.of(given.split("\\|"))
                    .map(link -> link.startsWith("www.") ? "http://" + link : link)
                    .collect(Collectors.joining("|"));
            draft.mend(column, whole, "adresse du site complétée de http://");
        }
    }

    private static String list(String cell, String separator) {
        return Stream.of(cell.split(separator))
                .filter(item -> !item.isBlank() && !item.equals("-"))
                .map(String::strip)
                .distinct()
                .collect(Collectors.joining("|"));
    }
}
