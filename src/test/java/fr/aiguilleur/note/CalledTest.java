package fr.aiguilleur.note;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.access.Member;
import fr.aiguilleur.access.Role;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalledTest {

    private static final List<Member> TEAM = List.of(
            member("claire", "Claire Morel"),
            member("mehdi", "Mehdi"),
            member("m.dupont", "Zoé Dupont"),
            member("paul1", "Paul Petit"),
            member("paul2", "Paul Grand"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@mehdi tu peux regarder ? | mehdi",
                "(@Mehdi) regarde | mehdi",
                "pour @MEHDI, merci | mehdi",
                "vu avec @claire. | claire",
                "@zoe ou @Zoé | m.dupont",
                "@m.dupont. | m.dupont",
                "@paul2 s'en occupe | paul2",
            })
    void aColleagueIsCalledByIdentifierOrFirstName(String note, String id) {
        Called called = Called.in(note, "nadia", TEAM);

        assertThat(called.ids()).containsExactly(id);
        assertThat(called.unknown()).isEmpty();
    }

    @Test
    void aNameThatSeveralHaveOrNobodyCallsNobody() {
        Called called = Called.in("@paul et @jeanne et @jeanne", "nadia", TEAM);

        assertThat(called.ids()).isEmpty();
        assertThat(called.unknown()).containsExactly("paul", "jeanne");
    }

    @Test
    void aMailAddressCallsNobodyAndNobodyCallsThemselves() {
        Called called = Called.in("écrire à aide@claire.fr, @mehdi", "mehdi", TEAM);

        assertThat(called.ids()).isEmpty();
        assertThat(called.unknown()).isEmpty();
    }

    @Test
    void whoIsCalledTwiceIsCalledOnce() {
        assertThat(Called.in("@claire ! @Claire !", "mehdi", TEAM).names()).containsExactly("Claire Morel");
    }

    private static Member member(String id, String name) {
        return new Member(id, name, Role.OPERATOR);
    }
}
