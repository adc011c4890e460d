package fr.aiguilleur.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.conversation.Channel;
import fr.aiguilleur.conversation.Message.Choice;
import fr.aiguilleur.conversation.Owner;
import fr.aiguilleur.guide.Guide;
import fr.aiguilleur.guide.Guides;
import fr.aiguilleur.walk.Route;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Plays every guide through every answer, and people who write anything: no turn breaks a law, nobody is caught. */
class RandomWalkTest {

    private static final ZonedDateTime A_TUESDAY = ZonedDateTime.parse("2026-11-24T10:00:00+01:00[Europe/Paris]");
    private static final long SEED = 20261124;
    private static final int WALKS = 120;
    private static final int MOST_TURNS = 25;
    /** Who is never understood is with a human after so many messages at most. */
    private static final int PATIENCE = 5;

    private static final int OFFERED = 3;

    private static final List<String> STRAY = List.of(
            "oui",
            "non",
            "ok",
            "merci",
            "bonjour",
            "retour",
            "répète",
            "pas compris",
            "quel numéro",
            "recommencer",
            "annuler",
            "autre chose",
            "7",
            "42",
            "bof",
            "jsp",
            "asdfgh",
            "...",
            "???",
            "👍",
            "c'est fait",
            "Massy",
            "non pas Massy, Orsay",
            "91300",
            "je me suis trompé",
            "plus simple",
            "je suis sourd",
            "j'ai pas internet",
            "vous êtes nuls",
            "j'ai honte",
            "on peut discuter un peu",
            "j'ai 9 ans",
            "j'ai un samsung",
            "un lieu près de chez moi",
            "c'est quand les ateliers",
            "quelle est la recette de la tarte",
            "hello can you help me",
            "au revoir",
            "j'ai oublié mon mot de passe et aussi mon imprimante marche pas",
            "mais non enfin",
            "oui mais");
    private static final List<String> NOISE = List.of(
            "asdfgh", "bof bof", "oui mais", "zut alors", "jsp", "truc machin", "mmm", "et donc", "42", "hein quoi");

    /** Each answer of each step is given once, wherever it leads. */
    @Test
    void everyAnswerOfEveryGuideLeadsOn() {
        for (Guide guide : Talk.bean(Guides.class).all()) {
            if (!guide.article()) {
                Talk talk = new Talk(Channel.SMS, A_TUESDAY);
                talk.open(guide);
                everyAnswer(guide, talk, new HashSet<>());
            }
        }
    }

    private static void everyAnswer(Guide guide, Talk there, Set<String> seen) {
        int answers = there.memo().offered().size();
        for (int number = 1; number <= answers; number++) {
            Talk talk = there.copy();
            talk.write(String.valueOf(number));
            String where = guide.slug() + " " + there.memo().trail() + " " + number;
            assertThat(talk.owner() instanceof Owner.Queue || !talk.said().isEmpty())
                    .as(where)
                    .isTrue();
            boolean on = guide.slug().equals(talk.memo().guide()) && talk.owner() instanceof Owner.Assistant;
            if (on && seen.add(talk.memo().trail().getLast())) {
                everyAnswer(guide, talk, seen);
            }
        }
    }

    /** People who answer, digress, joke, thank and get lost, in any order. */
    @Test
    void anythingMayBeWrittenAnywhere() {
        Random random = new Random(SEED);
        List<Guide> guides = Talk.bean(Guides.class).all();
        List<String> needs = guides.stream()
                .limit(40)
                .map(guide ->
                        guide.phrasings().get(Math.min(3, guide.phrasings().size() - 1)))
                .toList();
        for (int walk = 0; walk < WALKS; walk++) {
            Talk talk = new Talk(Channel.values()[walk % 2], A_TUESDAY);
            List<String> said = new ArrayList<>();
            try {
                for (int turn = 0; turn < MOST_TURNS && talk.owner() instanceof Owner.Assistant; turn++) {
                    said.add(wander(talk, needs, random));
                }
                if (talk.owner() instanceof Owner.Assistant) {
                    getOut(talk, said, random);
                }
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("walk " + walk + ": " + said, e);
            }
        }
    }

    private static String wander(Talk talk, List<String> needs, Random random) {
        List<Choice> offered = talk.offered();
        String text = switch (random.nextInt(10)) {
            case 0, 1, 2, 3 ->
                offered.isEmpty()
                        ? "bonjour"
                        : offered.get(random.nextInt(offered.size())).id();
            case 4 ->
                offered.isEmpty()
                        ? "merci"
                        : offered.get(random.nextInt(offered.size())).label();
            case 5 -> needs.get(random.nextInt(needs.size()));
            default -> STRAY.get(random.nextInt(STRAY.size()));
        };
        if (random.nextInt(12) == 0) {
            talk.pass(Duration.ofHours(random.nextInt(60)));
        }
        talk.write(text.equals("0") ? "1" : text);
        return text;
    }

    /** Where nobody is there, it is first offered to be called or to leave a message. */
    private static int patience(Talk talk) {
        return talk.memo().offered().stream().anyMatch(Route::toWait) ? PATIENCE + OFFERED : PATIENCE;
    }

    /** From wherever one is, noise comes to a human soon, and to no endless "je n'ai pas compris". */
    private static void getOut(Talk talk, List<String> said, Random random) {
        for (int i = 0; i < patience(talk) && talk.owner() instanceof Owner.Assistant; i++) {
            String noise = NOISE.get(random.nextInt(NOISE.size()));
            said.add(noise);
            talk.write(noise);
        }
        assertThat(talk.owner())
                .as("not with a human after " + said.stream().collect(Collectors.joining(" | ")) + "\n" + talk.seen())
                .isInstanceOf(Owner.Queue.class);
    }
}
