package fr.aiguilleur.noticeboard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.directory.Directory;
import fr.aiguilleur.gazetteer.Gazetteer;
import fr.aiguilleur.knowledge.KnowledgeFolder;
import fr.aiguilleur.knowledge.KnowledgeProblems;
import fr.aiguilleur.support.App;
import fr.aiguilleur.support.StepClock;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What may be proposed, and what is kept of who proposed it. */
@ResourceLock(App.SHARED)
class ProposalsTest {

    private static final KnowledgeFolder FOLDER = new KnowledgeFolder(Path.of("knowledge"));
    private static final ProposalForm GOOD = new ProposalForm(
            "Atelier tablette",
            "Atelier",
            "",
            "",
            "2026-12-01",
            "14:00",
            "16:00",
            "",
            "",
            "91377-place-du-numerique",
            "",
            "",
            "Gratuit",
            "",
            "");

    private final ProposalCheck check = new ProposalCheck(
            new Directory(FOLDER, new KnowledgeProblems()),
            new Communes(new Gazetteer(FOLDER, new KnowledgeProblems())),
            new StepClock());

    @Test
    void aGoodFormHasNoMistakeAndAnEmptyOneSaysWhatIsMissing() {
        assertThat(check.mistakes(GOOD)).isEmpty();
        assertThat(check.mistakes(ProposalForm.EMPTY))
                .containsOnlyKeys("title", "kind", "date", "start", "address", "commune", "fee");
    }

    @Test
    void eachFieldIsChecked() {
        Map<String, Set<String>> wrong = Map.of(
                "date", Set.of("2026-11-01", "2099-01-01", "x"),
                "end", Set.of("13:00", "14:00", "x"),
                "place", Set.of("nulle-part"),
                "kind", Set.of("Fête"),
                "service", Set.of("Cuisine"),
                "fee", Set.of("Cher"),
                "url", Set.of("javascript:alert(1)", "exemple", "ftp://example.org"));

        wrong.forEach((field, values) -> values.forEach(value -> assertThat(check.mistakes(with(field, value)))
                .as("%s = %s", field, value)
                .containsOnlyKeys(field)));
    }

    @Test
    void aSeriesNeedsALastDay() {
        ProposalForm weekly = with("weekly", "oui");

        assertThat(check.mistakes(weekly)).containsOnlyKeys("until");
    }

    @Test
    void whoProposedIsForgottenThirtyDaysAfterTheDecision() {
        ProposalTable table = App.shared().get(ProposalTable.class);
        OffsetDateTime now = OffsetDateTime.parse("2020-01-01T10:00:00Z");
        UUID waiting = UUID.randomUUID();
        UUID refused = UUID.randomUUID();
        table.insert(waiting, GOOD, "Jeanne", now, 1000);
        table.insert(refused, GOOD, "Marc", now, 1000);
        table.decide(refused, Proposal.State.WAITING, Proposal.State.REFUSED, GOOD, "non", "nadia", now);

        table.forget(now);
        assertThat(table.find(refused).orElseThrow().proposer()).isEqualTo("Marc");

        table.forget(now.plusSeconds(1));
        assertThat(table.find(refused).orElseThrow().proposer()).isNull();
        assertThat(table.find(waiting).orElseThrow().proposer()).isEqualTo("Jeanne");
        assertThat(table.decide(refused, Proposal.State.WAITING, Proposal.State.ACCEPTED, GOOD, null, "claire", now))
                .as("it was decided already")
                .isFalse();
        table.decide(waiting, Proposal.State.WAITING, Proposal.State.REFUSED, GOOD, "fini", "nadia", now);
    }

    private static ProposalForm with(String field, String value) {
        return new ProposalForm(
                GOOD.title(),
                field.equals("kind") ? value : GOOD.kind(),
                field.equals("service") ? value : GOOD.service(),
                GOOD.description(),
                field.equals("date") ? value : GOOD.date(),
                GOOD.start(),
                field.equals("end") ? value : GOOD.end(),
                field.equals("weekly") ? value : GOOD.weekly(),
                GOOD.until(),
                field.equals("place") ? value : GOOD.place(),
                GOOD.address(),
                GOOD.commune(),
                field.equals("fee") ? value : GOOD.fee(),
                GOOD.contact(),
                field.equals("url") ? value : GOOD.url());
    }
}
