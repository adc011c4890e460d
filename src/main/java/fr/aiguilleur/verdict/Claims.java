package fr.aiguilleur.verdict;

import fr.aiguilleur.fact.Fact;
import fr.aiguilleur.fact.Fact.Kind;
import fr.aiguilleur.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a sentence says of money, doors and duties, each of which has its contrary. */
final class Claims {

    private static final int BEFORE = 60;
    private static final Pattern NOT = Pattern.compile(
            "(?:n'|ne |pas |plus |jamais |aucun(?:ement)? )\\p{L}*(?: (?:est|sont|pas|plus|etre|du|tout|besoin|d'|de|un|une|obligatoirement|forcement))*(?: |')*$");
    /** A claim that denies already: "ne prenez pas rendez-vous" is no less "sans rendez-vous". */
    private static final Pattern OWN_NOT = Pattern.compile("pas |aucun |rien ");

    private static final Map<String, Pattern> SAID = Map.of(
            "free",
                    words(
                            "gratuit\\p{L}*|(?:sans|aucun) frais|(?:sans|rien a) payer|ne coute\\w* rien|ne pay\\w* rien|gratis|(?<![\\d,.])0 ?(?:€|euros?)"),
            "paid", words("payant\\p{L}*|moyennant|vous est facture\\w*|facture\\w* au"),
            "appointment",
                    words(
                            "sur (?:rendez-vous|rdv|rv)|(?:prenez|prendre|pris|fixez|fixer|demandez|avec|avoir|il faut|faut) (?:un )?(?:rendez-vous|rdv)|rendez-vous (?:est )?(?:obligatoire|necessaire|prealable)|(?:apres|uniquement) (?:un )?rendez-vous"),
            "walkin",
                    words(
                            "sans (?:prendre )?(?:de )?(?:rendez-vous|rdv|rv)|(?:pas|inutile) (?:besoin )?(?:de prendre )?(?:de |d'un )?(?:rendez-vous|rdv)"),
            "must", words("obligatoire\\p{L}*|obligations?|oblige\\p{L}*|indispensable\\p{L}*"),
            "may", words("facultati\\p{L}*|optionnel\\p{L}*"),
            "forbidden", words("interdit\\p{L}*"),
            "allowed", words("autorise\\p{L}*"));
    private static final Map<String, String> CONTRARY = Map.of(
            "free",
            "paid",
            "paid",
            "free",
            "appointment",
            "walkin",
            "walkin",
            "appointment",
            "must",
            "may",
            "may",
            "must",
            "forbidden",
            "allowed",
            "allowed",
            "forbidden");

    private Claims() {}

    /** What a sentence says of money, doors and appointments. */
    static List<Fact> in(String sentence) {
        String even = PlainText.fold(Fact.even(sentence));
        List<Fact> claims = new ArrayList<>();
        SAID.forEach((claim, pattern) -> pattern.matcher(even).results().forEach(found -> {
            String before = even.substring(Math.max(0, found.start() - BEFORE), found.start());
            boolean not = !OWN_NOT.matcher(found.group()).lookingAt()
                    && NOT.matcher(before).find();
            claims.add(Fact.of(Kind.CLAIM, not ? contrary(claim) : claim, found));
        }));
        claims.removeIf(claim -> claim.value().equals("appointment")
                && claims.stream()
                        .anyMatch(other -> other.value().equals("walkin")
                                && other.start() <= claim.start()
                                && claim.end() <= other.end()));
        return claims;
    }

    private static Pattern words(String some) {
        return Pattern.compile("(?<!\\p{L})(?:" + some + ")(?!\\p{L})");
    }

    /** A folded sentence without its claims and what denies them: they are compared as claims. */
    static String without(String even) {
        StringBuilder rest = new StringBuilder(even);
        SAID.values()
                .forEach(pattern -> pattern.matcher(even).results().forEach(found -> {
                    Matcher not = NOT.matcher(even.substring(0, found.start()));
                    for (int i = not.find() ? not.start() : found.start(); i < found.end(); i++) {
                        rest.setCharAt(i, ' ');
                    }
                }));
        return rest.toString();
    }

    static String contrary(String claim) {
        return CONTRARY.getOrDefault(claim, claim);
    }
}
