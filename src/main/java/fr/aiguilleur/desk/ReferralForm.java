package fr.aiguilleur.desk;

import fr.aiguilleur.referral.Draft;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The place that was chosen and what the relay adds, as the form sent it.
 *
 * @param reasons why this place, as shown when it was chosen
 * @param phone as typed; empty when no text message is wanted
 */
record ReferralForm(
        String place,
        String need,
        String service,
        String path,
        List<String> reasons,
        List<String> doubts,
        List<String> bring,
        String initials,
        boolean consent,
        String phone) {

    private static final int MOST_LINES = 12;
    private static final int LONGEST = 300;

    static ReferralForm of(MultiValueMap<String, String> form) {
        return new ReferralForm(
                text(form, "place"),
                text(form, "need"),
                text(form, "service"),
                text(form, "path"),
                lines(form, "reasons"),
                lines(form, "doubts"),
                lines(form, "bring"),
                text(form, "initials"),
                form.containsKey("consent"),
                text(form, "phone"));
    }

    /** As it is first shown: all that may be useful is to be brought. */
    ReferralForm bringing(List<String> all) {
        return new ReferralForm(place, need, service, path, reasons, doubts, all, initials, consent, phone);
    }

    Draft draft() {
        return new Draft(
                place, need, known(service), known(path), reasons, doubts, bring, initials, consent, known(phone));
    }

    private static @Nullable String known(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String text(MultiValueMap<String, String> form, String name) {
        String given = form.getFirst(name);
        return given == null ? "" : given.strip();
    }

    private static List<String> lines(MultiValueMap<String, String> form, String name) {
        return form.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && line.length() <= LONGEST)
                .limit(MOST_LINES)
                .toList();
    }
}
