package fr.aiguilleur.texting;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.support.Core;
import fr.aiguilleur.texting.Costs.Line;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.ui.ConcurrentModel;

@ResourceLock(Core.SHARED)
class CostsTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2031-03-02T09:00:00Z"), PARIS);

    private final JdbcClient jdbc = Core.get(JdbcClient.class);
    private final UUID conversation =
            Core.get(Conversations.class).withPhone("+33639980042").id();

    @BeforeEach
    void nothingSent() {
        jdbc.sql("delete from sms_outbox").update();
    }

    @Test
    void segmentsOfWhatLeftAreCountedByTheDayInParis() {
        sent("2031-03-01T22:59:00Z", "delivered", 2);
        sent("2031-03-01T23:01:00Z", "sent", 1);
        sent("2031-03-02T08:00:00Z", "unknown", 3);
        sent("2031-03-02T08:00:00Z", "undelivered", 1);
        sent("2031-03-02T08:00:00Z", "failed", 5);
        sent("2031-03-02T08:00:00Z", "refused", 5);

        List<Line> days = lines("days", new BigDecimal("0.07"));

        assertThat(days).hasSize(14);
        assertThat(days.getFirst()).isEqualTo(new Line(LocalDate.of(2031, 3, 2), 3, 5, "0,35\u00A0€"));
        assertThat(days.get(1)).isEqualTo(new Line(LocalDate.of(2031, 3, 1), 1, 2, "0,14\u00A0€"));
        assertThat(days.get(13)).isEqualTo(new Line(LocalDate.of(2031, 2, 17), 0, 0, "0,00\u00A0€"));
    }

    @Test
    void aMonthIsAddedUpAndTheOneBefore() {
        sent("2031-01-31T10:00:00Z", "delivered", 100);
        sent("2031-02-01T10:00:00Z", "delivered", 10);
        sent("2031-02-28T10:00:00Z", "delivered", 20);
        sent("2031-03-01T10:00:00Z", "delivered", 7);

        assertThat(lines("months", null))
                .containsExactly(
                        new Line(LocalDate.of(2031, 3, 1), 1, 7, null),
                        new Line(LocalDate.of(2031, 2, 1), 2, 30, null));
    }

    @SuppressWarnings("unchecked")
    private List<Line> lines(String name, @Nullable BigDecimal price) {
        ConcurrentModel model = new ConcurrentModel();
        new Costs(new SpentTable(jdbc), CLOCK, price).page(model);
        return (List<Line>) model.getAttribute(name);
    }

    private void sent(String at, String status, int segments) {
        OffsetDateTime time = Instant.parse(at).atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                insert into sms_outbox (id, conversation_id, seq, part, to_address, status, segments, created_at, due_at, sent_at)
                values (:id, :conversation, (select count(*) from sms_outbox), 0, '+33639980042', :status, :segments, :at, :at, :at)""")
                .param("id", UUID.randomUUID())
                .param("conversation", conversation)
                .param("status", status)
                .param("segments", segments)
                .param("at", time)
                .update();
    }
}
