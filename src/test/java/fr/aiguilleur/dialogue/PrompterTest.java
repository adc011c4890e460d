package fr.aiguilleur.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.answer.GuideAnswers;
import fr.aiguilleur.conversation.Channel;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.dialogue.Enclosures.Enclosed;
import fr.aiguilleur.dialogue.Prompt.Entry;
import fr.aiguilleur.dialogue.Prompt.Fit;
import fr.aiguilleur.guide.Choice;
import fr.aiguilleur.guide.Choice.Target;
import fr.aiguilleur.guide.Guide;
import fr.aiguilleur.guide.Guides;
import fr.aiguilleur.guide.Step;
import fr.aiguilleur.support.Core;
import fr.aiguilleur.support.StepClock;
import fr.aiguilleur.walk.Outcome;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is whispered to a human who has taken over from the assistant. */
@ResourceLock(Core.SHARED)
class PrompterTest {

    private static final String NEED = "j'ai oublié mon mot de passe ameli";

    private final Whispers talk = Whispers.on(Channel.WEB);

    @BeforeEach
    void humansAreThere() {
        Core.get(StepClock.class).stepToAWorkingMorning();
    }

    @Test
    void whoAsksForAHumanIsStillHelpedWithTheNeedToldBefore() {
        Prompt prompt = talk.says(NEED).says("je veux parler à quelqu'un").prompt();

        assertThat(slugs(prompt)).startsWith("ameli-connexion");
        assertThat(prompt.said()).satisfies(said -> {
            assertThat(said.ofNeed()).isTrue();
            assertThat(said.outcome()).isInstanceOf(Outcome.Say.class);
            assertThat(said.outcome().messages().getLast().citations())
                    .extracting(Message.Citation::id)
                    .containsExactly("ameli-connexion");
        });
    }

    @Test
    void theGuideThatWasPlayedIsProposedAtTheVeryStepWhereThePersonStood() {
        talk.says(NEED).says("1");
        String there = played();
        Prompt prompt = talk.says("conseiller")
                .humanSays("Bonjour, je regarde.")
                .says("merci")
                .prompt();

        Entry first = prompt.guides().getFirst();
        assertThat(first.fit()).isEqualTo(Fit.PLAYED);
        assertThat(first.step())
                .isNotNull()
                .satisfies(step -> assertThat(step.id()).isEqualTo(there));
    }

    @Test
    void aNewNeedToldToTheHumanComesBeforeTheOldOne() {
        Prompt prompt = talk.says(NEED)
                .says("conseiller")
                .humanSays("C'est réglé ?")
                .says("oui, mais mon imprimante n'imprime plus")
                .prompt();

        assertThat(slugs(prompt).getFirst()).isEqualTo("imprimer");
        assertThat(prompt.said()).satisfies(said -> assertThat(said.ofNeed()).isFalse());
    }

    @Test
    void theTownToldToTheHumanCountsWithTheNeedToldToTheAssistant() {
        Prompt prompt = talk.says("mon imprimante ne marche plus")
                .says("conseiller")
                .humanSays("Où habitez-vous ?")
                .says("à Massy")
                .humanSays("Je cherche.")
                .says("merci beaucoup")
                .prompt();

        assertThat(prompt.commune())
                .satisfies(commune -> assertThat(commune.name()).isEqualTo("Massy"));
        assertThat(prompt.places()).isNotEmpty().allSatisfy(place -> {
            assertThat(place.reasons()).isNotEmpty();
            assertThat(place.distanceKm()).isLessThan(15);
        });
        assertThat(slugs(prompt).getFirst()).isEqualTo("imprimer");
    }

    @Test
    void afterAStepTheHumanSentTheReplyLeadsToTheNext() {
        Guide guide = Talk.bean(Guides.class).find("ameli-connexion").orElseThrow();
        Step first = guide.steps().getFirst();
        Choice answer = GuideAnswers.numbered(first).getFirst();
        talk.says(NEED).says("conseiller").humanSays("Bonjour.");
        talk.sends(talk.enclose("Voyons.", new Enclosed.OfGuide(guide.slug(), first.id()))
                .orElseThrow());
        assertThat(talk.prompt().guides().getFirst()).isEqualTo(new Entry(guide, Fit.SENT, first, ""));

        talk.says(answer.label());

        assertThat(talk.prompt().guides().getFirst())
                .isEqualTo(new Entry(
                        guide,
                        Fit.NEXT,
                        guide.step(((Target.ToStep) answer.target()).id()).orElseThrow(),
                        ""));
    }

    @Test
    void anotherNeedComesBeforeTheStepTheHumanSentWhichStaysAtHand() {
        talk.says("mon imprimante ne marche plus").says("conseiller").humanSays("Bonjour.");
        talk.sends(talk.enclose("", new Enclosed.OfGuide("imprimer", "depart")).orElseThrow());

        Prompt prompt = talk.says("mon wifi ne marche pas").prompt();

        assertThat(slugs(prompt).getFirst()).contains("wifi");
        assertThat(slugs(prompt)).contains("imprimer");
    }

    @Test
    void inDangerThereAreNumbersAndNoErrands() {
        Prompt prompt = talk.says("je veux mourir").prompt();

        assertThat(prompt.lines()).extracting("number").contains("3114");
        assertThat(prompt.places()).isEmpty();
        assertThat(prompt.events()).isEmpty();
    }

    @Test
    void otherWordsGiveTheSamePanelAndKeepThePersonsTown() {
        talk.says("un lieu pour imprimer à Massy").says("conseiller");

        Prompt sought = talk.prompt("le wifi ne marche pas");

        assertThat(slugs(sought).getFirst()).contains("wifi");
        assertThat(sought.commune())
                .satisfies(commune -> assertThat(commune.name()).isEqualTo("Massy"));
        assertThat(talk.prompt("imprimer Palaiseau").commune())
                .satisfies(commune -> assertThat(commune.name()).isEqualTo("Palaiseau"));
        assertThat(talk.prompt("imprimer Palaiseau").places()).isNotEmpty();
    }

    @Test
    void withoutAnyTownThereIsNoPlaceToInvent() {
        assertThat(talk.says(NEED).prompt().places()).isEmpty();
    }

    @Test
    void askingChangesNoRow() {
        talk.says("mon imprimante ne marche plus à Massy")
                .says("conseiller")
                .humanSays("Oui ?")
                .says("aidez-moi");
        List<String> before = rows();

        talk.prompt();
        talk.prompt("imprimer massy");
        talk.enclose("Voilà.", new Enclosed.OfGuide("ameli-connexion", null));

        assertThat(rows()).isEqualTo(before);
    }

    /** Every row of every table, as a fingerprint. */
    static List<String> rows() {
        JdbcClient jdbc = Core.get(JdbcClient.class);
        return jdbc
                .sql("select table_name from information_schema.tables where table_schema = 'public'"
                        + " and table_type = 'BASE TABLE' order by 1")
                .query(String.class)
                .list()
                .stream()
                .map(table -> table + " "
                        + jdbc.sql("select count(*) || ' ' || coalesce(sum(hashtext(t.xmin::text || t::text)), 0) from "
                                        + table + " t")
                                .query(String.class)
                                .single())
                .collect(Collectors.toList());
    }

    private String played() {
        return talk.prompt().guides().getFirst().step().id();
    }

    private static List<String> slugs(Prompt prompt) {
        return prompt.guides().stream().map(entry -> entry.guide().slug()).toList();
    }
}
