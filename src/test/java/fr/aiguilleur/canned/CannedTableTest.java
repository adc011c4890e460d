package fr.aiguilleur.canned;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.canned.CannedTable.Change;
import fr.aiguilleur.support.Api;
import fr.aiguilleur.support.App;
import fr.aiguilleur.text.Sms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The replies that are ready, as a first start finds them and as coordinators change them. */
@ResourceLock(App.SHARED)
class CannedTableTest {

    private static final String OURS = "Essai de la table";

    private final App app = App.shared();
    private final CannedTable table = app.get(CannedTable.class);

    @AfterEach
    void leave() {
        table.search(OURS).forEach(reply -> table.delete(reply.id()));
    }

    @Test
    void aFirstStartHasGoodRepliesThatFitTextMessages() {
        assertThat(table.search("")).hasSizeGreaterThanOrEqualTo(15).allSatisfy(reply -> {
            assertThat(CannedForm.of(reply).mistakes()).as(reply.title()).isEmpty();
            assertThat(Sms.gsm7(reply.text())).as(reply.title()).isTrue();
            assertThat(reply.segments()).as(reply.title()).isLessThanOrEqualTo(2);
        });
    }

    @Test
    void ofTwoWhoChangeAReplyTheSecondIsTold() {
        assertThat(table.add(form("un", 0), "nadia")).isEqualTo(Change.DONE);
        CannedReply found = table.search(OURS).getFirst();

        assertThat(table.change(found.id(), form("deux", found.version()), "nadia"))
                .isEqualTo(Change.DONE);
        assertThat(table.change(found.id(), form("trois", found.version()), "paul"))
                .isEqualTo(Change.TOO_LATE);
        assertThat(table.find(found.id()).orElseThrow().text()).isEqualTo("deux");
        assertThat(table.add(form("quatre", 0), "nadia")).isEqualTo(Change.SAME_TITLE);
        assertThat(table.delete(found.id())).isTrue();
        assertThat(table.delete(found.id())).isFalse();
    }

    @Test
    void programsFindRepliesByWordsWithTheTitleFirst() {
        Api.Answer answer = app.api().get("/api/v1/canned?q=mot%20de%20passe");

        assertThat(answer.at("/0/title").asString()).isEqualTo("Jamais de mot de passe");
        assertThat(answer.at("/0/text").asString()).contains("Ne me donnez jamais");
        assertThat(answer.at("/0/keys").isArray()).isTrue();
        assertThat(app.api().get("/api/v1/canned?q=zzzz").body().size()).isZero();
        assertThat(app.api().as("").get("/api/v1/canned").status()).isEqualTo(401);
    }

    private static CannedForm form(String text, int version) {
        return new CannedForm(OURS, text, "", version);
    }
}
