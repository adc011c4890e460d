package fr.aiguilleur.hotline;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.hotline.Hotline.Slot;
import fr.aiguilleur.hotline.Opening.Why;
import fr.aiguilleur.hours.Holidays;
import fr.aiguilleur.hours.OpeningHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final OpeningHours USUAL =
            OpeningHours.parse("Mo-Fr 09:00-12:30,13:30-17:30").orElseThrow();
    private static final ZonedDateTime START = at("2026-01-01T00:00");

    @Test
    void openInTheMorningUntilLunch() {
        Opening opening = plan().at("web", at("2026-11-24T10:00"));

        assertThat(opening).isEqualTo(new Opening(true, at("2026-11-24T12:30"), null));
    }

    @Test
    void theLastMinuteIsOpenAndTheNextIsNot() {
        assertThat(plan().at("web", at("2026-11-24T17:29")).open()).isTrue();
        assertThat(plan().at("web", at("2026-11-24T17:30")))
                .isEqualTo(new Opening(false, at("2026-11-25T09:00"), Why.HOURS));
    }

    @Test
    void onFridayEveningTheyComeBackOnMonday() {
        assertThat(plan().at("sms", at("2026-11-27T18:00")).change()).isEqualTo(at("2026-11-30T09:00"));
    }

    @Test
    void theEveOfAHolidayLeadsOverIt() {
        assertThat(plan().at("web", at("2026-11-10T18:00")))
                .isEqualTo(new Opening(false, at("2026-11-12T09:00"), Why.HOURS));
        assertThat(plan().at("web", at("2026-11-11T10:00")).why()).isEqualTo(Why.HOLIDAY);
    }

    @Test
    void aThursdayTheFirstOfMayWithItsBridge() {
        Plan bridge = plan(closing("2025-05-02T00:00", "2025-05-03T00:00"));

        assertThat(bridge.at("web", at("2025-05-01T10:00")).why()).isEqualTo(Why.HOLIDAY);
        assertThat(bridge.at("web", at("2025-04-30T17:30")).change()).isEqualTo(at("2025-05-05T09:00"));
        assertThat(bridge.at("web", at("2025-05-02T10:00")))
                .isEqualTo(new Opening(false, at("2025-05-05T09:00"), Why.CLOSING));
    }

    @Test
    void aShortageClosesUntilItIsOver() {
        Plan short_ = new Plan(hours(), List.of(), at("2026-11-24T15:00"), false, false);

        assertThat(short_.at("web", at("2026-11-24T10:00")))
                .isEqualTo(new Opening(false, at("2026-11-24T15:00"), Why.SHORTAGE));
        assertThat(short_.at("web", at("2026-11-24T15:00")).open()).isTrue();
        assertThat(short_.slots(at("2026-11-24T10:00"), 1).getFirst().from()).isEqualTo(at("2026-11-24T15:00"));
    }

    @Test
    void alwaysOpenStillKnowsClosings() {
        Plan always = new Plan(hours(), List.of(closing("2026-11-24T00:00", "2026-11-25T00:00")), null, false, true);

        assertThat(always.at("web", at("2026-11-22T03:00")).open()).isTrue();
        assertThat(always.at("web", at("2026-11-24T10:00")))
                .isEqualTo(new Opening(false, at("2026-11-25T00:00"), Why.CLOSING));
    }

    @Test
    void slotsAreAnHourAndAHalfAndTheLastTakesTheRest() {
        assertThat(plan().slots(at("2026-11-23T18:00"), 5))
                .extracting(
                        slot -> slot.from().toLocalTime() + "-" + slot.until().toLocalTime())
                .containsExactly("09:00-10:30", "10:30-12:30", "13:30-15:00", "15:00-16:30", "16:30-17:30");
    }

    @Test
    void slotsAreTheSameInTheMiddleOfOne() {
        assertThat(plan().slots(at("2026-11-24T09:10"), 1))
                .containsExactly(new Slot(at("2026-11-24T10:30"), at("2026-11-24T12:30")));
        assertThat(plan().slots(at("2026-11-24T14:00"), 1))
                .containsExactly(new Slot(at("2026-11-24T15:00"), at("2026-11-24T16:30")));
    }

    @Property(tries = 300)
    void slotsLieWithinOpeningHoursAndNeverOnAHoliday(
            @ForAll @IntRange(max = 3 * 365 * 24 * 60) int minute,
            @ForAll @IntRange(max = 10 * 24 * 60) int closedIn,
            @ForAll @IntRange(min = 1, max = 5 * 24 * 60) int closedFor) {
        ZonedDateTime now = START.plusMinutes(minute);
        Closing closing = new Closing(
                UUID.randomUUID(), now.plusMinutes(closedIn), now.plusMinutes(closedIn + closedFor), "pont", null);
        List<Slot> slots = plan(closing).slots(now, 6);

        assertThat(slots).hasSize(6).allSatisfy(slot -> {
            assertThat(slot.from()).isAfterOrEqualTo(now);
            assertThat(Holidays.on(slot.from().toLocalDate())).isFalse();
            assertThat(slot.from().getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            for (ZonedDateTime moment = slot.from(); moment.isBefore(slot.until()); moment = moment.plusMinutes(1)) {
                assertThat(USUAL.openAt(moment)).as("%s", moment).isTrue();
                assertThat(closing.holds(moment)).as("%s", moment).isFalse();
            }
            assertThat(Duration.between(slot.from(), slot.until())).isLessThan(Duration.ofMinutes(136));
        });
        assertThat(slots).isSortedAccordingTo((one, other) -> one.from().compareTo(other.from()));
        assertThat(slots).doesNotHaveDuplicates();
    }

    @Property(tries = 300)
    void whenItOpensAgainItIsOpen(@ForAll @IntRange(max = 3 * 365 * 24 * 60) int minute) {
        ZonedDateTime now = START.plusMinutes(minute);
        Opening opening = plan().at("web", now);

        assertThat(opening.open()).isEqualTo(opening.why() == null);
        assertThat(opening.change()).isNotNull().isAfter(now);
        assertThat(plan().at("web", opening.change()).open()).isNotEqualTo(opening.open());
        assertThat(plan().at("web", opening.change().minusMinutes(1)).open()).isEqualTo(opening.open());
    }

    private static Plan plan(Closing... closings) {
        return new Plan(hours(), List.of(closings), null, false, false);
    }

    private static Map<String, OpeningHours> hours() {
        return Map.of("web", USUAL, "sms", USUAL, "phone", USUAL);
    }

    private static Closing closing(String from, String until) {
        return new Closing(UUID.randomUUID(), at(from), at(until), "pont", null);
    }

    private static ZonedDateTime at(@Nullable String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Europe/Paris"));
    }
}
