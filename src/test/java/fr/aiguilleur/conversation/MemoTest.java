package fr.aiguilleur.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.conversation.Memo.Left;
import fr.aiguilleur.conversation.Memo.Promise;
import fr.aiguilleur.person.Person;
import fr.aiguilleur.person.Trait;
import fr.aiguilleur.support.Core;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.ObjectMapper;

/** What was remembered by an older version is still understood, and nothing is lost on the way through the log. */
@ResourceLock(Core.SHARED)
class MemoTest {

    private final ObjectMapper json = Core.get(ObjectMapper.class);

    @Test
    void aMemoWrittenBeforePersonsWereRememberedIsRead() {
        Memo memo = json.readValue("""
                {"guide":"ameli-connexion","trail":["site","numero"],"need":"mdp ameli","service":"Démarches",
                 "commune":"91377","misses":1,"offered":["mot-de-passe","lieu:"],"shown":["p1"]}""", Memo.class);

        assertThat(memo.trail()).containsExactly("site", "numero");
        assertThat(memo.misses()).isEqualTo(1);
        assertThat(memo.known()).isEqualTo(Person.UNKNOWN);
        assertThat(memo.left()).isNull();
    }

    @Test
    void anEmptyMemoIsRead() {
        assertThat(json.readValue("{\"misses\":0}", Memo.class)).isEqualTo(Memo.EMPTY);
    }

    @Test
    void everythingComesBackFromTheLog() {
        Memo memo = new Memo(
                "imprimer",
                List.of("depart"),
                null,
                "imprimer un cv",
                "Accès internet et matériel informatique",
                "91377",
                2,
                List.of("suite:"),
                List.of("lieu-1"),
                0,
                new Left("ameli-connexion", List.of("site"), "ameli", null),
                "mon mot de passe",
                new Person("iPhone", "ameli", List.of("Surdité"), List.of("a#b"), List.of(Trait.SHORT_STEPS)),
                new Promise("2026-11-27T09:00:00Z", "imprimer", null));

        assertThat(json.readValue(json.writeValueAsString(memo), Memo.class)).isEqualTo(memo);
    }
}
