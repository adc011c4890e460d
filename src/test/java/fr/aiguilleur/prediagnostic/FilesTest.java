package fr.aiguilleur.prediagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.emergency.Line;
import fr.aiguilleur.knowledge.KnowledgeFolder;
import fr.aiguilleur.knowledge.KnowledgeProblems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What coordinators write is used as far as it is right, and the rest is named with its line. */
class FilesTest {

    private static final String QUESTIONS = """
            questions:
              - id: besoin
                titre: Quoi ?
                plusieurs: oui
                reponses:
                  - {id: demarches, texte: Des papiers, service: "Aide aux démarches administratives"}
                  - {id: apprendre, texte: Apprendre}
              - id: urgence
                titre: Quand ?
                reponses:
                  - {id: rien, texte: Rien ne presse, neutre: oui}
            """;
    private static final String RULES = """
            regles:
              - id: cours
                si: {besoin: [apprendre]}
                alors: formation
                titre: Un cours
                parce que: Elle veut apprendre.
              - id: sinon
                alors: accompagnement
                titre: Un rendez-vous
                parce que: Rien d'autre n'est dit.
            conseils:
              - signe: Papiers
                si: {besoin: [demarches]}
                dire: Montrez-moi.
                ou: Le CCAS
            """;
    private static final String CLUES = """
            indices:
              - question: besoin
                reponse: apprendre
                mots: ["veut apprendre"]
            """;

    @TempDir
    Path folder;

    private final KnowledgeProblems problems = new KnowledgeProblems();

    @Test
    void filesThatAreRightHaveNoProblem() throws IOException {
        Prediagnostic prediagnostic = on(QUESTIONS, RULES, CLUES);
        assertThat(problems.all()).isEmpty();
        Conclusion conclusion = prediagnostic.conclude(answers("besoin", "apprendre"));
        assertThat(conclusion.path()).isEqualTo("formation");
        assertThat(conclusion.why()).containsExactly("Elle veut apprendre.");
        assertThat(prediagnostic.conclude(answers("besoin", "demarches")).advice())
                .containsExactly(new Conclusion.Advice("Papiers", "Montrez-moi.", "Le CCAS"));
    }

    @Test
    void anUnknownQuestionLeavesTheRuleOut() throws IOException {
        Prediagnostic prediagnostic = on(QUESTIONS, RULES.replace("si: {besoin: [app", "si: {besoins: [app"), CLUES);
        assertThat(told()).contains("regles.yaml:3 [besoins] cette question n'est pas dans questions.yaml");
        assertThat(prediagnostic.conclude(answers("besoin", "apprendre")).path())
                .isEqualTo("accompagnement");
    }

    @Test
    void anUnknownOptionLeavesTheRuleOut() throws IOException {
        on(QUESTIONS, RULES.replace("[apprendre]", "[demarches, aprendre]"), CLUES);
        assertThat(told()).contains("regles.yaml:3 [besoin] cette réponse n'existe pas", "« aprendre »");
    }

    @Test
    void anUnknownPathLeavesTheRuleOut() throws IOException {
        Prediagnostic prediagnostic = on(QUESTIONS, RULES.replace("formation", "formations"), CLUES);
        assertThat(told()).contains("regles.yaml:4 [alors] on attend dépannage", "« formations »");
        assertThat(prediagnostic.conclude(answers("besoin", "apprendre")).path())
                .isEqualTo("accompagnement");
    }

    @Test
    void withoutRulesSomebodyIsStillToTalkTo() throws IOException {
        Prediagnostic prediagnostic = on(QUESTIONS, "regles: []\nconseils: []\n", CLUES);
        assertThat(told()).contains("regles.yaml:1 [regles] cette liste manque ou est vide");
        assertThat(prediagnostic.conclude(answers("besoin", "apprendre")).path())
                .isEqualTo("accompagnement");
    }

    @Test
    void theLastRuleMustAlwaysFitAndOnlyTheLast() throws IOException {
        on(QUESTIONS, RULES.replace("  - id: sinon\n", "  - id: sinon\n    si: {besoin: [demarches]}\n"), CLUES);
        assertThat(told()).contains("une dernière règle sans « si » manque");
        on(QUESTIONS, RULES.replace("    si: {besoin: [apprendre]}\n", ""), CLUES);
        assertThat(told()).contains("regles.yaml:2 [si] cette règle convient toujours");
    }

    @Test
    void anOptionThatChangesNothingIsTold() throws IOException {
        on(QUESTIONS.replace(", neutre: oui", ""), RULES, CLUES);
        assertThat(told()).contains("questions.yaml:11 [urgence] aucune règle n'utilise cette réponse", "« rien »");
    }

    @Test
    void valuesThatTheStandardLacksAreTold() throws IOException {
        on(QUESTIONS.replace("Aide aux démarches administratives", "Aide aux démarches"), RULES, CLUES);
        assertThat(told()).contains("questions.yaml:6 [service] on attend Aide aux démarches administratives");
    }

    @Test
    void aNumberThatIsNoEmergencyLineIsNotGiven() throws IOException {
        String rules =
                RULES.replace("    titre: Un cours", "    appeler: [\"0000\", \"17Cyber\"]\n    titre: Un cours");
        Prediagnostic prediagnostic = on(QUESTIONS, rules, CLUES);
        assertThat(told()).contains("regles.yaml:5 [appeler] ce numéro n'est pas dans emergency/lignes.yaml");
        assertThat(prediagnostic.conclude(answers("besoin", "apprendre")).title())
                .isEqualTo("Un cours : 17Cyber");
        assertThat(prediagnostic.calls(answers("besoin", "apprendre")))
                .extracting(Line::number)
                .containsExactly("17Cyber");
        assertThat(prediagnostic.calls(answers("besoin", "demarches"))).isEmpty();
    }

    @Test
    void aClueOfAnUnknownOptionIsTold() throws IOException {
        on(QUESTIONS, RULES, CLUES.replace("reponse: apprendre", "reponse: aprendre"));
        assertThat(told()).contains("indices.yaml:3 [reponse] cette réponse n'existe pas");
    }

    @Test
    void whatIsNoYamlStopsNothing() throws IOException {
        Prediagnostic prediagnostic = on("questions:\n  - id: [\n", RULES, "indices");
        assertThat(told()).contains("questions.yaml:3", "indices.yaml:1", "regles.yaml:3 [besoin]");
        assertThat(prediagnostic.questions()).isEmpty();
        assertThat(prediagnostic.conclude(answers("besoin", "apprendre")).path())
                .isEqualTo("accompagnement");
    }

    @Test
    void aTerritoryWithoutQuestionsOfItsOwnHasOurs() {
        Prediagnostic prediagnostic =
                new Prediagnostic(null, new PrediagnosticFiles(new KnowledgeFolder(folder), Here.LINES, problems));
        assertThat(prediagnostic.questions()).hasSize(6);
        assertThat(problems.all()).isEmpty();
    }

    private Prediagnostic on(String questions, String rules, String clues) throws IOException {
        Path files = Files.createDirectories(folder.resolve("prediagnostic"));
        Files.writeString(files.resolve("questions.yaml"), questions);
        Files.writeString(files.resolve("regles.yaml"), rules);
        Files.writeString(files.resolve("indices.yaml"), clues);
        return new Prediagnostic(null, new PrediagnosticFiles(new KnowledgeFolder(folder), Here.LINES, problems));
    }

    private String told() {
        return problems.all().toString();
    }

    private static Answers answers(String question, String option) {
        return new Answers(Map.of(question, Set.of(option)), null);
    }
}
