package fr.aiguilleur.person;

import fr.aiguilleur.text.Secrets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** A text as a stranger may read it: without secrets, phone numbers, links, addresses, dates of birth and names. */
public final class Discretion {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String NO_NAME =
            "(?!(?:et|je|j|mais|pour|qui|de|du|des|la|le|les|un|une|pas|plus|à|a|au|en|mon|ma|mes|suis|ai|c|il|elle)(?!\\p{L}))";
    private static final String SMALL = "(?!(?:à|a|au|je|et|qui|mais|pour|dans|sur|mon|ma|il|elle|on|puis)(?!\\p{L}))";
    private static final String WORD = "\\p{L}[\\p{L}'’-]*";

    private static final Map<Pattern, String> KINDS = kinds();

    private Discretion() {}

    /** What is left of it can be told; a name that nothing announces may stay. */
    public static String of(String text) {
        String told = Secrets.mask(text);
        for (Map.Entry<Pattern, String> kind : KINDS.entrySet()) {
            told = kind.getKey().matcher(told).replaceAll(kind.getValue());
        }
        return told;
    }

    /** In this order: what holds an @ or a slash must be whole before its digits are looked at. */
    private static Map<Pattern, String> kinds() {
        Map<Pattern, String> kinds = new LinkedHashMap<>();
        kinds.put(Pattern.compile("[\\p{L}\\d._%+-]+@[\\p{L}\\d.-]+"), "<EMAIL>");
        kinds.put(Pattern.compile("(?:https?://|www\\.)\\S+", FLAGS), "<LIEN>");
        kinds.put(Pattern.compile("(?<!\\d)\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d{4}|\\d{2})(?!\\d)"), "<DATE>");
        kinds.put(
                Pattern.compile("(?<![\\d<])(?:\\+|\\(\\+?\\d{2,3}\\))?\\d(?:[ .\\-/]{0,2}\\d){7,16}(?!\\d)"), "<TEL>");
        kinds.put(Pattern.compile("(?<!\\d)\\d{6,}(?!\\d)"), "<NUMERO>");
        kinds.put(
                Pattern.compile(
                        "(?<!\\d)\\d{1,4} ?(?:bis|ter|quater)?,? +(?:rue|r\\.|avenue|av\\.?|boulevard|bd|bld|place|chemin"
                                + "|impasse|all[ée]es?|route|square|quai|cours|passage|r[ée]sidence|sente|sentier|villa)"
                                + "(?: +" + SMALL + WORD + "){1,5}",
                        FLAGS),
                "<ADRESSE>");
        kinds.put(
                Pattern.compile(
                        "\\b(je m['’ ]?appel+e?|mon (?:nom|pr[ée]nom)(?: de famille)? (?:est|c['’ ]?est)"
                                + "|(?:mon fils|ma fille|mon mari|ma femme|ma m[èe]re|mon p[èe]re) s['’ ]?appelle"
                                + "|au nom de|sign[ée]e? :?)"
                                + "(?: +" + NO_NAME + WORD + "){1,3}",
                        FLAGS),
                "$1 <NOM>");
        kinds.put(
                Pattern.compile(
                        "\\b(M\\.|Mr|Mme|Mlle|[Mm]onsieur|[Mm]adame|[Dd]octeur|Dr)(?: +\\p{Lu}" + "[\\p{L}'’-]*){1,3}"),
                "$1 <NOM>");
        kinds.put(
                Pattern.compile("(?i)\\b(cordialement|bien à vous|salutations|merci d['’]avance)[\\s,.!]+(?-i:\\p{Lu}"
                        + "[\\p{L}'’-]*(?: \\p{Lu}[\\p{L}'’-]*){0,2})[.\\s]*$"),
                "$1, <NOM>");
        return kinds;
    }
}
