package fr.aiguilleur.network;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The simulated phones and their messages, in memory; the oldest are forgotten before there are too many. */
public final class PhoneNetwork {

    private static final int MOST_TEXTS = 100_000;
    private static final long MOST_SIGNS = 32_000_000;
    private static final int MOST_PHONES = 10_000;
    private static final Duration WINDOW = Duration.ofHours(24);

    private final Clock clock;
    private final NavigableMap<Long, Text> texts = new TreeMap<>();
    private final Map<String, Long> bySid = new HashMap<>();
    private final Map<String, NavigableSet<Long>> byPhone = new HashMap<>();
    private final Map<String, Line> lines = last(MOST_PHONES);
    private final Map<String, Boolean> optedOut = last(MOST_PHONES);
    private long last;
    private long signs;
    private boolean french;

    public PhoneNetwork(Clock clock) {
        this.clock = clock;
    }

    public static String sid(String kind) {
        return kind + UUID.randomUUID().toString().replace("-", "");
    }

    /** @return the message as it arrived; the one that was there already when its sid is known */
    public synchronized Text add(Text draft) {
        Long known = bySid.get(draft.sid());
        if (known != null) {
            return texts.getOrDefault(known, draft);
        }
        Text text = draft.arrived(++last, clock.instant());
        keep(text);
        while (texts.size() > MOST_TEXTS || (signs > MOST_SIGNS && texts.size() > 1)) {
            forget(texts.firstEntry().getValue());
        }
        return text;
    }

    public synchronized Optional<Text> find(String sid) {
        return Optional.ofNullable(bySid.get(sid)).map(texts::get);
    }

    /** The messages of a phone after a number, oldest first. */
    public synchronized List<Text> of(String phone, long after) {
        return byPhone.getOrDefault(phone, new TreeSet<>()).tailSet(after, false).stream()
                .flatMap(number -> Optional.ofNullable(texts.get(number)).stream())
                .toList();
    }

    /** The messages of all phones before a number, newest first, as the API lists them. */
    public synchronized List<Text> list(Predicate<Text> wanted, long before, int limit) {
        return texts.headMap(before, false).descendingMap().values().stream()
                .filter(wanted)
                .limit(limit)
                .toList();
    }

    public synchronized void mark(String sid, String status, int code) {
        replace(sid, text -> text.with(status, code, clock.instant()));
    }

    /** The words are gone, the message stays. */
    public synchronized void redact(String sid) {
        replace(sid, Text::redacted);
    }

    public synchronized void remove(String sid) {
        find(sid).ifPresent(this::forget);
    }

    public synchronized void removePicture(String sid, String picture) {
        replace(sid, text -> text.without(picture));
    }

    public synchronized void connect(String phone, Line line) {
        lines.put(phone, line);
    }

    /** What is at the other end: what was said of it, else what its number says. */
    public synchronized Line line(String phone) {
        return lines.getOrDefault(phone, phone.matches("\\+33[1-5]\\d{8}") ? Line.LANDLINE : Line.MOBILE);
    }

    public synchronized void optOut(String phone) {
        optedOut.put(phone, true);
    }

    public synchronized void optIn(String phone) {
        optedOut.remove(phone);
    }

    public synchronized boolean hasOptedOut(String phone) {
        return optedOut.containsKey(phone);
    }

    /** From now on the French words for STOP, START and HELP are answered too. */
    public synchronized void speakFrench(boolean wanted) {
        french = wanted;
    }

    /** What the network answers by itself, and does. */
    public synchronized Optional<Keyword> obey(Text text) {
        Optional<Keyword> found = Keyword.of(text.body(), french);
        found.ifPresent(keyword -> {
            switch (keyword) {
                case STOP -> optOut(text.from());
                case START -> optIn(text.from());
                case HELP -> {}
            }
            add(Text.reply(sid("SM"), text.to(), text.from(), keyword.answer()));
        });
        return found;
    }

    /** What will become of an accepted message. */
    public synchronized Fate fate(Text text) {
        boolean whatsapp = text.to().startsWith("whatsapp:");
        int code = line(text.to()).code();
        if (hasOptedOut(text.to())) {
            code = Fate.OPTED_OUT;
        } else if (whatsapp && code == 0 && !heardLately(text.to())) {
            code = Fate.WINDOW_CLOSED;
        }
        return Fate.of(code, text.service() != null, whatsapp);
    }

    private boolean heardLately(String phone) {
        Instant since = clock.instant().minus(WINDOW);
        return of(phone, 0).stream()
                .anyMatch(text ->
                        text.direction() == Text.Direction.INBOUND && text.at().isAfter(since));
    }

    private void replace(String sid, UnaryOperator<Text> change) {
        find(sid).ifPresent(old -> {
            forget(old);
            keep(change.apply(old));
        });
    }

    private void keep(Text text) {
        texts.put(text.number(), text);
        bySid.put(text.sid(), text.number());
        byPhone.computeIfAbsent(text.phone(), _ -> new TreeSet<>()).add(text.number());
        signs += text.size();
    }

    private void forget(Text text) {
        texts.remove(text.number());
        bySid.remove(text.sid());
        signs -= text.size();
        byPhone.computeIfPresent(text.phone(), (_, numbers) -> {
            numbers.remove(text.number());
            return numbers.isEmpty() ? null : numbers;
        });
    }

    private static <V> Map<String, V> last(int most) {
        return new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > most;
            }
        };
    }
}
