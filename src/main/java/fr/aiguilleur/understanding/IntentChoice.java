package fr.aiguilleur.understanding;

import fr.aiguilleur.learning.Examples.Guess;
import fr.aiguilleur.retrieval.GuideMatches;
import fr.aiguilleur.retrieval.GuideMatches.Confidence;
import fr.aiguilleur.understanding.Reading.Field;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Decides what the person wants, from what the words say and whether a guide fits. */
final class IntentChoice {

    private static final Lexicon INTENTS = Lexicon.read("intents.txt");
    private static final int FEW_WORDS = 5;

    /** By how much a message must be more like another intent than like any other: where words decided little, and much. */
    private static final double CLEARLY = 0.2;

    private static final double RATHER = 0.5;
    private static final double TOLD = 1;

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
            return so(Intent.DANGER, said, "la vie ou la sécurité d'une personne est en jeu");
        }
        Optional<Intent> bare = bare(text, said);
        if (bare.isPresent()) {
            return bare.get();
        }
        if (urgency == Urgency.CYBER) {
            return so(
                    relay ? Intent.REFERRAL : Intent.TROUBLESHOOT,
                    said,
                    "de l'argent, des données ou un compte sont en jeu");
        }
        for (Intent intent : new Intent[] {Intent.OPT_OUT, Intent.PRIVACY, Intent.HUMAN, Intent.EVENT}) {
            if (INTENTS.says(name(intent), said)) {
                return so(intent, said, "les mots le disent");
            }
        }
        boolean digital = INTENTS.says("digital", said);
        // The words that tell the digital from the rest are French ones: other languages are given the benefit.
        boolean known = digital || !french || guides.confidence() != Confidence.NONE;
        if (relay || known && INTENTS.says("referral", said)) {
            return so(
                    Intent.REFERRAL,
                    said,
                    relay
                            ? "un relais demande toujours à qui s'adresser"
                            : "les mots demandent un lieu ou une personne");
        }
        return need(said, guides, digital, french, place);
    }

    /**
     * The intent that the words tell, or the one the message is most like, where words are the weaker witness.
     *
     * @param ruled what the words tell
     */
    static Intent or(Intent ruled, Guess guess, String text, Said said, GuideMatches guides) {
        Intent guessed = Intent.valueOf(guess.label().toUpperCase(Locale.ROOT));
        if (guessed == ruled || Acts.of(text).isPresent() || STOP.matcher(text).matches()) {
            return ruled;
        }
        if (guessed == Intent.OPT_OUT && !speaksOfMessages(said)) {
            return ruled;
        }
        double bar = switch (ruled) {
            case DANGER -> Double.POSITIVE_INFINITY;
            case OPT_OUT, PRIVACY, HUMAN, EVENT -> TOLD;
            case TROUBLESHOOT ->
                switch (guides.confidence()) {
                    case SURE -> TOLD;
                    case CLOSE -> RATHER;
                    case NONE -> CLEARLY;
                };
            case REFERRAL, SMALLTALK, OUT_OF_SCOPE, UNCLEAR -> CLEARLY;
        };
        return guess.lead() < bar ? ruled : so(guessed, said, "le message ressemble à d'autres qui le demandent");
    }

    /** Who wants to stop paying wants no silence from us: a guess alone must not end a conversation. */
    private static boolean speaksOfMessages(Said said) {
        return INTENTS.says("our_messages", said) || said.french().size() <= FEW_WORDS && INTENTS.says("enough", said);
    }

    private static Intent need(Said said, GuideMatches guides, boolean digital, boolean french, boolean place) {
        if (guides.confidence() != Confidence.NONE) {
            boolean meant = digital || guides.confidence() == Confidence.SURE || !french;
            return meant && (digital || !INTENTS.says("other", said))
                    ? so(
                            Intent.TROUBLESHOOT,
                            said,
                            digital ? "un guide convient et les mots parlent du numérique" : "un guide convient")
                    : unknown(said, french, place);
        }
        if (INTENTS.says("thanks", said)
                || INTENTS.says("hello", said) && said.french().size() <= FEW_WORDS) {
            return so(Intent.SMALLTALK, said, "le message ne fait que saluer ou remercier");
        }
        if (!digital) {
            return unknown(said, french, place);
        }
        return said.french().size() > FEW_WORDS
                ? so(Intent.TROUBLESHOOT, said, "les mots parlent du numérique, aucun guide ne convient")
                : so(Intent.UNCLEAR, said, "quelques mots sur le numérique, aucun guide ne convient");
    }

    private static Intent unknown(Said said, boolean french, boolean place) {
        if (INTENTS.says("other", said)) {
            return so(Intent.OUT_OF_SCOPE, said, "les mots parlent d'autre chose que du numérique");
        }
        int words = said.french().size() - (place ? 1 : 0);
        return words <= FEW_WORDS || !french
                ? so(Intent.UNCLEAR, said, "le message en dit trop peu")
                : so(Intent.OUT_OF_SCOPE, said, "un long message sans un mot du numérique");
    }

    private static Intent so(Intent intent, Said said, String why) {
        said.notes().because(Field.INTENT, why);
        return intent;
    }

    private static Optional<Intent> bare(String text, Said said) {
        if (STOP.matcher(text).matches()) {
            return Optional.of(so(Intent.OPT_OUT, said, "le message n'est que ce mot"));
        }
        if (said.french().isEmpty()) {
            return Optional.of(so(Intent.UNCLEAR, said, "le message n'a pas de mot"));
        }
        return Acts.of(text)
                .flatMap(IntentChoice::meant)
                .map(intent -> so(intent, said, "le message n'est qu'une réponse"));
    }

    private static Optional<Intent> meant(Act act) {
        return switch (act) {
            case Act.Human human -> Optional.of(Intent.HUMAN);
            case Act.Thanks thanks -> Optional.of(Intent.SMALLTALK);
            case Act.Greeting greeting -> Optional.of(Intent.SMALLTALK);
            case Act.Number number -> Optional.of(number.value() == 0 ? Intent.HUMAN : Intent.UNCLEAR);
            case Act.Yes yes -> Optional.of(Intent.UNCLEAR);
            case Act.No no -> Optional.of(Intent.UNCLEAR);
            case Act.Back back -> Optional.of(Intent.UNCLEAR);
            case Act.Restart restart -> Optional.of(Intent.UNCLEAR);
            case Act.Repeat repeat -> Optional.of(Intent.UNCLEAR);
            case Act.Lost lost -> Optional.of(Intent.UNCLEAR);
            case Act.Unsure unsure -> Optional.of(Intent.UNCLEAR);
            case Act.WhichNumber which -> Optional.of(Intent.UNCLEAR);
            case Act.Cancel cancel -> Optional.of(Intent.UNCLEAR);
        };
    }

    private static String name(Intent intent) {
        return intent.name().toLowerCase(Locale.ROOT);
    }
}
