package fr.aiguilleur.hotline;

import fr.aiguilleur.hotline.Hotline.Slot;
import fr.aiguilleur.hotline.Opening.Why;
import fr.aiguilleur.hours.Holidays;
import fr.aiguilleur.hours.OpeningHours;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that decides whether humans answer, read at one moment.
 *
 * @param hours the usual hours of each channel
 * @param shortage until when too few are here, if so
 * @param always true when usual hours do not count: somebody is always there
 */
record Plan(
        Map<String, OpeningHours> hours,
        List<Closing> closings,
        @Nullable ZonedDateTime shortage,
        boolean overloaded,
        boolean always) {

    private static final String PHONE = "phone";
    private static final Duration SLOT = Duration.ofMinutes(90);
    /** A rest as short as this belongs to the slot before it. */
    private static final Duration REST = Duration.ofMinutes(45);
    /** After so many closings in a row we no longer say when it opens again. */
    private static final int HOPS = 50;

    private static final int DAYS_AHEAD = 60;

    Opening at(String channel, ZonedDateTime moment) {
        Why why = why(channel, moment);
        return why == null
                ? new Opening(true, end(channel, moment, always).orElse(null), null)
                : new Opening(false, next(channel, moment, always).orElse(null), why);
    }

    /** Why nobody answers; null when somebody does. */
    private @Nullable Why why(String channel, ZonedDateTime moment) {
        if (closing(moment).isPresent()) {
            return Why.CLOSING;
        }
        if (shortage != null && moment.isBefore(shortage)) {
            return Why.SHORTAGE;
        }
        OpeningHours usual = hours.get(channel);
        if (always || usual == null || usual.openAt(moment)) {
            return null;
        }
        boolean holiday = Holidays.on(moment.toLocalDate()) && !usual.openOn(moment.toLocalDate());
        return holiday && usual.openOn(moment.toLocalDate().minusWeeks(1)) ? Why.HOLIDAY : Why.HOURS;
    }

    Optional<Closing> closing(ZonedDateTime moment) {
        return closings.stream().filter(closing -> closing.holds(moment)).findFirst();
    }

    private Optional<ZonedDateTime> next(String channel, ZonedDateTime from, boolean everyHour) {
        ZonedDateTime moment = from;
        for (int hop = 0; hop < HOPS && moment.isBefore(from.plusDays(DAYS_AHEAD)); hop++) {
            ZonedDateTime reached = moment;
            Optional<ZonedDateTime> later = closing(reached)
                    .map(Closing::until)
                    .or(() -> Optional.ofNullable(shortage).filter(reached::isBefore));
            OpeningHours usual = hours.get(channel);
            if (later.isPresent()) {
                moment = later.get();
            } else if (everyHour || usual == null || usual.openAt(reached)) {
                return Optional.of(reached);
            } else {
                moment = usual.nextOpening(reached).orElse(reached.plusDays(DAYS_AHEAD));
            }
        }
        return Optional.empty();
    }

    /** When what is open at this moment closes. */
    private Optional<ZonedDateTime> end(String channel, ZonedDateTime moment, boolean everyHour) {
        Stream<ZonedDateTime> closed = closings.stream().map(Closing::from).filter(moment::isBefore);
        OpeningHours usual = hours.get(channel);
        Stream<ZonedDateTime> night = everyHour || usual == null ? Stream.empty() : usual.closing(moment).stream();
        return Stream.concat(closed, night).min(Comparator.naturalOrder());
    }

    /** Stretches of an hour and a half in which somebody could call, never begun already. */
    List<Slot> slots(ZonedDateTime from, int most) {
        List<Slot> slots = new ArrayList<>();
        Optional<ZonedDateTime> opens = next(PHONE, from, false);
        while (slots.size() < most && opens.isPresent()) {
            ZonedDateTime begin = opens.get();
            Optional<ZonedDateTime> closes = end(PHONE, begin, false);
            if (closes.isEmpty() || closes.get().isAfter(from.plusDays(DAYS_AHEAD))) {
                break;
            }
            cut(dayOf(begin, closes.get()), closes.get(), slots);
            slots.removeIf(slot -> slot.from().isBefore(from));
            opens = next(PHONE, closes.get(), false);
        }
        return slots.stream().limit(most).toList();
    }

    /** The beginning of the stretch that holds this moment, so that slots are the same whenever one looks. */
    private ZonedDateTime dayOf(ZonedDateTime moment, ZonedDateTime closes) {
        ZonedDateTime begin = next(PHONE, moment.toLocalDate().atStartOfDay(moment.getZone()), false)
                .orElse(moment);
        while (begin.isBefore(moment)) {
            ZonedDateTime end = end(PHONE, begin, false).orElse(closes);
            if (!end.isBefore(closes)) {
                return begin;
            }
            begin = next(PHONE, end, false).orElse(moment);
        }
        return begin;
    }

    private static void cut(ZonedDateTime begin, ZonedDateTime end, List<Slot> slots) {
        ZonedDateTime from = begin;
        while (from.isBefore(end)) {
            ZonedDateTime until = from.plus(SLOT);
            boolean last = Duration.between(until, end).compareTo(REST) < 0;
            slots.add(new Slot(from, last ? end : until));
            from = last ? end : until;
        }
    }
}
