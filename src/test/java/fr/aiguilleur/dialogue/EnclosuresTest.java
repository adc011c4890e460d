package fr.aiguilleur.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.conversation.Channel;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.conversation.Owner;
import fr.aiguilleur.dialogue.Enclosures.Enclosed;
import fr.aiguilleur.directory.Directory;
import fr.aiguilleur.directory.Place;
import fr.aiguilleur.guide.Guide;
import fr.aiguilleur.guide.Guides;
import fr.aiguilleur.guide.Step;
import fr.aiguilleur.text.Sms;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an operator's message says of the record it names, on both channels. */
class EnclosuresTest {

    private static final int MOST_SEGMENTS = 3;

    @Test
    void aPlaceIsACardWithItsSourceAndItsDistanceFromThePersonsTown() {
        Whispers talk =
                Whispers.on(Channel.WEB).says("un lieu pour imprimer à Massy").says("conseiller");
        Place place = talk.prompt().places().getFirst().place();

        Message message = talk.enclose("Allez-y demain.", new Enclosed.OfPlace(place.id()))
                .orElseThrow();

        assertThat(message.text()).isEqualTo("Allez-y demain.");
        assertThat(message.choices()).isEmpty();
        assertThat(message.cards()).singleElement().satisfies(card -> {
            assertThat(card.nom()).isEqualTo(place.name());
            assertThat(card.distanceKm()).isNotNull();
            assertThat(card.raisons()).isNotEmpty();
            assertThat(card.verifieLe()).isEqualTo(place.updated());
        });
        assertThat(message.citations()).extracting(Message.Citation::id).containsExactly(place.id());
        assertThat(talk.enclose("", new Enclosed.OfPlace(place.id()))
                        .orElseThrow()
                        .text())
                .contains("Voici un lieu");
    }

    @Test
    void anyPlaceFitsInThreeTextMessagesOfTheirAlphabet() {
        Whispers talk =
                Whispers.on(Channel.SMS).says("un lieu pour imprimer à Massy").says("conseiller");
        List<Place> all = Talk.bean(Directory.class).all();
        assertThat(all).isNotEmpty();
        all.stream()
                .filter(place -> Math.floorMod(place.id().hashCode(), 40) == 0)
                .limit(25)
                .forEach(place -> {
                    String text = talk.enclose(
                                    "Bonne idée, ça vous plaît peut-être :", new Enclosed.OfPlace(place.id()))
                            .orElseThrow()
                            .text();
                    assertThat(text).startsWith("Bonne idée").contains(Sms.plain(place.name()));
                    assertThat(Sms.gsm7(text)).as(text).isTrue();
                    assertThat(Sms.segments(text)).as(text).isLessThanOrEqualTo(MOST_SEGMENTS);
                });
    }

    @Test
    void aStepIsToldWithoutAnswersToTouchSinceAHumanReadsTheReply() {
        Whispers talk = Whispers.on(Channel.WEB)
                .says("j'ai oublié mon mot de passe ameli")
                .says("conseiller")
                .humanSays("Bonjour.");
        Guide guide = Talk.bean(Guides.class).find("ameli-connexion").orElseThrow();
        Step step = guide.steps().get(1);

        Message message = talk.enclose("Essayons ceci.", new Enclosed.OfGuide(guide.slug(), step.id()))
                .orElseThrow();

        assertThat(message.text()).startsWith("Essayons ceci.\n" + step.text()).contains("Vous pouvez répondre : « ");
        assertThat(message.choices()).isEmpty();
        assertThat(message.citations()).extracting(Message.Citation::id).containsExactly("ameli-connexion");
        talk.sends(message).says("1");
        assertThat(talk.conversation().owner()).isEqualTo(new Owner.Operator("claire"));
    }

    @Test
    void everyStepFitsInThreeTextMessagesOfTheirAlphabet() {
        Whispers talk = Whispers.on(Channel.SMS).says("bonjour");
        for (Guide guide : Talk.bean(Guides.class).all().subList(0, 12)) {
            for (Step step : guide.steps()) {
                String text = talk.enclose("", new Enclosed.OfGuide(guide.slug(), step.id()))
                        .orElseThrow()
                        .text();
                assertThat(Sms.gsm7(text)).as(text).isTrue();
                assertThat(Sms.segments(text)).as(text).isLessThanOrEqualTo(MOST_SEGMENTS);
            }
        }
    }

    @Test
    void aGuideWithoutStepIsOnlyTheSourceOfTheOperatorsWords() {
        Whispers talk = Whispers.on(Channel.WEB).says("bonjour");

        Message message = talk.enclose("En deux mots : oui.", new Enclosed.OfGuide("ameli-connexion", null))
                .orElseThrow();

        assertThat(message.text()).isEqualTo("En deux mots : oui.");
        assertThat(message.citations()).hasSize(1);
    }

    @Test
    void whatWeDoNotHaveIsNotSent() {
        Whispers talk = Whispers.on(Channel.WEB).says("bonjour");

        assertThat(talk.enclose("", new Enclosed.OfPlace("nulle-part"))).isEmpty();
        assertThat(talk.enclose("", new Enclosed.OfGuide("ameli-connexion", "nulle-part")))
                .isEmpty();
        assertThat(talk.enclose("", new Enclosed.OfGuide("nul-guide", null))).isEmpty();
        assertThat(talk.enclose("", new Enclosed.OfEvent("nul"))).isEmpty();
    }
}
