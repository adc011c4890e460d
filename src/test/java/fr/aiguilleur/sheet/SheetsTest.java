package fr.aiguilleur.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.referral.Referral;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class SheetsTest {

    private static final String ANSWER = "https://aide.example.org/reponse/abcdef0123456789";

    private final Sheets sheets = sheets("+33939100000", "https://aide.example.org/");

    @Test
    void thePersonReadsWhereWhenHowAndWhatToBring() {
        Paper paper = way(Referred.to(Referred.MASSY));

        assertThat(paper.text())
                .contains("Vous allez à : Place du Numérique")
                .contains("9 avenue de France Massy")
                .contains("mardi 1er décembre à 10 h")
                .contains("Lundi au vendredi de 9h à 12h et de 14h à 17h30 Samedi de 9h à 12h")
                .contains("Appelez avant d'y aller : 01 60 12 34 56")
                .contains("Horaires vérifiés il y a 14 mois")
                .contains("Votre téléphone et son chargeur")
                .contains("À 900 m")
                .contains("SMS au 09 39 10 00 00")
                .contains("vérifiés le 1er septembre 2025")
                .contains("Feuille faite le 23 novembre 2026")
                .contains("pour A. B.")
                .doesNotContain("créer un compte ameli");
        assertThat(paper.pages()).isEqualTo(1);
    }

    @Test
    void accentsAndFrenchSignsArePrintedAsTheyAre() {
        String name = "L’Œuvre à façon – 12 € l’été, où ça ? « Noël » naïf, Ÿ";

        assertThat(way(Referred.to(Referred.named(name))).text()).contains(name);
    }

    @Test
    void aScreenReaderFindsTitleLanguageTagsAndLetters() {
        for (byte[] pdf : List.of(
                sheets.wayTo(Referred.to(Referred.MASSY)),
                sheets.form(Referred.to(Referred.MASSY), "Rose", ANSWER),
                sheets.poster("Médiathèque"),
                sheets.cards("Médiathèque"))) {
            new Paper(pdf).read(document -> {
                PDDocumentCatalog catalog = document.getDocumentCatalog();
                assertThat(document.getDocumentInformation().getTitle()).isNotBlank();
                assertThat(catalog.getLanguage()).isEqualTo("fr");
                assertThat(catalog.getMarkInfo().isMarked()).isTrue();
                assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
                assertThat(new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8))
                        .contains("pdfuaid");
                PDResources resources = document.getPage(0).getResources();
                for (COSName name : resources.getFontNames()) {
                    assertThat(resources.getFont(name).isEmbedded()).isTrue();
                }
                return document;
            });
        }
    }

    @Test
    void theCodeOpensThePlaceOnOurMap() {
        assertThat(way(Referred.to(Referred.MASSY)).codes()).containsExactly("https://aide.example.org/carte/massy-1");
    }

    @Test
    void withoutAPublicSiteTheCodeOpensTheSpotOnTheOpenMap() {
        byte[] pdf = sheets("", "").wayTo(Referred.to(Referred.MASSY));

        assertThat(new Paper(pdf).codes())
                .containsExactly("https://www.openstreetmap.org/?mlat=48.72420&mlon=2.26110#map=18/48.72420/2.26110");
        assertThat(new Paper(pdf).text())
                .doesNotContain("SMS au")
                .contains("Perdu ? Écrivez ce qui bloque sur localhost");
    }

    @Test
    void whatIsNotKnownIsSaidAndLeavesNoEmptyTitle() {
        Paper paper = way(Referred.without(Referred.snapshot("Mairie", "1 place de l'Église", null, null), "", ""));

        assertThat(paper.text())
                .contains("Nous ne savons pas. Demandez avant de faire la route.")
                .doesNotContain("Appelez")
                .doesNotContain("téléphone du lieu")
                .doesNotContain("rendez-vous")
                .doesNotContain("À apporter")
                .doesNotContain("null");
    }

    @Test
    void aLongStoryStillFitsOnePage() {
        List<String> many = Collections.nCopies(12, "accueille les personnes qui lisent difficilement le français");
        String hours = String.join(" ; ", Collections.nCopies(7, "lundi de 9h à 12h et de 14h à 17h30"));
        Referral referral = Referred.of(
                Referred.snapshot(
                        "Espace public numérique ".repeat(6),
                        "12 allée des Tilleuls, ".repeat(6),
                        "+33160123456",
                        hours),
                many,
                many.subList(0, 3),
                many.subList(0, 6));

        assertThat(way(referral).pages()).isEqualTo(1);
        assertThat(new Paper(sheets.form(referral, "Rose", ANSWER)).text()).contains("Nous acceptons");
    }

    @Test
    void theLettersAreLargeUnlessTheStoryIsLong() {
        assertThat(sizeOfAddress(way(Referred.to(Referred.MASSY)))).isGreaterThanOrEqualTo(16);
    }

    @Test
    void markupInANameIsPrintedAsWritten() {
        String name = "<b>Chez Zoé</b> & Cie <img src=\"https://example.org/x.png\"/>";

        assertThat(way(Referred.to(Referred.named(name))).text()).contains(name);
        assertThat(new Paper(sheets.poster(name)).text()).contains(name);
    }

    @Property(tries = 15)
    void anyNameIsPrintedOnOnePage(@ForAll @StringLength(max = 300) String name) {
        assertThat(way(Referred.to(Referred.named(name))).pages()).isEqualTo(1);
        assertThat(new Paper(sheets.cards(name)).pages()).isEqualTo(1);
    }

    @Test
    void thePlaceReadsWhatIsNeededAndAnswersByScanning() {
        Paper paper = new Paper(sheets.form(Referred.to(Referred.MASSY), "Rose, médiathèque", ANSWER));

        assertThat(paper.text())
                .contains("Fiche de prescription")
                .contains("n° 1a2b3c4d, faite le 23 novembre 2026")
                .contains("Son besoin Créer un compte ameli et imprimer une attestation")
                .contains("Aide aux démarches administratives")
                .contains("Aide demandée Accompagnement")
                .contains("De la part de Rose, médiathèque")
                .contains("La personne A. B.")
                .contains("La personne est d’accord")
                .contains(ANSWER);
        assertThat(paper.codes()).containsExactly(ANSWER);
        assertThat(paper.pages()).isEqualTo(1);
    }

    @Test
    void withoutConsentNothingOfThePersonIsTold() {
        Referral referral = Referred.without(Referred.MASSY, "un besoin très personnel", "Z. Z.");

        assertThat(new Paper(sheets.form(referral, "Rose")).text())
                .doesNotContain("un besoin", "Un besoin", "Z. Z.", "scannez")
                .contains("rien sur elle n’est écrit ici");
    }

    @Test
    void thePosterTellsNumberSiteAndPriceAndItsCodesOpenThem() {
        Paper paper = new Paper(sheets.poster("Médiathèque de Massy"));

        assertThat(paper.text())
                .contains("09 39 10 00 00")
                .contains("aide.example.org")
                .contains("sans compte")
                .contains("Le SMS est au prix de votre forfait.")
                .contains("Affiche proposée par Médiathèque de Massy");
        assertThat(paper.codes()).containsExactlyInAnyOrder("sms:+33939100000", "https://aide.example.org");
        assertThat(paper.pages()).isEqualTo(1);
    }

    @Test
    void aShortNumberIsNotSaidToCostAnOrdinaryMessage() {
        Paper paper = new Paper(sheets("38123", "https://aide.example.org").poster("Mairie"));

        assertThat(paper.text())
                .contains("38123")
                .contains("peut coûter plus")
                .doesNotContain("au prix de votre forfait");
    }

    @Test
    void tenCardsStandOnAPage() {
        Paper paper = new Paper(sheets.cards("Médiathèque Jean Cocteau"));

        assertThat(paper.text().split("09 39 10 00 00", -1)).hasSize(11);
        assertThat(paper.text()).contains("Carte remise par Médiathèque Jean Cocteau.");
        assertThat(paper.codes()).isNotEmpty().containsOnly("sms:+33939100000");
        assertThat(paper.pages()).isEqualTo(1);
    }

    @Test
    void sheetsPrintedTogetherDoNotMix() {
        List<String> texts = IntStream.range(0, 12)
                .parallel()
                .mapToObj(i -> way(Referred.to(Referred.named("Lieu numéro " + i + ".")))
                        .text())
                .toList();

        assertThat(IntStream.range(0, 12))
                .allSatisfy(i -> assertThat(texts.get(i)).contains("Vous allez à : Lieu numéro " + i + "."));
    }

    private Paper way(Referral referral) {
        return new Paper(sheets.wayTo(referral));
    }

    private static double sizeOfAddress(Paper paper) {
        List<Float> sizes = new ArrayList<>();
        paper.read(document -> new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> letters) {
                if (text.contains("9 avenue")) {
                    sizes.add(letters.getFirst().getFontSizeInPt());
                }
            }
        }.getText(document));
        return sizes.getFirst();
    }

    private static Sheets sheets(String number, String site) {
        return new Sheets(new MockEnvironment()
                .withProperty("aiguilleur.twilio.from", number)
                .withProperty("aiguilleur.public-url", site));
    }
}
