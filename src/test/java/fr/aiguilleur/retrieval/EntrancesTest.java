package fr.aiguilleur.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.guide.Guide;
import fr.aiguilleur.guide.Guides;
import fr.aiguilleur.knowledge.KnowledgeFolder;
import fr.aiguilleur.knowledge.KnowledgeProblems;
import fr.aiguilleur.retrieval.GuideSearch.Entrance;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A guide of a library, as any folder may have it. */
class EntrancesTest {

    private static final String GUIDE = """
            ---
            titre: Prolonger un livre
            rubrique: bases
            service: Aide aux démarches administratives
            urgence: %s
            formulations:
              - prolonger un livre emprunté
              - garder mon livre plus longtemps
              - je veux garder le livre de la bibliothèque
            sources:
              - {titre: Règlement, url: https://www.example.org/reglement, consulte: 2026-11-22}
            verifie: 2026-11-22
            ---
            On prolonge le livre ensemble.

            ## Ouvrir le compte {#compte}
            Ouvrez votre compte de lecteur.
            - [C'est fait](#date)
            - [Ma carte de lecteur est perdue](#carte)
            - [Parler à quelqu'un](humain:)

            ## Regarder la date {#date}
            Regardez la date de retour.
            - [Un autre lecteur a réservé](#reserve)
            - [La date n'est pas dépassée](fin:)
            - [Parler à quelqu'un](humain:)

            ## Sans carte {#carte}
            La carte se refait à l'accueil.
            - [Le guichet est fermé](#guichet)
            - [J'y vais](lieu:)
            - [Parler à quelqu'un](humain:)

            ## Guichet fermé {#guichet}
            Appelez demain.
            - [D'accord](fin:)
            - [Parler à quelqu'un](humain:)

            ## Déjà réservé {#reserve}
            Il faut alors le rendre.
            - [D'accord](fin:)
            - [Parler à quelqu'un](humain:)
            """;

    @TempDir
    Path folder;

    private Guide guide;

    @BeforeEach
    void readTheGuide() throws Exception {
        guide = guide("non");
    }

    @ParameterizedTest
    @CsvSource({
        "garder mon livre mais ma carte de lecteur est perdue, carte",
        "je veux garder mon livre. J'ai perdu ma carte de lecteur, carte",
        "un autre lecteur la réservé mon livre, reserve",
    })
    void whatWasSaidIsNotAskedAgain(String text, String step) {
        assertThat(entrance(text).map(Entrance::step)).contains(step);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "prolonger un livre", // nothing said of the way
                "je veux garder mon livre, j'ai ma carte de lecteur", // the contrary
                "le guichet est fermé", // only asked of who lost the card
                "un autre livre", // half of an answer
            })
    void otherwiseItBeginsAtTheBeginning(String text) {
        assertThat(entrance(text)).isEmpty();
    }

    @Test
    void theWayThereIsKnown() {
        assertThat(entrance("carte de lecteur perdue et le guichet est fermé").map(Entrance::trail))
                .contains(List.of("compte", "carte", "guichet"));
    }

    @Test
    void whoIsBeingRobbedBeginsAtTheBeginning() throws Exception {
        guide = guide("cyber");

        assertThat(entrance("ma carte de lecteur est perdue")).isEmpty();
    }

    private Guide guide(String urgency) throws Exception {
        Files.createDirectories(folder.resolve("guides"));
        Files.writeString(folder.resolve("guides/livre.md"), GUIDE.formatted(urgency));
        KnowledgeProblems problems = new KnowledgeProblems();
        List<Guide> guides = new Guides(new KnowledgeFolder(folder), problems).all();
        assertThat(guides).hasSize(1);
        return guides.getFirst();
    }

    private Optional<Entrance> entrance(String text) {
        return new GuideSearch(List.of(guide), List.of()).entrance(guide, text);
    }
}
