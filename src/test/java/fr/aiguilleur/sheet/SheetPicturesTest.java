package fr.aiguilleur.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.referral.Referral;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.mock.env.MockEnvironment;

/** Writes the sheets to target/pictures, to look at: {@code -Dlook}. */
@EnabledIfSystemProperty(named = "look", matches = ".*")
class SheetPicturesTest {

    private static final Path FOLDER = Path.of("target/pictures");

    private final Sheets sheets = new Sheets(new MockEnvironment()
            .withProperty("aiguilleur.twilio.from", "+33939100000")
            .withProperty("aiguilleur.public-url", "https://aide.example.org"));

    @Test
    void everySheetCanBeLookedAt() throws IOException {
        draw("fiche", sheets.wayTo(Referred.to(Referred.MASSY)));
        draw(
                "fiche-nue",
                sheets.wayTo(Referred.without(Referred.snapshot("Mairie", "1 place de l'Église", null, null), "", "")));
        draw("fiche-pleine", sheets.wayTo(full()));
        draw(
                "prescription",
                sheets.form(
                        Referred.to(Referred.MASSY),
                        "Rose, médiathèque de Massy",
                        "https://aide.example.org/reponse/abcdef0123456789"));
        draw("affiche", sheets.poster("Médiathèque Jean Cocteau"));
        draw("cartes", sheets.cards("Médiathèque Jean Cocteau"));
    }

    private static Referral full() {
        String name =
                "Maison France services et espace public numérique intercommunal de la vallée de l'Yvette, antenne des Ulis";
        List<String> many = IntStream.rangeClosed(1, 12)
                .mapToObj(i -> "raison numéro " + i + " : ce lieu accueille les personnes qui lisent difficilement")
                .toList();
        return Referred.of(
                Referred.snapshot(
                        name,
                        "Centre commercial des Hautes Plaines, bâtiment C, 2e étage, porte 214, 118 bis avenue du Général de Gaulle",
                        "+33160123456",
                        "lundi de 9h à 12h ; mardi de 9h à 12h et de 14h à 18h ; mercredi de 9h à 12h ; jeudi de 14h à 19h ; vendredi fermé ; samedi de 10h à 12h"),
                many,
                List.of("horaires vérifiés il y a 14 mois", "nous ne savons pas si c'est accessible en fauteuil"),
                many.subList(0, 6));
    }

    private static void draw(String name, byte[] pdf) throws IOException {
        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve(name + ".pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 70);
            ImageIO.write(page, "png", FOLDER.resolve(name + ".png").toFile());
            assertThat(document.getNumberOfPages()).as(name).isEqualTo(1);
        }
    }
}
