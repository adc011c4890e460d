package fr.aiguilleur.sms;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Why a text message did not arrive, by the code that says so: Twilio's, or ours below 100. What is said here is what
 * operators read, everywhere.
 */
public enum Trouble {
    NOT_A_MOBILE(
            Kind.PERMANENT,
            "ce numéro ne reçoit pas de SMS (fixe ou faux numéro)",
            "proposez un appel",
            21211,
            21214,
            21614,
            21635,
            30006),
    NO_SUCH_NUMBER(Kind.PERMANENT, "ce numéro n'existe pas ou plus", "", 30005),
    BLOCKED(Kind.PERMANENT, "le téléphone ou son opérateur refuse nos messages", "proposez un appel", 30004),
    OPTED_OUT(Kind.OPTED_OUT, "la personne a répondu STOP : elle ne veut plus de SMS", "", 21610),
    NOT_ALLOWED(
            Kind.OUR_FAULT,
            "notre ligne n'a pas le droit d'écrire à ce numéro",
            "prévenez la coordination",
            21408,
            21606,
            21608,
            21612),
    ACCOUNT(
            Kind.OUR_FAULT,
            "l'envoi nous est refusé",
            "prévenez la coordination",
            400,
            401,
            403,
            404,
            20003,
            20404,
            30002),
    TOO_LONG(Kind.OUR_FAULT, "le message est trop long", "coupez-le en deux", 21617),
    EMPTY(Kind.OUR_FAULT, "le message est vide", "écrivez-le de nouveau", 21602),
    FILTERED(Kind.OUR_FAULT, "l'opérateur l'a pris pour une publicité", "écrivez-le autrement, sans lien", 30007),
    WINDOW_CLOSED(
            Kind.PERMANENT,
            "sur WhatsApp, on ne peut écrire que dans les 24 heures après un message de la personne",
            "proposez un appel ou un SMS",
            63016),
    TOO_MANY(
            Kind.LATER,
            "trop de SMS partaient en même temps",
            "renvoyez-le s'il est encore utile",
            429,
            20429,
            21611,
            30001),
    UNREACHABLE(Kind.ONCE_MORE, "le téléphone est éteint ou sans réseau", "réessayez plus tard", 30003),
    UNEXPLAINED(Kind.ONCE_MORE, "l'opérateur ne dit pas pourquoi", "réessayez dans quelques minutes", 30008),
    EXPIRED(Kind.EXPIRED, "le téléphone n'a pas répondu à temps", "renvoyez-le s'il est encore utile", 30036),
    TOO_LATE(Kind.EXPIRED, "il n'a pas pu partir à temps", "renvoyez-le s'il est encore utile", Code.TOO_LATE),
    NO_BUDGET(
            Kind.EXPIRED,
            "le nombre de SMS prévu pour la journée est atteint",
            "prévenez la coordination",
            Code.NO_BUDGET),
    NIGHT(
            Kind.DROPPED,
            "nous n'écrivons les premiers ni la nuit, ni le dimanche, ni les jours fériés, et ensuite c'était trop tard",
            "",
            Code.NIGHT),
    OVERTAKEN(Kind.DROPPED, "la conversation avait déjà continué", "", Code.OVERTAKEN),
    /** A code nobody told us about; nothing is tried again because of it. */
    UNKNOWN(Kind.UNKNOWN, "", "", 0);

    /** What is to be done about it. */
    public enum Kind {
        /** It is about the number, and will be so tomorrow. */
        PERMANENT,
        OPTED_OUT,
        /** Our account, our setting or our words. */
        OUR_FAULT,
        /** Surely not taken over for the moment. */
        LATER,
        /** Taken over, and surely not delivered: one more try after a while. */
        ONCE_MORE,
        /** Too late to send it by itself; a human may find it still useful. */
        EXPIRED,
        /** Dropped by us, and nobody misses it. */
        DROPPED,
        UNKNOWN
    }

    /** Our own codes; a provider's are longer. */
    static final class Code {
        static final int TOO_LATE = 1;
        static final int NO_BUDGET = 2;
        static final int NIGHT = 3;
        static final int OVERTAKEN = 4;

        private Code() {}
    }

    private static final Map<Integer, Trouble> BY_CODE = Arrays.stream(values())
            .flatMap(trouble -> trouble.codes.stream().map(code -> Map.entry(code, trouble)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final Kind kind;
    private final String why;
    private final String remedy;
    private final List<Integer> codes;

    Trouble(Kind kind, String why, String remedy, int... codes) {
        this.kind = kind;
        this.why = why;
        this.remedy = remedy;
        this.codes = Arrays.stream(codes).boxed().toList();
    }

    /** What a code says; a code we do not know says nothing. */
    public static Trouble of(int code) {
        return BY_CODE.getOrDefault(code, UNKNOWN);
    }

    /** The codes that mean such a trouble. */
    public static List<Integer> codes(Kind kind) {
        return Arrays.stream(values())
                .filter(trouble -> trouble.kind == kind)
                .flatMap(trouble -> trouble.codes.stream())
                .toList();
    }

    /** Every code we have words for, with them. */
    static Map<Integer, String> words() {
        return BY_CODE.keySet().stream()
                .filter(code -> of(code) != UNKNOWN)
                .sorted()
                .collect(Collectors.toMap(
                        Function.identity(), code -> of(code).french(), (one, _) -> one, TreeMap::new));
    }

    public Kind kind() {
        return kind;
    }

    /** Why, in French; empty when nobody knows. */
    public String why() {
        return why;
    }

    /** What an operator may do; empty when nothing is to be done. */
    public String remedy() {
        return remedy;
    }

    /** "le téléphone est éteint ou sans réseau ; réessayez plus tard". */
    private String french() {
        return remedy.isEmpty() ? why : why + " ; " + remedy;
    }
}
