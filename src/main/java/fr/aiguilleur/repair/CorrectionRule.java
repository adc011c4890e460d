package fr.aiguilleur.repair;

import fr.aiguilleur.answer.Sentence;
import fr.aiguilleur.conversation.Memo;
import fr.aiguilleur.gazetteer.Commune;
import fr.aiguilleur.retrieval.GuideMatches.Confidence;
import fr.aiguilleur.text.PlainText;
import fr.aiguilleur.understanding.Intent;
import fr.aiguilleur.understanding.Reading;
import fr.aiguilleur.understanding.Understanding;
import fr.aiguilleur.walk.Events;
import fr.aiguilleur.walk.Flow;
import fr.aiguilleur.walk.Heard;
import fr.aiguilleur.walk.Outcome;
import fr.aiguilleur.walk.Places;
import fr.aiguilleur.walk.Route;
import fr.aiguilleur.walk.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** "Non pas Massy, Orsay": what was understood wrong is put right, and what rests on it is said anew. */
@Component
public class CorrectionRule implements Rule {

    private static final Pattern INSTEAD = Pattern.compile(
            "(?:non |nan |mais |je parle |c'est |je suis |pardon |excusez moi )*pas (?:a |au |aux |de |du |pour |d'|le |la |l')?(.+)");
    private static final Pattern CUT = Pattern.compile(" (?:mais|plutot|c'est|je parle de|je parle du) ");
    private static final Pattern RATHER =
            Pattern.compile("(.+?) (?:et |et non |mais )?pas (?:a |au |aux |de |du |pour |d'|le |la |l')?(.+)");
    private static final int FEW_WORDS = 6;
    private static final int JUST_A_TOWN = 4;
    private static final int MANY_WORDS = 14;

    private final Understanding understanding;
    private final Flow flow;
    private final Places places;
    private final Events events;

    CorrectionRule(Understanding understanding, Flow flow, Places places, Events events) {
        this.understanding = understanding;
        this.flow = flow;
        this.places = places;
        this.events = events;
    }

    /** What is meant instead, and what is not meant. */
    private record Correction(String meant, String denied) {}

    /** The same message without what it denies, when it puts something right. */
    public Heard revised(Heard heard) {
        String said = words(heard.text());
        if (heard.choice() != null
                || heard.act().isPresent()
                || said.split(" ").length > MANY_WORDS
                || !said.contains("pas ")
                || fresh(heard)) {
            return heard;
        }
        boolean town = heard.memo().commune() != null || heard.memo().asked() != null;
        for (Correction correction : corrections(said, town)) {
            Reading meant = understanding.read(correction.meant, null, false);
            Reading denied = understanding.read(correction.denied, null, false);
            boolean moved = meant.commune() != null && denied.commune() != null;
            boolean need = meant.guides().confidence() == Confidence.SURE
                    && denied.guides().confidence() != Confidence.NONE
                    && heard.memo().need() != null
                    && !meant.guides()
                            .matches()
                            .getFirst()
                            .guide()
                            .slug()
                            .equals(heard.memo().guide());
            if (moved) {
                return heard.instead(correction.meant, Optional.empty(), meant);
            }
            if (need) {
                return heard.instead(correction.meant, Optional.empty(), meant)
                        .with(heard.memo().needing(correction.meant, meant.service()));
            }
        }
        return heard;
    }

    private static boolean fresh(Heard heard) {
        Memo memo = heard.memo();
        return memo.need() == null && memo.commune() == null && memo.asked() == null;
    }

    /**
     * All ways to part what is meant from what is not.
     *
     * @param town a town is known, or asked for: "Orsay pas Massy" may tell another
     */
    private static List<Correction> corrections(String said, boolean town) {
        List<Correction> found = new ArrayList<>();
        Matcher instead = INSTEAD.matcher(said);
        if (instead.matches()) {
            String rest = instead.group(1);
            Matcher cut = CUT.matcher(rest);
            if (cut.find()) {
                found.add(new Correction(rest.substring(cut.end()), rest.substring(0, cut.start())));
            }
            String[] words = rest.split(" ");
            for (int i = 1; i < words.length && i <= FEW_WORDS; i++) {
                found.add(new Correction(join(words, i, words.length), join(words, 0, i)));
            }
        }
        Matcher rather = RATHER.matcher(said);
        if (town && said.split(" ").length <= FEW_WORDS && rather.matches()) {
            found.add(new Correction(rather.group(1), rather.group(2)));
        }
        return found;
    }

    private static String join(String[] words, int from, int to) {
        return String.join(" ", List.of(words).subList(from, to));
    }

    private static String words(String text) {
        return PlainText.fold(text).replaceAll("[,;.:!?\\s]+", " ").strip();
    }

    /** Another town than the one we knew: places and workshops are looked for there. */
    @Override
    public Optional<Outcome> decide(Heard heard) {
        Commune named = heard.reading().commune();
        String known = heard.memo().commune();
        boolean brief = words(heard.text()).split(" ").length <= FEW_WORDS;
        boolean onlyTold = named != null
                && known == null
                && heard.atStep()
                && words(heard.text()).split(" ").length <= JUST_A_TOWN;
        if (onlyTold && heard.choice() == null) {
            return Optional.of(flow.again(Sentence.NOTED, heard, heard.placed()));
        }
        boolean anew = heard.reading().guides().confidence() == Confidence.SURE;
        if (named == null || known == null || named.insee().equals(known) || !brief || anew) {
            return Optional.empty();
        }
        Memo there = heard.placed().elsewhere();
        if (heard.memo().offered().contains(Route.OTHER_PLACE)) {
            return Optional.of(event(heard) ? events.propose(heard, there) : places.propose(heard, there));
        }
        return heard.atStep() ? Optional.of(flow.again(Sentence.NOTED, heard, there)) : Optional.empty();
    }

    private boolean event(Heard heard) {
        String need = heard.memo().need();
        return need != null && understanding.read(need, null, false).intent() == Intent.EVENT;
    }
}
