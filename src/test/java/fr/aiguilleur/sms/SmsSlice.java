package fr.aiguilleur.sms;

import fr.aiguilleur.postage.Line;
import fr.aiguilleur.sms.Provider.Outcome;
import fr.aiguilleur.sms.Provider.Outgoing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/**
 * Conversations and text messages on a real database, with a provider and a clock that tests drive; no component,
 * so that a test of the whole application does not find it.
 */
@EnableAutoConfiguration
@Import({SmsSlice.FakeProvider.class, SmsSlice.StillClock.class})
@ComponentScan(
        basePackages = {
            "fr.aiguilleur.sms",
            "fr.aiguilleur.postage",
            "fr.aiguilleur.undelivered",
            "fr.aiguilleur.consent",
            "fr.aiguilleur.conversation",
            "fr.aiguilleur.site",
            "fr.aiguilleur.attachment",
            "fr.aiguilleur.picture",
            "fr.aiguilleur.crossing",
            "fr.aiguilleur.wakeup"
        },
        excludeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Rounds.class))
public class SmsSlice {

    /** The lock of those who empty the outbox of this context. */
    public static final String SHARED = "sms slice";

    private static final AtomicInteger PHONES = new AtomicInteger();

    /** A number no other test has, of those that ARCEP keeps for fiction. */
    public static String phone() {
        return "+3363998%04d".formatted(PHONES.incrementAndGet());
    }

    /** Answers as told, otherwise accepts everything; keeps what was posted. */
    @Primary
    public static class FakeProvider implements Provider {

        public final List<Outgoing> posted = new CopyOnWriteArrayList<>();
        public final List<Listed> listed = new CopyOnWriteArrayList<>();
        private final Queue<Supplier<Outcome>> next = new ArrayDeque<>();
        private volatile Line line = Line.unhurried("default");

        public void sendsBy(Line number) {
            line = number;
        }

        public void willAnswer(Supplier<Outcome> answer) {
            next.add(answer);
        }

        public List<String> bodies() {
            return posted.stream().map(Outgoing::body).toList();
        }

        public void reset() {
            posted.clear();
            listed.clear();
            next.clear();
            line = Line.unhurried("default");
        }

        @Override
        public Line line() {
            return line;
        }

        @Override
        public List<Listed> listed(Instant since) {
            return listed.stream().filter(one -> !one.at().isBefore(since)).toList();
        }

        @Override
        public synchronized Outcome post(Outgoing sms) {
            posted.add(sms);
            Supplier<Outcome> answer = next.poll();
            return answer == null ? new Outcome.Accepted("SM" + sms.id(), Delivery.ACCEPTED) : answer.get();
        }
    }

    /** Stands still until it is stepped. */
    public static class StillClock extends Clock {

        /** A Tuesday, ten o'clock in Paris. */
        private volatile Instant now = Instant.parse("2026-11-24T09:00:00Z");

        public void set(Instant moment) {
            now = moment;
        }

        public void step(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
