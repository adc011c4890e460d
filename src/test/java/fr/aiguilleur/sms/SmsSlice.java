package fr.aiguilleur.sms;

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
            "fr.aiguilleur.conversation",
            "fr.aiguilleur.consent",
            "fr.aiguilleur.crossing",
            "fr.aiguilleur.site",
            "fr.aiguilleur.wakeup"
        },
        excludeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Rounds.class))
class SmsSlice {

    /** Answers as told, otherwise accepts everything; keeps what was posted. */
    @Primary
    static class FakeProvider implements Provider {

        final List<Outgoing> posted = new CopyOnWriteArrayList<>();
        final List<Listed> listed = new CopyOnWriteArrayList<>();
        private final Queue<Supplier<Outcome>> next = new ArrayDeque<>();

        void willAnswer(Supplier<Outcome> answer) {
            next.add(answer);
        }

        List<String> bodies() {
            return posted.stream().map(Outgoing::body).toList();
        }

        void reset() {
            posted.clear();
            listed.clear();
            next.clear();
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
    static class StillClock extends Clock {

        private volatile Instant now = Instant.parse("2026-11-24T09:00:00Z");

        void step(Duration duration) {
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
