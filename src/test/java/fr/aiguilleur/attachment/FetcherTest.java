package fr.aiguilleur.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.attachment.MediaHost.Fetched;
import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.conversation.Event;
import fr.aiguilleur.conversation.Event.Author;
import fr.aiguilleur.picture.Pictures;
import fr.aiguilleur.picture.Snapshots;
import fr.aiguilleur.support.Core;
import fr.aiguilleur.support.StepClock;
import fr.aiguilleur.support.Together;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files of text messages on a real database, from a provider that hands over what the test says. */
@ResourceLock(Core.SHARED)
class FetcherTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Media PHOTO = new Media("https://api.example.org/photo", "image/jpeg");

    private final StepClock clock = Core.get(StepClock.class);
    private final JdbcClient jdbc = Core.get(JdbcClient.class);
    private final Conversations conversations = Core.get(Conversations.class);
    private final Attachments attachments = Core.get(Attachments.class);
    private final AtomicInteger asked = new AtomicInteger();
    private volatile Fetched answer = new Fetched.File(Snapshots.jpeg(40, 30));
    private final Fetcher fetcher = new Fetcher(
            Core.get(AttachmentTable.class), attachments, Core.get(Pictures.class), Optional.of(new MediaHost() {
                @Override
                public Fetched fetch(String url) {
                    asked.incrementAndGet();
                    return answer;
                }

                @Override
                public List<Media> of(String sid) {
                    return List.of();
                }
            }));

    private final UUID conversation = conversations
            .withPhone("+33639985" + (100 + NUMBER.incrementAndGet()))
            .id();

    @BeforeEach
    void startAnew() {
        jdbc.sql("delete from sms_attachment").update();
    }

    @Test
    void aPhotoIsKeptOnceAndSeenInTheConversation() {
        came("MM1", PHOTO);

        List<Callable<Boolean>> fetches = new ArrayList<>();
        for (int node = 0; node < 4; node++) {
            fetches.add(fetcher::fetchOne);
        }
        Together.all(fetches);

        assertThat(events()).singleElement().satisfies(event -> {
            assertThat(event.author()).isEqualTo(Author.PERSON);
            assertThat(event.detail().pictures())
                    .singleElement()
                    .satisfies(picture -> assertThat(picture.width()).isEqualTo(40));
        });
        assertThat(asked).hasValue(1);
        assertThat(state()).containsExactly("kept null");
    }

    @Test
    void aNodeThatDiesInTheMiddleIsFollowedByAnotherWhichKeepsItOnce() {
        came("MM2", PHOTO);
        AttachmentTable table = Core.get(AttachmentTable.class);
        var dying = table.claim(Duration.ofMinutes(2)).orElseThrow();
        assertThat(fetcher.fetchOne()).isFalse();

        clock.step(Duration.ofMinutes(3));
        assertThat(fetcher.fetchOne()).isTrue();
        attachments.lost(dying);

        assertThat(events()).hasSize(1);
        assertThat(state()).containsExactly("kept null");
    }

    @Test
    void whatIsNotThereYetIsAskedForAgainAndGivenUpAfterAWhile() {
        answer = new Fetched.NotNow();
        came("MM3", PHOTO);

        for (int look = 0; look < 60; look++) {
            fetcher.fetchOne();
            assertThat(fetcher.fetchOne()).as("not twice in one moment").isFalse();
            clock.step(Duration.ofMinutes(1));
        }

        assertThat(asked).hasValue(Fetcher.MOST_TRIES);
        assertThat(events()).extracting(Event::text).containsExactly(Attachments.NEVER_CAME);
        assertThat(state()).containsExactly("lost null");
    }

    @Test
    void anAddressThatIsNotTheProvidersIsNotTriedAgain() {
        answer = new Fetched.Never();
        came("MM4", PHOTO);

        assertThat(fetcher.fetchOne()).isTrue();
        clock.step(Duration.ofHours(1));

        assertThat(fetcher.fetchOne()).isFalse();
        assertThat(events()).extracting(Event::author).containsExactly(Author.SYSTEM);
    }

    @Test
    void aFileThatOnlySaysItIsAPhotoIsRefusedWithTheReasonOnceAMessage() {
        answer = new Fetched.File("#!/bin/sh".getBytes());
        came("MM5", PHOTO, PHOTO, new Media("", "video/mp4"));

        fetcher.fetchOne();
        fetcher.fetchOne();

        assertThat(events()).extracting(Event::text).containsExactly(Attachments.PICTURES_ONLY);
        assertThat(state()).containsExactly("refused null", "refused null", "refused null");
    }

    @Test
    void whoSendsFileAfterFileIsToldThreeTimesInTenMinutes() {
        for (int message = 0; message < 6; message++) {
            came("MM6-" + message, new Media("", "audio/amr"));
        }
        assertThat(events()).hasSize(3);
        clock.step(Duration.ofMinutes(11));
        came("MM6-later", new Media("", "audio/amr"));
        assertThat(events()).hasSize(4);
    }

    private void came(String sid, Media... files) {
        String unique = sid + conversation;
        jdbc.sql("insert into sms_inbound (message_sid, received_at) values (?, ?)")
                .params(unique, OffsetDateTime.now(clock))
                .update();
        attachments.add(conversation, unique, List.of(files));
    }

    private List<Event> events() {
        return conversations.events(conversation, 0, 100).events();
    }

    private List<String> state() {
        return jdbc.sql("select state || ' ' || coalesce(url, 'null') from sms_attachment where conversation_id = ?")
                .param(conversation)
                .query(String.class)
                .list();
    }
}
