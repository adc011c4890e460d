package fr.aiguilleur.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.answer.GuideAnswers;
import fr.aiguilleur.conversation.Channel;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.conversation.Message.Choice;
import fr.aiguilleur.text.Sms;
import fr.aiguilleur.walk.Outcome;
import fr.aiguilleur.walk.Route;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What holds for every turn of every conversation. */
final class TurnLaws {

    private static final int MESSAGES = 2;
    private static final int SEGMENTS = 2;

    private TurnLaws() {}

    static void hold(Outcome outcome, Channel channel) {
        assertThat(outcome.messages()).isNotEmpty().hasSizeLessThanOrEqualTo(MESSAGES);
        assertThat(outcome.messages()).allSatisfy(message -> {
            assertThat(message.text()).isNotBlank();
            cited(message);
            dated(message);
            if (channel == Channel.SMS) {
                short_(message);
            }
        });
        assertThat(outcome.messages().subList(0, outcome.messages().size() - 1))
                .as("only the last message of a turn asks")
                .allSatisfy(message -> assertThat(message.choices()).isEmpty());
        everyNumberLeadsSomewhere(outcome);
    }

    /** Places and emergency numbers rest on records. */
    private static void cited(Message message) {
        assertThat(message.citations().stream()
                        .filter(citation -> citation.type().equals("place"))
                        .map(Message.Citation::id))
                .containsExactlyElementsOf(
                        Stream.concat(message.cards().stream().map(Message.Card::id), paged(message))
                                .toList());
    }

    /** A place whose page is named in the text. */
    private static Stream<String> paged(Message message) {
        return Pattern.compile("/carte/(\\S+)")
                .matcher(message.text())
                .results()
                .map(page -> page.group(1));
    }

    /** Whoever tells of an event cites it, and an example says that it is one. */
    private static void dated(Message message) {
        assertThat(message.citations().stream()
                        .filter(citation -> citation.type().equals("event")))
                .allSatisfy(citation -> assertThat(message.text()).contains(beginning(citation.title())));
    }

    private static String beginning(String title) {
        return title.substring(0, Math.min(25, title.length()));
    }

    private static void short_(Message message) {
        String sms = Sms.simplify(GuideAnswers.asSms(message));
        assertThat(Sms.segments(sms)).as(sms).isLessThanOrEqualTo(SEGMENTS);
    }

    private static void everyNumberLeadsSomewhere(Outcome outcome) {
        List<String> ids =
                outcome.messages().getLast().choices().stream().map(Choice::id).toList();
        if (outcome instanceof Outcome.Say say) {
            List<String> numbers = ids.stream().filter(id -> !id.equals("0")).toList();
            assertThat(numbers)
                    .isEqualTo(IntStream.rangeClosed(1, say.memo().offered().size())
                            .mapToObj(String::valueOf)
                            .toList());
            boolean over = say.memo().need() == null && say.memo().trail().isEmpty();
            boolean waits = say.memo().offered().stream().anyMatch(Route::toWait);
            assertThat(over || waits || ids.contains("0"))
                    .as("a human is one word away")
                    .isTrue();
        } else {
            assertThat(ids).as("nothing is asked when the assistant leaves").isEmpty();
        }
    }
}
