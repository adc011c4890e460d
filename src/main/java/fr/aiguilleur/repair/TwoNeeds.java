package fr.aiguilleur.repair;

import fr.aiguilleur.retrieval.GuideMatches.Confidence;
import fr.aiguilleur.understanding.Intent;
import fr.aiguilleur.understanding.Reading;
import fr.aiguilleur.understanding.Understanding;
import fr.aiguilleur.understanding.Urgency;
import fr.aiguilleur.walk.Heard;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Finds two needs told in one breath; the urgent one comes first, else the one told first. */
@Component
public class TwoNeeds {

    private static final Pattern BETWEEN = Pattern.compile(
            "[,.;]?\\s*\\b(?:et (?:puis )?aussi|et puis|et en plus|en plus|par ailleurs|et sinon|sinon|deuxi[eè]mement"
                    + "|(?:et )?(?:une? )?(?:autre|deuxi[eè]me) chose|et [eé]galement|ensuite|et|aussi)\\b\\s*:?\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final int TRIED = 2;
    private static final int LONG = 300;
    private static final int FEW_WORDS = 2;

    private final Understanding understanding;

    TwoNeeds(Understanding understanding) {
        this.understanding = understanding;
    }

    /**
     * A message that says two things.
     *
     * @param first what is seen to now
     * @param second the words of the other
     */
    public record Pair(Heard first, String second) {}

    /** The two needs of a message; nothing when it states one, or tells a story. */
    public Optional<Pair> in(Heard heard) {
        String text = heard.text();
        Intent intent = heard.reading().intent();
        boolean stated = intent == Intent.TROUBLESHOOT || intent == Intent.UNCLEAR || intent == Intent.OUT_OF_SCOPE;
        if (heard.choice() != null || text.length() > LONG || !stated) {
            return Optional.empty();
        }
        Matcher between = BETWEEN.matcher(text);
        for (int i = 0; i < TRIED && between.find(); i++) {
            Optional<Pair> pair = pair(text.substring(0, between.start()), text.substring(between.end()), heard);
            if (pair.isPresent()) {
                return pair;
            }
        }
        return Optional.empty();
    }

    private Optional<Pair> pair(String one, String other, Heard heard) {
        if (words(one) < FEW_WORDS || words(other) < FEW_WORDS) {
            return Optional.empty();
        }
        Reading first = understanding.read(one, heard.reading().commune(), false);
        if (!clear(first)) {
            return Optional.empty();
        }
        Reading second = understanding.read(other, heard.reading().commune(), false);
        boolean robbed = heard.reading().urgency() == Urgency.CYBER;
        if (!clear(second) || alike(first, second) || robbed && cyber(first) == cyber(second)) {
            return Optional.empty();
        }
        boolean swap = cyber(second) && !cyber(first);
        Heard now = swap ? heard.instead(other, Optional.empty(), second) : heard.instead(one, Optional.empty(), first);
        return Optional.of(new Pair(now, swap ? one : other));
    }

    private static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }

    private static boolean cyber(Reading reading) {
        return reading.urgency() == Urgency.CYBER;
    }

    /** Each half is a need of its own: a guide we are sure of. */
    private static boolean clear(Reading reading) {
        return reading.intent() == Intent.TROUBLESHOOT && reading.guides().confidence() == Confidence.SURE;
    }

    /** The same guide, or one that the other half could be about too. */
    private static boolean alike(Reading one, Reading other) {
        return among(one, other) || among(other, one);
    }

    private static boolean among(Reading one, Reading other) {
        String best = one.guides().matches().getFirst().guide().slug();
        return other.guides().matches().stream()
                .anyMatch(match -> match.guide().slug().equals(best));
    }
}
