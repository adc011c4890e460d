package fr.aiguilleur.person;

import fr.aiguilleur.gazetteer.Gazetteer;
import fr.aiguilleur.text.Secrets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** A text as a stranger may read it: without secrets, phone numbers, links, addresses, dates of birth and names. */
@Component
public final class Discretion {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String SMALL = "(?!(?:à|a|au|je|et|qui|mais|pour|dans|sur|mon|ma|il|elle|on|puis)(?!\\p{L}))";
    private static final String WORD = "\\p{L}[\\p{L}'’-]*";

    private static final Map<Pattern, String> KINDS = kinds();

    private final PeopleNames names;

    public Discretion(Gazetteer gazetteer) {
        this.names = new PeopleNames(gazetteer);
    }

    /** What is left of it can be told; a name that no list knows and nothing announces may stay. */
    public String of(String text) {
        String told = Secrets.mask(text);
        for (Map.Entry<Pattern, String> kind : KINDS.entrySet()) {
            told = kind.getKey().matcher(told).replaceAll(kind.getValue());
        }
        StringBuilder nameless = new StringBuilder(told);
        names.in(told).reversed().forEach(name -> nameless.replace(name.start(), name.end(), "<NOM>"));
        return nameless.toString();
    }

    /** How people are called in it, for who puts something of their own in place of that. */
    public List<String> names(String text) {
        return names.in(text).stream()
                .map(name -> text.substring(name.start(), name.end()))
                .distinct()
                .toList();
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
                Pattern.compile("(?i)\\b(cordialement|bien à vous|salutations|merci d['’]avance)[\\s,.!]+(?-i:\\p{Lu}"
                        + "[\\p{L}'’-]*(?: \\p{Lu}[\\p{L}'’-]*){0,2})[.\\s]*$"),
                "$1, <NOM>");
        return kinds;
    }
}
