package fr.aiguilleur.sms;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.answer.DangerAnswers;
import fr.aiguilleur.answer.GuideAnswers;
import fr.aiguilleur.answer.PlaceAnswers;
import fr.aiguilleur.answer.Sentence;
import fr.aiguilleur.conversation.Channel;
import fr.aiguilleur.conversation.Detail;
import fr.aiguilleur.conversation.Event;
import fr.aiguilleur.conversation.Event.Author;
import fr.aiguilleur.conversation.Event.Kind;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.directory.Directory;
import fr.aiguilleur.directory.Place;
import fr.aiguilleur.emergency.EmergencyLines;
import fr.aiguilleur.gazetteer.Gazetteer;
import fr.aiguilleur.guide.Guide;
import fr.aiguilleur.guide.Guides;
import fr.aiguilleur.guide.Step;
import fr.aiguilleur.knowledge.KnowledgeFolder;
import fr.aiguilleur.knowledge.KnowledgeProblems;
import fr.aiguilleur.ranking.Proposal;
import fr.aiguilleur.site.Site;
import fr.aiguilleur.text.Sms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** What a turn costs a phone, over everything the assistant can take from the repository's knowledge. */
class SmsBudgetTest {

    private static final AnnotationConfigApplicationContext BEANS = new AnnotationConfigApplicationContext(
            KnowledgeFolder.class,
            KnowledgeProblems.class,
            Gazetteer.class,
            Guides.class,
            Directory.class,
            EmergencyLines.class,
            GuideAnswers.class,
            Site.class,
            PlaceAnswers.class,
            DangerAnswers.class);

    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-24T10:00:00+01:00[Europe/Paris]");
    private static final int MOST = 2;
    private static final int SEGMENTS = 2;
    private static final int LONGEST_LINK = 60;
    private static final Pattern LINK = Pattern.compile(
            "(?<![@\\w.])(?:https?://)?((?:[a-z0-9-]+\\.)+(?:fr|com|org|net|eu|info|app|io))(?:/[^\\s,;)]*)?(?![\\w@])");

    private final GuideAnswers answers = BEANS.getBean(GuideAnswers.class);
    private final List<Guide> guides = BEANS.getBean(Guides.class).all();

    @Test
    void eachStepOfEachGuideIsOneMessageInItsAlphabet() {
        for (Guide guide : guides) {
            fits(guide.slug(), List.of(answers.start(guide, Channel.SMS)), 1);
            for (Step step : guide.steps()) {
                fits(guide.slug() + "#" + step.id(), List.of(answers.step(guide, step)), 1);
                Message entered = answers.enter(guide, step, "une réponse déjà donnée", Channel.SMS);
                fits(guide.slug() + "#" + step.id(), List.of(entered), 1);
            }
        }
    }

    @Property(tries = 300)
    void aStepAfterAnySentenceIsAtMostTwoMessages(@ForAll("steps") Shown shown, @ForAll Sentence sentence) {
        fits(
                shown.guide().slug() + " after " + sentence,
                answers.after(sentence, answers.step(shown.guide(), shown.step()), Channel.SMS),
                MOST);
    }

    @Test
    void eachPlaceIsOneMessage() {
        PlaceAnswers places = BEANS.getBean(PlaceAnswers.class);
        for (Place place : BEANS.getBean(Directory.class).all()) {
            Proposal proposal = new Proposal(
                    place,
                    12.3,
                    null,
                    null,
                    place.toVerify(NOW.toLocalDate()),
                    List.of("Aide aux démarches", "gratuit"),
                    List.of());
            fits(
                    place.name(),
                    List.of(places.places(List.of(proposal), Channel.SMS, NOW, "Saint-Michel-sur-Orge", false)),
                    1);
            fits(
                    place.name(),
                    places.way(place.id(), Channel.SMS, false).stream().toList(),
                    1);
        }
    }

    @Test
    void linksAreShortAndLeadToWhoAnswersForThem() throws IOException {
        Set<String> known = Files.readAllLines(Path.of("src/test/resources/sms/hosts.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .collect(Collectors.toSet());
        List<MatchResult> links =
                texts().flatMap(text -> LINK.matcher(text).results()).toList();
        Set<String> hosts = links.stream().map(link -> link.group(1)).collect(Collectors.toSet());

        assertThat(links.stream().map(MatchResult::group))
                .hasSizeGreaterThan(50)
                .allSatisfy(link -> assertThat(link).hasSizeLessThanOrEqualTo(LONGEST_LINK));
        assertThat(hosts).allSatisfy(host -> assertThat(known).anyMatch(domain -> under(host, domain)));
        assertThat(known)
                .as("the list names only what some text leads to")
                .allSatisfy(domain -> assertThat(hosts).anyMatch(host -> under(host, domain)));
    }

    @Test
    void whateverTheAssistantIsMadeToSayIsAtMostTwoMessages() {
        assertThat(SmsText.of(event(Message.of("Une phrase assez longue pour finir. ".repeat(80)))))
                .hasSize(MOST);
    }

    private Stream<String> texts() {
        Stream<String> flows = guides.stream()
                .flatMap(guide -> Stream.concat(
                        Stream.of(guide.intro(), guide.title()),
                        guide.steps().stream()
                                .flatMap(step -> Stream.concat(
                                        Stream.of(step.text()),
                                        step.choices().stream().map(choice -> choice.label())))));
        return Stream.concat(flows, Arrays.stream(Sentence.values()).map(Sentence::french));
    }

    private static boolean under(String host, String domain) {
        return host.equals(domain) || host.endsWith("." + domain);
    }

    private static void fits(String what, List<Message> messages, int most) {
        List<String> texts = new ArrayList<>();
        messages.forEach(message -> texts.addAll(SmsText.of(event(message))));
        assertThat(texts).as(what).hasSizeBetween(1, most).allSatisfy(text -> {
            assertThat(Sms.gsm7(Sms.plain(text))).as(text).isTrue();
            assertThat(Sms.segments(text))
                    .as(text)
                    .isLessThanOrEqualTo(SEGMENTS)
                    .isLessThanOrEqualTo(Sms.segments(Sms.plain(text)));
        });
    }

    private static Event event(Message message) {
        return new Event(
                UUID.randomUUID(),
                1,
                Instant.EPOCH,
                Kind.MESSAGE,
                Author.ASSISTANT,
                null,
                null,
                message.text(),
                Detail.of(message, null));
    }

    /** A step of a guide. */
    record Shown(Guide guide, Step step) {}

    @Provide
    Arbitrary<Shown> steps() {
        return Arbitraries.of(guides.stream()
                .flatMap(guide -> guide.steps().stream().map(step -> new Shown(guide, step)))
                .toList());
    }
}
