package fr.aiguilleur.figures;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.figures.SuggestionUse.Kind;
import fr.aiguilleur.figures.SuggestionUse.What;
import fr.aiguilleur.figures.SuggestionUses.Count;
import fr.aiguilleur.support.Core;
import fr.aiguilleur.support.StepClock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept of how suggestions were used. */
@ResourceLock(Core.SHARED)
class SuggestionUsesTest {

    private final SuggestionUses uses = Core.get(SuggestionUses.class);
    private final UUID conversation =
            Core.get(Conversations.class).start("hash").id();

    @Test
    void totalsCountByKindWhatWasSentChangedAndPassedOver() {
        Instant since = now();
        note(Kind.PLACE, What.SENT, 1);
        note(Kind.PLACE, What.EDITED, 2);
        note(Kind.PLACE, What.IGNORED, 1);
        note(Kind.ASSISTANT, What.SENT, 1);

        assertThat(uses.summary(since))
                .containsExactly(new Count(Kind.PLACE, 1, 1, 1, 1), new Count(Kind.ASSISTANT, 1, 0, 0, 1));
    }

    @Test
    void whatWasBeforeDoesNotCount() {
        note(Kind.GUIDE, What.SENT, 1);

        assertThat(uses.summary(now())).isEmpty();
    }

    @Test
    void figuresOutliveTheConversationAsNobodys() {
        Instant since = now();
        note(Kind.LINE, What.SENT, 1);
        Core.get(JdbcClient.class)
                .sql("delete from conversation where id = ?")
                .param(conversation)
                .update();

        assertThat(uses.summary(since)).containsExactly(new Count(Kind.LINE, 1, 0, 0, 1));
    }

    private void note(Kind kind, What what, int rank) {
        uses.note(new SuggestionUse(conversation, kind, "fiche", what, rank, "referral-none-none"));
    }

    /** A moment that no other test has seen. */
    private static Instant now() {
        StepClock clock = Core.get(StepClock.class);
        clock.step(Duration.ofSeconds(1));
        return clock.instant();
    }
}
