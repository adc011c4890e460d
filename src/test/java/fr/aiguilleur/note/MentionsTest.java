package fr.aiguilleur.note;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.access.Member;
import fr.aiguilleur.access.Role;
import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.support.App;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who was called by a note, until they look. */
@ResourceLock(App.SHARED)
class MentionsTest {

    private static final Member CLAIRE = new Member("claire", "Claire", Role.OPERATOR);
    private static final Member NADIA = new Member("nadia", "Nadia", Role.COORDINATOR);

    private final App app = App.shared();
    private final Mentions mentions = app.get(Mentions.class);
    private final UUID conversation =
            app.get(Conversations.class).start(UUID.randomUUID().toString()).id();

    @AfterEach
    void nobodyIsCalledAnyMore() {
        app.get(JdbcClient.class).sql("delete from mention").update();
    }

    @Test
    void whoIsCalledTwiceSeesItOnceByTheLastWhoDid() {
        note(CLAIRE, "@mehdi tu peux regarder ?");
        note(NADIA, "@Mehdi c'est pressé");

        assertThat(mentions.of("mehdi")).containsExactly(conversation);
        assertThat(mentions.waiting("mehdi").getFirst().by()).isEqualTo("Nadia");
        assertThat(mentions.of("claire")).isEmpty();
    }

    @Test
    void whatWasSeenComesBackOnlyWithANewCall() {
        note(CLAIRE, "@mehdi ?");
        mentions.seen("claire", conversation);
        assertThat(mentions.of("mehdi")).as("another has looked").containsExactly(conversation);

        mentions.seen("mehdi", conversation);
        assertThat(mentions.of("mehdi")).isEmpty();

        note(CLAIRE, "@mehdi, encore une chose");
        assertThat(mentions.of("mehdi")).containsExactly(conversation);
    }

    @Test
    void aNoteSentAgainCallsOnce() {
        String clientId = UUID.randomUUID().toString();
        long seq = mentions.note(conversation, CLAIRE, clientId, "@mehdi").seq();
        mentions.seen("mehdi", conversation);

        assertThat(mentions.note(conversation, CLAIRE, clientId, "@mehdi").seq())
                .isEqualTo(seq);
        assertThat(mentions.of("mehdi")).isEmpty();
    }

    private void note(Member author, String text) {
        mentions.note(conversation, author, UUID.randomUUID().toString(), text);
    }
}
