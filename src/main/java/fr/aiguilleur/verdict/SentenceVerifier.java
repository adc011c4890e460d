package fr.aiguilleur.verdict;

import fr.aiguilleur.fact.Speech;
import fr.aiguilleur.verdict.Verdict.Refusal;
import fr.aiguilleur.verdict.Verdict.Why;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Checks sentence by sentence, and lets nothing stand when what is left would say something else than the whole. */
@Component
final class SentenceVerifier implements Verifier {

    private static final Pattern REFERS = Pattern.compile(
            "^(?:il|elle|ils|elles|ce|c'|cela|ca|cet|cette|ces|celui|celle|ceux|ensuite|puis|apres|alors|enfin|la-bas|y|sinon|sa|son|ses|leur|leurs|"
                    + "vous y|on y|dans ce cas|pour cela|a defaut|le (?:meme|second|premier|deuxieme)|la (?:meme|seconde|premiere|deuxieme))(?![\\p{L}])");
    private static final int TOO_MUCH = 4;
    private static final int REMEMBERED = 500;

    /** The same guides and places are cited again and again. */
    private final Map<String, Source> known = new ConcurrentHashMap<>();

    @Override
    public Verdict check(String text, List<String> sources, int most) {
        List<Sentence> sentences =
                Speech.sentences(text).stream().map(Sentence::of).toList();
        if (text.length() > TOO_MUCH * Math.max(most, 1) || sentences.isEmpty()) {
            return new Verdict(List.of(), List.of(new Refusal(text, Why.FORM)));
        }
        Reading reading =
                new Reading(sources.stream().distinct().map(this::read).toList());
        List<String> kept = new ArrayList<>();
        boolean says = false;
        List<Refusal> refused = new ArrayList<>();
        boolean lost = false;
        boolean unnamed = false;
        boolean misleading = false;
        int length = 0;
        for (Sentence sentence : sentences) {
            Optional<Why> why = reading.wrong(sentence);
            if (why.isEmpty() && unnamed && reading.leans(sentence)) {
                why = Optional.of(Why.FACT); // the place it speaks of is not named any more
            }
            if (why.isEmpty() && length + sentence.text().length() > most) {
                why = Optional.of(Why.FORM);
            }
            if (why.isPresent()) {
                refused.add(new Refusal(sentence.text(), why.get()));
                lost = true;
                unnamed |= reading.names(sentence);
            } else {
                misleading |= lost && REFERS.matcher(sentence.plain()).find();
                lost = false;
                says |= sentence.says();
                unnamed &= !reading.names(sentence);
                kept.add(sentence.text());
                length += sentence.text().length() + 1;
            }
        }
        boolean enough = kept.size() >= refused.size() && says;
        return new Verdict(misleading || !enough ? List.of() : List.copyOf(kept), List.copyOf(refused));
    }

    private Source read(String text) {
        if (known.size() > REMEMBERED) {
            known.clear();
        }
        return known.computeIfAbsent(text, Source::new);
    }
}
