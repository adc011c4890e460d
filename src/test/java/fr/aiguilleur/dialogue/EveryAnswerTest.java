package fr.aiguilleur.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.answer.DangerAnswers;
import fr.aiguilleur.answer.GuideAnswers;
import fr.aiguilleur.answer.PlaceAnswers;
import fr.aiguilleur.answer.Sentence;
import fr.aiguilleur.conversation.Channel;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.directory.Directory;
import fr.aiguilleur.directory.Place;
import fr.aiguilleur.emergency.Line;
import fr.aiguilleur.guide.Guide;
import fr.aiguilleur.guide.Guides;
import fr.aiguilleur.guide.Source;
import fr.aiguilleur.ranking.Proposal;
import fr.aiguilleur.text.Sms;
import fr.aiguilleur.understanding.Reading.Topic;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the assistant can say of its own and of each record of the repository. */
class EveryAnswerTest {

    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-24T10:00:00+01:00[Europe/Paris]");

    @ParameterizedTest
    @EnumSource(Sentence.class)
    void aSentenceOfOursLosesNoAccentByTextMessage(Sentence sentence) {
        assertThat(Sms.gsm7(sentence.french())).as(sentence.french()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void aDangerNamesEachNumberAloneOnItsLineAndCitesIt(Topic topic) {
        Message message = Talk.bean(DangerAnswers.class).danger(topic);

        List<Line> lines = Talk.bean(DangerAnswers.class).lines(topic);
        assertThat(message.text().lines()).contains(lines.getFirst().number());
        assertThat(message.text()).endsWith(Sentence.DANGER_HUMAN.french());
        assertThat(message.citations())
                .extracting(Message.Citation::id)
                .containsExactlyElementsOf(lines.stream().map(Line::number).toList());
        assertThat(Sms.segments(Sms.simplify(message.text()))).isLessThanOrEqualTo(2);
    }

    @Test
    void everyPlaceFitsInTwoSegmentsAndIsCited() {
        PlaceAnswers answers = Talk.bean(PlaceAnswers.class);
        for (Place place : Talk.bean(Directory.class).all()) {
            Proposal proposal =
                    new Proposal(place, 12.3, null, null, place.toVerify(NOW.toLocalDate()), List.of(), List.of());
            Message message = answers.places(List.of(proposal), Channel.SMS, NOW, "Saint-Michel-sur-Orge", false);
            String sms = Sms.simplify(GuideAnswers.asSms(message));
            assertThat(Sms.segments(sms)).as(sms).isLessThanOrEqualTo(2);
            assertThat(message.citations()).extracting(Message.Citation::id).containsExactly(place.id());
            if (place.toVerify(NOW.toLocalDate())) {
                assertThat(sms).containsAnyOf("Horaires à vérifier", "Horaires non connus");
            }
            if (place.point() == null) {
                assertThat(sms).as("no distance is known").doesNotContain("12,3");
            }
        }
    }

    @Test
    void everyStepCitesItsGuide() {
        GuideAnswers answers = Talk.bean(GuideAnswers.class);
        for (Guide guide : Talk.bean(Guides.class).all()) {
            assertThat(Arrays.stream(Channel.values()).map(channel -> answers.start(guide, channel)))
                    .allSatisfy(message -> assertThat(message.citations())
                            .extracting(Message.Citation::id)
                            .containsExactly(guide.slug()));
            guide.steps()
                    .forEach(step -> assertThat(answers.step(guide, step).citations())
                            .extracting(Message.Citation::id)
                            .containsExactly(guide.slug()));
        }
    }

    @Test
    void nobodyIsSentToAPageThatDoesNotAnswerForTheFact() {
        GuideAnswers answers = Talk.bean(GuideAnswers.class);
        for (Guide guide : Talk.bean(Guides.class).all()) {
            assertThat(answers.start(guide, Channel.WEB).citations())
                    .extracting(Message.Citation::url)
                    .allSatisfy(url -> assertThat(
                                    url == null || new Source(guide.title(), url, guide.verified()).answerable())
                            .as(guide.slug() + " " + url)
                            .isTrue());
        }
    }
}
