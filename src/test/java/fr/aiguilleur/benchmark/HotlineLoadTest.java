package fr.aiguilleur.benchmark;

import static fr.aiguilleur.benchmark.LoadedApp.frame;
import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.support.Eventually;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;

/**
 * A full hotline, for as long as one likes: {@code -Dload}. Residents write at a steady pace to operators who each have
 * several of them; measured is the time until the operator's screen knows.
 */
@EnabledIfSystemProperty(named = "load", matches = ".*", disabledReason = "takes minutes: run it with -Dload")
class HotlineLoadTest {

    private static final int OPERATORS = Integer.getInteger("load.operators", 50);
    private static final int RESIDENTS = Integer.getInteger("load.residents", 2000);
    private static final int EACH = Integer.getInteger("load.each", 4);
    private static final int RATE = Integer.getInteger("load.rate", 50);
    private static final int SECONDS = Integer.getInteger("load.seconds", 300);
    private static final int WARM = Integer.getInteger("load.warm", 20);
    private static final String PASSWORD = "mot-de-passe-de-charge";
    private static final int AT_ONCE = 20;

    private final ExecutorService many =
            Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory());
    private final HttpClient http = HttpClient.newBuilder()
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final List<LoadDesk> desks = new ArrayList<>();
    private final List<LoadResident> residents = new ArrayList<>();
    /** The desk that answers each of the first residents. */
    private final Map<LoadResident, LoadDesk> answered = new HashMap<>();

    private final List<Sent> sent = new ArrayList<>();

    private record Sent(int marker, LoadResident by, long at) {}

    @Test
    void whatAResidentWritesIsOnTheOperatorsScreen() throws Exception {
        try (LoadedApp app = new LoadedApp(http)) {
            step("the application is up");
            desks.addAll(all(OPERATORS, number -> desk(app, number)));
            step(desks.size() + " operators signed in");
            residents.addAll(all(RESIDENTS, _ -> new LoadResident(http, app)));
            step(residents.size() + " residents connected");
            handOver(app);
            step(answered.size() + " residents are answered by operators");
            write(WARM);
            sent.clear();
            Duration work = app.work();
            Duration database = app.workOfDatabase();
            long frames = desks.stream().mapToLong(LoadDesk::queueFrames).sum();
            long began = System.nanoTime();
            write(SECONDS);
            Duration wall = Duration.ofNanos(System.nanoTime() - began);
            arrive();
            LoadTable table = new LoadTable(OPERATORS, RESIDENTS, answered.size(), RATE, SECONDS);
            table.cost("CPU, application", share(app.work().minus(work), wall) + " % of one core");
            table.cost("CPU, database", share(app.workOfDatabase().minus(database), wall) + " % of one core");
            table.cost("memory of the process", app.resident() + " MB");
            table.cost("heap after collection", app.liveHeap() + " MB");
            table.cost(
                    "frames of the list",
                    desks.stream().mapToLong(LoadDesk::queueFrames).sum() - frames);
            table.latency("open conversation", latencies(true));
            table.latency("list of conversations", latencies(false));
            table.cost("lost", lost());
            table.cost("doubled", doubled());
            table.cost("out of order or with a gap", gaps());
            table.cost("log: lost, doubled or out of order", wrongInTheLog(app));
            table.print();
            assertThat(List.of(lost(), doubled(), gaps(), wrongInTheLog(app)))
                    .as("lost, doubled, out of order, wrong in the log")
                    .containsOnly(0L);
        } finally {
            residents.forEach(LoadResident::close);
            desks.forEach(LoadDesk::close);
        }
    }

    private LoadDesk desk(LoadedApp app, int number) {
        String id = "charge-" + number;
        app.post(
                "/api/v1/accounts",
                frame("id", id, "name", "Charge " + number, "role", "OPERATOR", "password", PASSWORD));
        return new LoadDesk(http, app, id, app.signIn(id, PASSWORD));
    }

    /** Each desk gets its people; it looks at the first of them, the others stand in its list. */
    private void handOver(LoadedApp app) throws Exception {
        List<LoadResident> asking = residents.subList(0, Math.min(residents.size(), OPERATORS * EACH));
        List<Claims> claims = all(OPERATORS, number -> new Claims(app, app.signIn("charge-" + number, PASSWORD)));
        all(asking.size(), number -> {
            LoadResident resident = asking.get(number);
            UUID conversation = resident.conversation();
            resident.askForAHuman();
            Eventually.see("the queue", resident::waits, waits -> waits);
            claims.get(number % OPERATORS).claim(escalation(app, conversation));
            Eventually.see("an operator", resident::waits, waits -> !waits);
            return resident;
        });
        for (int i = 0; i < asking.size(); i++) {
            LoadDesk desk = desks.get(i % OPERATORS);
            answered.put(asking.get(i), desk);
            if (i < OPERATORS) {
                desk.open(asking.get(i).conversation(), asking.get(i).last());
            }
        }
    }

    private static UUID escalation(LoadedApp app, UUID conversation) {
        return StreamSupport.stream(app.get("/api/v1/escalations?state=waiting").spliterator(), false)
                .filter(entry -> entry.get("conversation").asString().equals(conversation.toString()))
                .map(entry -> UUID.fromString(entry.get("id").asString()))
                .findFirst()
                .orElseThrow();
    }

    /** Keeps the pace whatever the answer takes: a message is late from the moment at which it was due. */
    private void write(int seconds) {
        List<LoadResident> writers = List.copyOf(answered.keySet());
        long start = System.nanoTime();
        int first = sent.isEmpty() ? nextMarker : sent.getLast().marker() + 1;
        for (int i = 0; i < seconds * RATE; i++) {
            long due = start + i * 1_000_000_000L / RATE;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            LoadResident writer = writers.get(i % writers.size());
            writer.say(Markers.words(first + i));
            sent.add(new Sent(first + i, writer, due));
        }
        nextMarker = first + seconds * RATE;
    }

    private int nextMarker = 1;

    private void arrive() {
        Eventually.see(
                "all on their screens",
                () -> sent.stream().filter(one -> seenAt(one) == null).count(),
                missing -> missing == 0);
    }

    private Long seenAt(Sent one) {
        LoadDesk desk = answered.get(one.by());
        UUID conversation = one.by().conversation();
        if (desk.shows(conversation)) {
            return desk.shownAt(one.marker());
        }
        Long seq = one.by().seqOf(one.marker());
        return seq == null ? null : desk.listedAt(conversation, seq);
    }

    private List<Long> latencies(boolean open) {
        return LoadedApp.sorted(sent.stream()
                .filter(one -> answered.get(one.by()).shows(one.by().conversation()) == open)
                .map(one -> seenAt(one) - one.at()));
    }

    private long lost() {
        return sent.stream()
                .filter(one -> one.by().seqOf(one.marker()) == null || seenAt(one) == null)
                .count();
    }

    private long doubled() {
        return residents.stream().mapToLong(LoadResident::doubled).sum()
                + desks.stream().mapToLong(LoadDesk::doubled).sum();
    }

    private long gaps() {
        return residents.stream().mapToLong(LoadResident::gaps).sum()
                + desks.stream().mapToLong(LoadDesk::gaps).sum();
    }

    /** What the stored logs hold, compared with what was written. */
    private long wrongInTheLog(LoadedApp app) {
        long wrong = 0;
        for (LoadResident resident : answered.keySet()) {
            List<Integer> written = sent.stream()
                    .filter(one -> one.by() == resident)
                    .map(Sent::marker)
                    .toList();
            List<Integer> kept = stored(app, resident.conversation()).stream()
                    .filter(marker -> written.isEmpty() || marker >= written.getFirst())
                    .toList();
            wrong += kept.equals(written) ? 0 : Math.max(1, Math.abs(written.size() - kept.size()));
        }
        return wrong;
    }

    private static List<Integer> stored(LoadedApp app, UUID conversation) {
        List<Integer> markers = new ArrayList<>();
        long after = 0;
        boolean more = true;
        while (more) {
            JsonNode page = app.get("/api/v1/conversations/" + conversation + "/events?limit=200&after=" + after);
            for (JsonNode event : page.get("events")) {
                after = event.get("seq").asLong();
                Markers.in(event).ifPresent(markers::add);
            }
            more = page.get("hasMore").asBoolean();
        }
        return markers;
    }

    private static long share(Duration work, Duration wall) {
        return Math.round(100.0 * work.toNanos() / wall.toNanos());
    }

    private <T> List<T> all(int count, IntFunction<T> each) throws Exception {
        List<Future<T>> started = IntStream.range(0, count)
                .mapToObj(number -> many.submit(() -> each.apply(number)))
                .toList();
        List<T> made = new ArrayList<>();
        for (Future<T> one : started) {
            made.add(one.get());
        }
        return made;
    }

    private static void step(String words) {
        System.out.println("LOAD " + words);
    }
}
