package fr.aiguilleur.picture;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.picture.Received.Kept;
import fr.aiguilleur.picture.Received.Refused;
import fr.aiguilleur.picture.Scan.Verdict;
import fr.aiguilleur.support.Core;
import fr.aiguilleur.support.StepClock;
import fr.aiguilleur.support.Together;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Pictures on a real database, on a clock that is stepped. */
@ResourceLock(Core.SHARED)
class PicturesTest {

    private final StepClock clock = Core.get(StepClock.class);
    private final JdbcClient jdbc = Core.get(JdbcClient.class);
    private final PictureTable table = new PictureTable(jdbc, clock);
    private final Pictures pictures = new Pictures(table, Scan.NONE, clock);
    private final UUID conversation =
            Core.get(Conversations.class).start("hash").id();

    @Test
    void aPictureIsKeptAndFoundInItsConversationAlone() throws Exception {
        Message.Picture kept = kept(send(Snapshots.png(30, 20)));

        assertThat(kept.type()).isEqualTo("image/jpeg");
        StoredPicture found = pictures.find(conversation, kept.id()).orElseThrow();
        assertThat(ImageIO.read(new ByteArrayInputStream(found.bytes())).getWidth())
                .isEqualTo(30);
        UUID other = Core.get(Conversations.class).start("hash").id();
        assertThat(pictures.find(other, kept.id())).isEmpty();
        assertThat(pictures.find(kept.id())).isPresent();
    }

    @Test
    void sentAgainItIsTheSame() {
        String clientId = UUID.randomUUID().toString();

        Message.Picture first = kept(keep(pictures, conversation, clientId, Snapshots.png(30, 20)));
        Message.Picture again = kept(keep(pictures, conversation, clientId, Snapshots.png(30, 20)));

        assertThat(again).isEqualTo(first);
        assertThat(count()).isEqualTo(1);
        UUID other = Core.get(Conversations.class).start("hash").id();
        assertThat(kept(keep(pictures, other, clientId, Snapshots.png(30, 20))).id())
                .isNotEqualTo(first.id());
    }

    @Test
    void fiveInTenMinutesAndThirtyInAll() {
        byte[] picture = Snapshots.png(30, 20);
        IntStream.range(0, 5).forEach(_ -> kept(send(picture)));
        assertThat(send(picture)).isEqualTo(new Refused(Refusal.TOO_FAST));

        for (int round = 1; round < 6; round++) {
            clock.step(Duration.ofMinutes(11));
            IntStream.range(0, 5).forEach(_ -> kept(send(picture)));
        }
        clock.step(Duration.ofMinutes(11));

        assertThat(send(picture)).isEqualTo(new Refused(Refusal.TOO_MANY));
        assertThat(count()).isEqualTo(30);
    }

    @Test
    void ofManyAtTheSameMomentFiveAreKept() throws Exception {
        Cleaned cleaned = Cleaner.clean(Snapshots.png(30, 20));
        TransactionOperations transaction = Core.get(TransactionOperations.class);
        List<Callable<Boolean>> tasks = IntStream.range(0, 8)
                .<Callable<Boolean>>mapToObj(_ -> () -> transaction
                        .execute(_ -> table.insert(conversation, UUID.randomUUID(), cleaned))
                        .isEmpty())
                .toList();

        Together.all(tasks);

        assertThat(count()).isEqualTo(5);
    }

    @Test
    void afterNinetyDaysTheyAreErased() {
        Message.Picture kept = kept(send(Snapshots.png(30, 20)));

        clock.step(Duration.ofDays(89));
        pictures.erase();
        assertThat(pictures.find(kept.id())).isPresent();
        clock.step(Duration.ofDays(2));
        pictures.erase();

        assertThat(pictures.find(kept.id())).isEmpty();
    }

    @Test
    void withTheConversationTheyGo() {
        Message.Picture kept = kept(send(Snapshots.png(30, 20)));

        jdbc.sql("delete from conversation where id = ?").param(conversation).update();

        assertThat(pictures.find(kept.id())).isEmpty();
    }

    @Test
    void whatTheScannerRefusesOrCannotSeeIsNotOpened() {
        for (Verdict verdict : List.of(Verdict.INFECTED, Verdict.UNKNOWN)) {
            Received received = keep(
                    new Pictures(table, _ -> verdict, clock),
                    conversation,
                    UUID.randomUUID().toString(),
                    Snapshots.png(30, 20));

            assertThat(received)
                    .isEqualTo(new Refused(verdict == Verdict.INFECTED ? Refusal.INFECTED : Refusal.NOT_SCANNED));
        }
        assertThat(count()).isZero();
    }

    @Test
    void theScannerIsOnlyShownWhatMayBeAPicture() {
        AtomicInteger scans = new AtomicInteger();
        Pictures scanned = new Pictures(
                table,
                _ -> {
                    scans.incrementAndGet();
                    return Verdict.CLEAN;
                },
                clock);

        keep(scanned, conversation, "a", "<html>".getBytes());
        assertThat(scans).hasValue(0);
        keep(scanned, conversation, "b", Snapshots.png(30, 20));
        assertThat(scans).hasValue(1);
    }

    @Test
    void aPictureLeavesAsAPictureAndNothingElse() {
        var answer = pictures.find(kept(send(Snapshots.png(30, 20))).id())
                .orElseThrow()
                .answer();

        assertThat(answer.getHeaders().getContentType()).hasToString("image/jpeg");
        assertThat(answer.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeaders().getFirst("Content-Security-Policy")).contains("sandbox");
        assertThat(answer.getHeaders().getFirst("Content-Disposition")).startsWith("inline; filename=\"photo-");
        assertThat(answer.getHeaders().getCacheControl()).contains("private");
    }

    private Received send(byte[] file) {
        return keep(pictures, conversation, UUID.randomUUID().toString(), file);
    }

    private static Received keep(Pictures pictures, UUID conversation, String clientId, byte[] file) {
        return pictures.keep(conversation, clientId, () -> new ByteArrayInputStream(file));
    }

    private static Message.Picture kept(Received received) {
        assertThat(received).isInstanceOf(Kept.class);
        return ((Kept) received).picture();
    }

    private int count() {
        return jdbc.sql("select count(*) from picture where conversation_id = ?")
                .param(conversation)
                .query(Integer.class)
                .single();
    }
}
