package fr.aiguilleur.directory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.knowledge.Row;
import fr.aiguilleur.text.Alike;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static Contribution told(String id, String source, String name, String address, String... more) {
        Map<String, String> cells = new HashMap<>(Map.of(
                "id",
                id,
                "pivot",
                Standard.UNKNOWN_PIVOT,
                "nom",
                name,
                "commune",
                "Massy",
                "code_postal",
                "91300",
                "code_insee",
                "91377",
                "adresse",
                address,
                "source",
                source,
                "date_maj",
                "2026-10-01"));
        for (int i = 0; i < more.length; i += 2) {
            cells.put(more[i], more[i + 1]);
        }
        return Contribution.read(new Row("", 0, cells), new ArrayList<>()).orElseThrow();
    }

    private static boolean same(Contribution one, Contribution other) {
        return Likeness.samePlace(one.place(), other.place());
    }

    /** What npm fuzzball 2.2.6 answers for the same words. */
    @ParameterizedTest
    @CsvSource({
        "Le Patio, France services Igny, 21",
        "EPN DRAVEIL, EPN de Draveil, 88",
        "kitten, sitting, 62",
        "Maison de l'emploi de Brunoy, Mission locale de Brunoy, 69",
        "Association pour Vivre l'AutoGestion (AVAG), Association pour Vivre l'AutoGestion, 94",
        "'', '', 0",
        "a, '', 0",
    })
    void theRatioIsThatOfTheNationalPipeline(String one, String other, int ratio) {
        assertThat(Alike.ratio(Alike.words(one), Alike.words(other))).isEqualTo(ratio);
    }

    @Property
    void theRatioIsSymmetricAndFullForTheSame(
            @ForAll @AlphaChars @StringLength(min = 1, max = 30) String one,
            @ForAll @AlphaChars @StringLength(min = 1, max = 30) String other) {
        assertThat(Alike.ratio(one, other)).isEqualTo(Alike.ratio(other, one)).isBetween(0, 100);
        assertThat(Alike.ratio(one, one)).isEqualTo(100);
    }

    @Test
    void accentsCaseAndAbbreviationsDoNotTellApart() {
        assertThat(same(
                        told("1", "a", "Médiathèque Hélène Oudoux", "12 avenue de la République"),
                        told("2", "b", "MEDIATHEQUE HELENE OUDOUX", "12 AV DE LA REPUBLIQUE")))
                .isTrue();
    }

    @Test
    void twoOfficesOfOneNameInOneCommuneStayApartWithoutCoordinates() {
        assertThat(same(
                        told("1", "a", "La Poste", "48 boulevard des Coquibus"),
                        told("2", "b", "La Poste", "7 place de l'Agora")))
                .isFalse();
    }

    @Test
    void theSameTelephoneAtTheSameAddressIsOnePlaceBetweenSourcesOnly() {
        Contribution one = told("1", "a", "Le Patio", "1 rue Jules Ferry", "telephone", "+33169331141");

        assertThat(same(one, told("2", "b", "France services", "1 rue Jules Ferry", "telephone", "+33169331141")))
                .isTrue();
        assertThat(same(one, told("3", "a", "France services", "1 rue Jules Ferry", "telephone", "+33169331141")))
                .isFalse();
    }

    @Test
    void kindsThatExcludeEachOtherAreNotMerged() {
        assertThat(same(
                        told("1", "a", "Maison commune", "1 rue Haute", "typologie", "BIB"),
                        told("2", "b", "Maison commune", "1 rue Haute", "typologie", "CCAS")))
                .isFalse();
        assertThat(same(
                        told("1", "a", "Maison commune", "1 rue Haute", "typologie", "RFS"),
                        told("2", "b", "Maison commune", "1 rue Haute", "typologie", "PIMMS")))
                .isTrue();
    }

    @Test
    void whatASourceToldApartStaysApart() {
        Projection projection = Projection.of(
                List.of(),
                List.of(
                        told("fs", "fs", "Maison services Massy", "101 rue de Cerçay"),
                        told("emploi", "ac", "Maison de l'emploi Massy", "101 rue de Cerçay"),
                        told("locale", "ac", "Mission locale de Massy", "101 rue de Cerçay")),
                TODAY);

        assertThat(projection.find("emploi").orElseThrow())
                .isNotSameAs(projection.find("locale").orElseThrow());
        assertThat(projection.twins()).isNotEmpty();
    }

    @Test
    void rowsOfTheFileAreNeverJoinedAndKeepTheirIdentifier() {
        Contribution one = told("f1", "a", "Maison commune", "1 rue Haute").ofFile();
        Contribution other = told("f2", "b", "Maison commune", "1 rue Haute").ofFile();
        Projection projection = Projection.of(
                List.of(one, other), List.of(told("import", "c", "Maison commune", "1 rue Haute")), TODAY);

        assertThat(projection.listings())
                .extracting(listing -> listing.place().id())
                .containsExactly("f1", "f2");
        assertThat(projection.find("import").orElseThrow().place().id()).isEqualTo("f1");
    }

    @Test
    void anEditSpeaksForTheWholePlaceUntilANewerWord() {
        Contribution former = told("1", "a", "Maison", "1 rue Haute", "telephone", "+33160123456");
        Contribution edit = told("1", "a, b", "Maison", "1 rue Haute").stored(true, 2);
        Contribution newer =
                told("2", "b", "Maison", "1 rue Haute", "horaires", "Mo 09:00-12:00", "date_maj", "2026-11-01");

        Listing edited = Projection.of(List.of(), List.of(former, edit), TODAY)
                .listings()
                .getFirst();
        Listing later = Projection.of(List.of(), List.of(former, edit, newer), TODAY)
                .listings()
                .getFirst();

        assertThat(edited.place().phone()).isNull();
        assertThat(later.place().phone()).isNull();
        assertThat(later.place().hours()).isEqualTo("Mo 09:00-12:00");
    }

    @Test
    void completenessCountsWhatPeopleNeed() {
        Listing bare = Projection.of(List.of(), List.of(told("1", "a", "Maison", "1 rue Haute")), TODAY)
                .listings()
                .getFirst();
        Listing more = Projection.of(
                        List.of(),
                        List.of(told(
                                "1",
                                "a",
                                "Maison",
                                "1 rue Haute",
                                "telephone",
                                "+33160123456",
                                "horaires",
                                "Mo 09:00-12:00")),
                        TODAY)
                .listings()
                .getFirst();

        assertThat(bare.completeness()).isZero();
        assertThat(more.completeness()).isEqualTo(20);
        assertThat(more.missing()).hasSize(8).doesNotContain("telephone", "horaires");
    }
}
