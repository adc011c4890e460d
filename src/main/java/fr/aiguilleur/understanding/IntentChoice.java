package fr.aiguilleur.understanding;

import fr.aiguilleur.retrieval.GuideMatches;
import fr.aiguilleur.retrieval.GuideMatches.Confidence;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Decides what the person wants, from what the words say and whether a guide fits. */
final class IntentChoice {

    private static final Lexicon INTENTS = Lexicon.read("intents.txt");
    private static final int FEW_WORDS = 5;
    private static final Pattern STOP =
            Pattern.compile("(?i)\\W*(?:stop|arret|arrêt|désinscription|desabonner|unsubscribe)\\W*");

    private IntentChoice() {}

    static Intent of(
            String text,
            Said said,
            Urgency urgency,
            GuideMatches guides,
            boolean relay,
            boolean place,
            boolean french) {
        if (urgency == Urgency.DANGER) {
            return Intent.DANGER;
        }
        Optional<Intent> bare = bare(text, said);
        if (bare.isPresent()) {
            return bare.get();
        }
        if (urgency == Urgency.CYBER) {
            return relay ? Intent.REFERRAL : Intent.TROUBLESHOOT;
        }
        for (Intent intent : new Intent[] {Intent.OPT_OUT, Intent.PRIVACY, Intent.HUMAN, Intent.EVENT}) {
            if (INTENTS.says(name(intent), said)) {
                return intent;
            }
        }
        boolean digital = INTENTS.says("digital", said);
        // The words that tell the digital from the rest are French ones: other languages are given the benefit.
        boolean known = digital || !french || guides.confidence() != Confidence.NONE;
        if (relay || known && INTENTS.says("referral", said)) {
            return Intent.REFERRAL;
        }
        return need(said, guides, digital, french, place);
    }

    private static Intent need(Said said, GuideMatches guides, boolean digital, boolean french, boolean place) {
        if (guides.confidence() != Confidence.NONE) {
            boolean meant = digital || guides.confidence() == Confidence.SURE || !french;
            return meant && (digital || !INTENTS.says("other", said))
                    ? Intent.TROUBLESHOOT
                    : unknown(said, french, place);
        }
        if (INTENTS.says("thanks", said)
                || INTENTS.says("hello", said) && said.french().size() <= FEW_WORDS) {
            return Intent.SMALLTALK;
        }
        return digital && said.french().size() > FEW_WORDS
                ? Intent.TROUBLESHOOT
                : digital ? Intent.UNCLEAR : unknown(said, french, place);
    }

    private static Intent unknown(Said said, boolean french, boolean place) {
        if (INTENTS.says("other", said)) {
            return Intent.OUT_OF_SCOPE;
        }
        int words = said.french().size() - (place ? 1 : 0);
        return words <= FEW_WORDS || !french ? Intent.UNCLEAR : Intent.OUT_OF_SCOPE;
    }

    private static Optional<Intent> bare(String text, Said said) {
        if (STOP.matcher(text).matches()) {
            return Optional.of(Intent.OPT_OUT);
        }
        if (said.french().isEmpty()) {
            return Optional.of(Intent.UNCLEAR);
        }
        return Acts.of(text).flatMap(act -> switch (act) {
            case Act.Human human -> Optional.of(Intent.HUMAN);
            case Act.Thanks thanks -> Optional.of(Intent.SMALLTALK);
            case Act.Greeting greeting -> Optional.of(Intent.SMALLTALK);
            case Act.Number number -> Optional.of(number.value() == 0 ? Intent.HUMAN : Intent.UNCLEAR);
            case Act.Yes yes -> Optional.of(Intent.UNCLEAR);
            case Act.No no -> Optional.of(Intent.UNCLEAR);
            case Act.Back back -> Optional.of(Intent.UNCLEAR);
            case Act.Restart restart -> Optional.of(Intent.UNCLEAR);
            case Act.Repeat repeat -> Optional.of(Intent.UNCLEAR);
            case Act.Cancel cancel -> Optional.of(Intent.UNCLEAR);
        });
    }

    private static String name(Intent intent) {
        return intent.name().toLowerCase(Locale.ROOT);
    }
}
