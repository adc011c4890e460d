package fr.aiguilleur.referral;

import fr.aiguilleur.knowledge.Services;
import fr.aiguilleur.phone.Phones;
import fr.aiguilleur.text.Secrets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says what is wrong in a draft, and leaves out of a good one what must not be kept. */
final class DraftCheck {

    static final Set<String> PATHS =
            Set.of("dépannage", "accompagnement", "formation", "faire à la place", "équipement");

    private static final int LONGEST_NEED = 300;
    private static final int LONGEST_LINE = 300;
    private static final int MOST_LINES = 12;
    private static final int MOST_INITIALS = 4;
    private static final int LONGEST_INITIALS = 10;
    private static final String ERASED = "[effacé]";
    private static final Pattern INITIALS = Pattern.compile("[\\p{L}\\p{M}. '’-]*");
    private static final Pattern PHONE =
            Pattern.compile("(?<![\\d+])(?:(?:\\+|00)\\d{1,3}[ .\\-/]?(?:\\(0\\)[ .\\-/]?)?"
                    + "|\\(?0)\\d(?:[ .\\-/]{0,2}\\d){7,11}(?!\\d)");
    private static final Pattern MAIL = Pattern.compile("[\\p{L}\\d._%+-]+@[\\p{L}\\d.-]+\\.\\p{L}{2,}");
    private static final Pattern SIGNS = Pattern.compile("[\\s\\p{Cntrl}]+");

    private DraftCheck() {}

    /** The draft as it may be kept: without consent only where, which kind of help, and for which service. */
    static Draft kept(Draft draft) {
        check(draft);
        String phone = draft.phone() == null || draft.phone().isBlank() ? null : mobile(draft.phone());
        boolean consent = draft.consent();
        return new Draft(
                draft.place(),
                consent ? masked(draft.need()) : "",
                none(draft.service()),
                none(draft.path()),
                consent ? lines(draft.reasons()) : List.of(),
                consent ? lines(draft.doubts()) : List.of(),
                consent ? lines(draft.bring()) : List.of(),
                consent ? line(draft.initials()) : "",
                consent,
                phone);
    }

    private static void check(Draft draft) {
        if (draft.need().strip().length() > LONGEST_NEED) {
            throw Mistake.in("need", "300 lettres au plus : le besoin en quelques mots.");
        }
        String service = none(draft.service());
        if (service != null && !Services.ALL.contains(service)) {
            throw Mistake.in("service", "choisissez un des neuf services du standard national.");
        }
        String path = none(draft.path());
        if (path != null && !PATHS.contains(path)) {
            throw Mistake.in("path", "dépannage, accompagnement, formation, faire à la place ou équipement.");
        }
        lines("reasons", draft.reasons());
        lines("doubts", draft.doubts());
        lines("bring", draft.bring());
        String initials = line(draft.initials());
        if (initials.length() > LONGEST_INITIALS
                || !INITIALS.matcher(initials).matches()
                || initials.codePoints().filter(Character::isLetter).count() > MOST_INITIALS) {
            throw Mistake.in("initials", "quatre lettres au plus, ou rien : pas de nom entier.");
        }
        if (draft.phone() != null && !draft.phone().isBlank()) {
            if (!draft.consent()) {
                throw Mistake.in("consent", "sans l'accord de la personne, aucun SMS ne part.");
            }
            mobile(draft.phone());
        }
    }

    /** The number to text to. */
    static String mobile(String typed) {
        return Phones.frenchMobile(typed)
                .orElseThrow(() -> Mistake.in("phone", "donnez un numéro de mobile français, comme 06 12 34 56 78."));
    }

    private static void lines(String field, List<String> lines) {
        if (lines.size() > MOST_LINES || lines.stream().anyMatch(one -> one.length() > LONGEST_LINE)) {
            throw Mistake.in(field, "douze lignes de 300 lettres au plus.");
        }
    }

    private static List<String> lines(List<String> lines) {
        return lines.stream()
                .map(DraftCheck::masked)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    /** Without secrets, telephone numbers and addresses of mail: whoever reads it needs none of them. */
    static String masked(String text) {
        String known = Secrets.mask(line(text));
        String unreachable = MAIL.matcher(known).replaceAll(ERASED);
        return PHONE.matcher(unreachable).replaceAll(ERASED);
    }

    private static String line(String text) {
        return SIGNS.matcher(text).replaceAll(" ").strip();
    }

    private static @Nullable String none(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
