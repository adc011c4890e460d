package fr.aiguilleur.callback;

import fr.aiguilleur.phone.Phones;
import fr.aiguilleur.text.PlainText;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How people ask to be called, call it off, and write their number. */
public final class CallWords {

    /** What the assistant notes down that it has asked for. */
    public static final String ASKED = "telephone";

    /** What stands in the log in place of a number. */
    public static final String KEPT = "[numéro gardé]";

    private static final int SHORT = 240;

    private static final String SOMEBODY =
            "(?:vous|tu|on|quelqu'un|qqn|qq1|(?:un|une|votre|le) (?:conseillere?|personne|collegue|agent)|une? vraie? personne)";
    /** "Rappelez-moi mon code" asks for something else. */
    private static final String NOT_A_THING =
            "(?! ?(?:(?:mon|ma|mes|votre|vos|ton|ta|tes|notre|comment|que|la|les|de|des|une?|pourquoi)\\b|(?:qu|l|d)'"
                    + "|le (?!matin|soir|midi|lundi|mardi|mercredi|jeudi|vendredi|samedi|plus|\\d)))";

    private static final Pattern WISH = Pattern.compile("\\b(?:"
            + "(?:r?app?ell?e[zr]?|telephone[zr]?)[- ]moi\\b" + NOT_A_THING
            + "|(?:passe[zr]?|donne[zr]?)[- ]moi un (?:coup de (?:fil|telephone)|appel)"
            + "|" + SOMEBODY
            + "[- ](?:ne )?(?:peu(?:x|t)|pouvez|pourriez|pouriez|pourrait|pourrais|va|allez|voulez)(?: bien)?"
            + "[- ](?:vous |tu |on |il )?(?:me |m')(?:r?app?ell?er|telephoner|passer un (?:coup de fil|appel)|joindre par telephone)"
            + "|(?:pouvez|pourriez|pouriez|peux|peut|pourrait|pourrais)[- ](?:vous|tu|on|il)(?: bien)? (?:me |m')(?:r?app?ell?er|telephoner|passer un (?:coup de fil|appel)|joindre par telephone)"
            + "|(?:que|qu') ?" + SOMEBODY + " (?:me |m')(?:r?app?ell?(?:e|es|ez|iez)|telephon(?:e|es|ez|iez))"
            + "|(?:veux|voudrais?|souhaite(?:rais)?|prefere(?:rais)?|aimerais?|demande|peux|pourrais-je|puis-je)(?: bien)?"
            + " (?:que (?:vous|tu) (?:me |m')r?app?ell?(?:e|es|ez|iez)|(?:a )?(?:etre|qu'on me) (?:r?app?ell?e(?:e|r)?|contactee? par telephone)"
            + "|me faire (?:r?appeler|contacter par telephone)|un (?:rappel|appel|coup de fil)\\b)"
            + "|^(?:demande de |un )?rappel(?: telephonique)?(?: svp| s'il vous plait| merci)?$"
            + "|^etre rappele(?:e|\\(e\\))?$"
            + ")");

    private static final Pattern REFUSAL = Pattern.compile(
            "\\b(?:ne|n') ?(?:me |m'|pas )?(?:\\w+[- ])?(?:\\w+ )?(?:pas|plus|jamais)\\b|\\b(?:pas|plus|jamais) (?:que |qu'|besoin|la peine|envie|etre|(?:me |m'))"
                    + "|\\bpersonne ne\\b");

    private static final Pattern CALLED_OFF =
            Pattern.compile("\\bannul\\w*\\b.{0,20}\\b(?:r?appel|rdv|rendez vous telephonique)\\b"
                    + "|\\br?appel\\b.{0,10}\\bannule[rz]?\\b"
                    + "|\\b(?:ne|n') ?(?:me |m')?r?appelez (?:pas|plus)\\b|\\bme? ?r?appelez (?:pas|plus)\\b"
                    + "|\\bplus (?:la peine|besoin) (?:de |d'|du |que )(?:\\w+ )?(?:m'|me |etre )?r?appel\\w*");

    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\d+])(?:\\+|00)?\\d(?:[\\s.\\-/()]{0,3}\\d){8,12}(?!\\d)");
    private static final Pattern OF_FRANCE = Pattern.compile("\\+(?:33(?!8)|262|590|594|596|508|687|689)\\d+");

    private CallWords() {}

    /** "Rappelez-moi", "vous pouvez m'appeler ?", "je préfère qu'on m'appelle". */
    public static boolean wish(String text) {
        String said = folded(text);
        if (said.length() > SHORT) {
            return false;
        }
        Matcher wish = WISH.matcher(said);
        return wish.find() && !REFUSAL.matcher(clause(said, wish)).find();
    }

    /** The words between the marks around what was found: a refusal elsewhere is about something else. */
    private static String clause(String said, Matcher found) {
        int from = Math.max(
                said.lastIndexOf('.', found.start()),
                Math.max(said.lastIndexOf(',', found.start()), said.lastIndexOf('\n', found.start())));
        return said.substring(from + 1, found.end());
    }

    /** "Annuler le rappel", "ne me rappelez pas". */
    public static boolean calledOff(String text) {
        String said = folded(text);
        return said.length() <= SHORT && CALLED_OFF.matcher(said).find();
    }

    /** Whether a number stood in this message before it was stored. */
    public static boolean numberKept(String text) {
        return text.contains(KEPT);
    }

    /** The same without what stands for a number. */
    public static String withoutNumber(String text) {
        return text.replace(KEPT, " ").replaceAll("\\s+", " ").strip();
    }

    /** A French telephone number in a text, from its beginning to its end. */
    record Found(String phone, int start, int end) {}

    /** The first number somebody could be called at. */
    static Optional<Found> number(String text) {
        return NUMBER.matcher(text)
                .results()
                .flatMap(match ->
                        phone(match.group()).map(phone -> new Found(phone, match.start(), match.end())).stream())
                .findFirst();
    }

    /** What was typed, as +33…, when somebody in France could be called there. */
    static Optional<String> phone(String typed) {
        return Phones.frenchMobile(typed)
                .or(() -> Phones.e164(typed, "FR"))
                .filter(phone -> OF_FRANCE.matcher(phone).matches());
    }

    private static String folded(String text) {
        return PlainText.fold(text)
                .replace('’', '\'')
                .replaceAll("[ \\t]+", " ")
                .strip();
    }
}
