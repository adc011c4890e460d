package fr.aiguilleur.referral;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.referral.Change.Who;
import fr.aiguilleur.referral.Referral.Snapshot;
import fr.aiguilleur.support.Core;
import fr.aiguilleur.support.StepClock;
import fr.aiguilleur.support.Together;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** In whatever order relay, place and clock come, a referral only goes forward, and its steps say how. */
class ForwardOnlyProperties {

    private static final Set<Status> ENDS = EnumSet.of(Status.REFUSED, Status.HONOURED);
    private static final Set<Status> ANSWERS =
            EnumSet.of(Status.ACCEPTED, Status.REFUSED, Status.APPOINTMENT, Status.HONOURED);

    private final JdbcClient jdbc = Core.get(JdbcClient.class);
    private final StepClock clock = Core.get(StepClock.class);
    private final ReferralTable table = new ReferralTable(jdbc, JsonMapper.shared(), clock);

    private record Step(String before, Status after) {}

    @Property(tries = 60)
    void oneAfterTheOther(@ForAll @Size(max = 12) List<Status> attempts) {
        UUID id = insert();
        Status now = Status.CREATED;
        for (Status attempt : attempts) {
            boolean moved = move(id, attempt);
            assertThat(moved).as("%s -> %s", now, attempt).isEqualTo(now.mayBecome(attempt));
            now = moved ? attempt : now;
            assertThat(table.find(id).orElseThrow().status()).isEqualTo(now);
        }
        checkSteps(id, now);
    }

    @Property(tries = 15)
    void allAtOnce(@ForAll @Size(min = 2, max = 6) List<Status> attempts) {
        UUID id = insert();
        Together.all(attempts.stream()
                .<Callable<Boolean>>map(attempt -> () -> move(id, attempt))
                .toList());
        checkSteps(id, table.find(id).orElseThrow().status());
    }

    /** The laws, told apart from {@link Status#mayBecome}. */
    private void checkSteps(UUID id, Status last) {
        List<Step> steps = jdbc.sql("select before, after from referral_change where referral_id = ? order by id")
                .param(id)
                .query((row, _) -> new Step(row.getString("before"), Status.valueOf(row.getString("after"))))
                .list();
        Status now = Status.CREATED;
        for (Step step : steps.subList(1, steps.size())) {
            assertThat(step.before())
                    .as("each step begins where the last one ended")
                    .isEqualTo(now.name());
            assertThat(ENDS).as("nothing follows an end: %s", steps).doesNotContain(now);
            if (ANSWERS.contains(now)) {
                assertThat(ANSWERS).as("no answer is taken back: %s", steps).contains(step.after());
            }
            if (now == Status.EXPIRED) {
                assertThat(step.after()).isEqualTo(Status.HONOURED);
            }
            now = step.after();
        }
        assertThat(now).isEqualTo(last);
    }

    private boolean move(UUID id, Status to) {
        return table.move(
                id,
                to,
                Who.PLACE,
                to == Status.REFUSED ? Refusal.OTHER : null,
                to == Status.APPOINTMENT ? ZonedDateTime.now(clock) : null);
    }

    private UUID insert() {
        Snapshot place = new Snapshot(
                "x", "Lieu", "1 rue", "Massy", null, null, null, null, null, null, true, false, LocalDate.EPOCH, false);
        Draft draft = new Draft("x", "", null, null, List.of(), List.of(), List.of(), "", true, null);
        return table.insert("rose", place, draft);
    }
}
