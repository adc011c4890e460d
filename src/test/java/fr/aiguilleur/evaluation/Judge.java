package fr.aiguilleur.evaluation;

import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.dialogue.Consultation.Advice;
import fr.aiguilleur.understanding.Intent;
import fr.aiguilleur.understanding.Reading;
import fr.aiguilleur.understanding.Urgency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds one answer against its label; says of each thing the label names whether it is right. */
final class Judge {

    private static final Set<Intent> WITHOUT_GUIDE =
            Set.of(Intent.SMALLTALK, Intent.OUT_OF_SCOPE, Intent.OPT_OUT, Intent.PRIVACY, Intent.UNCLEAR, Intent.HUMAN);

    private final Labelled label;
    private final Advice advice;
    private final Reading got;
    private final Map<String, Boolean> verdicts = new LinkedHashMap<>();

    private Judge(Labelled label, Advice advice) {
        this.label = label;
        this.advice = advice;
        this.got = advice.reading();
    }

    static Map<String, Boolean> of(Labelled label, Advice advice) {
        Judge judge = new Judge(label, advice);
        judge.need();
        judge.place();
        judge.urgency();
        judge.noDanger();
        judge.people();
        judge.secrets();
        return judge.verdicts;
    }

    /** What was read, in one line, to look at a miss. */
    static String brief(Advice advice) {
        Reading got = advice.reading();
        return List.of(
                        got.intent(),
                        got.urgency(),
                        String.valueOf(got.topic()),
                        got.language(),
                        String.valueOf(got.service()),
                        String.valueOf(got.path()),
                        got.commune() == null ? "nowhere" : got.commune().name(),
                        got.publics(),
                        got.special(),
                        got.wishes(),
                        got.masked(),
                        advice.guides().stream()
                                .map(match -> match.guide().slug())
                                .toList())
                .toString();
    }

    private void need() {
        word("intent", "intent", name(got.intent()));
        if (label.names("guides") && label.takes("intent", "troubleshoot")) {
            List<String> slugs =
                    advice.guides().stream().map(match -> match.guide().slug()).toList();
            List<String> wanted = label.words("guides");
            verdicts.put("guide@1", !slugs.isEmpty() && wanted.contains(slugs.getFirst()));
            verdicts.put("guide@3", slugs.stream().limit(3).anyMatch(wanted::contains));
        }
        if (label.wants("intent", "smalltalk", "out_of_scope", "opt_out", "privacy")) {
            verdicts.put("no guide forced on it", WITHOUT_GUIDE.contains(got.intent()));
        }
        if (label.wants("intent", "human")) {
            verdicts.put("human offered", got.needsHuman());
        }
        if (label.wants("intent", "referral") || label.relay()) {
            word("service", "service", got.service());
        }
        word("path", "path", got.path());
        word("language", "language", got.language());
    }

    private void place() {
        String commune = got.commune() == null ? null : got.commune().name();
        if (label.word("commune") != null) {
            verdicts.put("commune found", label.takes("commune", commune));
        } else if (label.names("commune") && !label.relay()) {
            verdicts.put("no commune invented", label.takes("commune", commune));
        }
    }

    private void urgency() {
        if (label.wants("urgency", "danger")) {
            verdicts.put("danger recognised", got.urgency() == Urgency.DANGER);
            word("danger: topic", "topic", got.topic() == null ? null : name(got.topic()));
            if (label.names("numbers")) {
                verdicts.put(
                        "danger: number",
                        advice.emergency().stream()
                                .anyMatch(line -> line.number()
                                        .equals(label.words("numbers").getFirst())));
            }
        } else if (label.word("urgency") != null) {
            verdicts.put("no false danger", got.urgency() != Urgency.DANGER);
            if (label.wants("urgency", "cyber")) {
                verdicts.put("cyber recognised", got.urgency() != Urgency.NONE);
            } else {
                verdicts.put("no false cyber", got.urgency() != Urgency.CYBER);
            }
        }
    }

    private void noDanger() {
        if (label.wants("not_urgency", "danger")) {
            verdicts.put("no false danger", got.urgency() != Urgency.DANGER);
        }
    }

    private void people() {
        among("publics", got.publics());
        among("special", got.special());
        word("wish: day", "day", got.wishes().day());
        word("wish: time", "time", got.wishes().time());
        word("wish: mode", "mode", got.wishes().mode());
        word("wish: dispositif", "dispositif", got.wishes().programme());
        if (label.names("free_only")) {
            verdicts.put("wish: free", got.wishes().freeOnly());
        }
    }

    private void secrets() {
        among("masked", got.masked());
        if (!label.words("masked").isEmpty()) {
            verdicts.put("secret not repeated", label.words("masked").stream().noneMatch(said()::contains));
        }
        if (label.names("must_not")) {
            verdicts.put(
                    "nothing forbidden said",
                    label.words("must_not").stream()
                            .map(words -> words.toLowerCase(Locale.FRENCH))
                            .noneMatch(said().toLowerCase(Locale.FRENCH)::contains));
        }
    }

    private String said() {
        return Stream.concat(advice.messages().stream().map(Message::toString), advice.sms().stream())
                .collect(Collectors.joining("\n"));
    }

    private void word(String measure, String field, @Nullable String found) {
        if (label.word(field) != null) {
            verdicts.put(measure, label.takes(field, found));
        }
    }

    private void among(String field, List<String> found) {
        if (label.names(field)) {
            List<String> wanted = label.words(field);
            if (wanted.isEmpty()) {
                verdicts.put(field + " not invented", found.isEmpty());
            } else {
                verdicts.put(field, found.containsAll(wanted));
            }
        }
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
