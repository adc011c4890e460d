package fr.aiguilleur.simulator;

import fr.aiguilleur.simulator.Text.Direction;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** The simulated phones and their messages, in memory: the last 200 of each of the last 200 phones. */
@Component
@Simulated
class PhoneNetwork {

    private static final int MOST = 200;

    private final Clock clock;
    private final Map<String, List<Text>> phones = new LinkedHashMap<>();
    private final Set<String> optedOut = new HashSet<>();
    private long last;

    PhoneNetwork(Clock clock) {
        this.clock = clock;
    }

    static String newSid() {
        return "SM" + UUID.randomUUID().toString().replace("-", "");
    }

    synchronized Text add(String sid, Direction direction, String from, String to, String body, String status) {
        Text text = new Text(++last, sid, direction, from, to, body, clock.instant(), status);
        List<Text> texts = phones.computeIfAbsent(text.phone(), _ -> new ArrayList<>());
        texts.add(text);
        if (texts.size() > MOST) {
            texts.removeFirst();
        }
        if (phones.size() > MOST) {
            phones.remove(phones.keySet().iterator().next());
        }
        return text;
    }

    synchronized Optional<Text> find(String sid) {
        return phones.values().stream()
                .flatMap(List::stream)
                .filter(text -> text.sid().equals(sid))
                .findFirst();
    }

    /** The messages of a phone after a number, oldest first. */
    synchronized List<Text> of(String phone, long after) {
        return phones.getOrDefault(phone, List.of()).stream()
                .filter(text -> text.number() > after)
                .toList();
    }

    /** The messages of all phones, newest first, as the API lists them. */
    synchronized List<Text> list(Predicate<Text> wanted, int limit) {
        return phones.values().stream()
                .flatMap(List::stream)
                .filter(wanted)
                .sorted((a, b) -> Long.compare(b.number(), a.number()))
                .limit(limit)
                .toList();
    }

    synchronized void mark(String sid, String status) {
        phones.values().forEach(texts -> texts.replaceAll(text -> text.sid().equals(sid) ? text.with(status) : text));
    }

    synchronized void optOut(String phone) {
        optedOut.add(phone);
    }

    synchronized void optIn(String phone) {
        optedOut.remove(phone);
    }

    synchronized boolean hasOptedOut(String phone) {
        return optedOut.contains(phone);
    }
}
