package fr.aiguilleur.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanerTest {

    @Test
    void whereAPictureWasTakenIsGone() throws Exception {
        byte[] taken = Snapshots.withExif(Snapshots.jpeg(40, 20), 1);
        assertThat(latin(taken)).as("the picture tells it before").contains(Snapshots.PLACE_TAKEN);

        Cleaned cleaned = Cleaner.clean(taken);

        assertThat(latin(cleaned.bytes())).doesNotContain(Snapshots.PLACE_TAKEN, "Exif");
        assertThat(picture(cleaned).getWidth()).isEqualTo(40);
    }

    @Test
    void whatHangsOnToAPictureIsGone() throws Exception {
        byte[] page = "<html><script>alert(1)</script>PK\3\4".getBytes(StandardCharsets.ISO_8859_1);

        for (byte[] picture : new byte[][] {Snapshots.jpeg(40, 20), Snapshots.png(40, 20)}) {
            Cleaned cleaned = Cleaner.clean(Snapshots.joined(picture, page));

            assertThat(latin(cleaned.bytes())).doesNotContain("script", "PK\3\4");
        }
    }

    @ParameterizedTest(name = "held as {0}: {1} × {2}")
    @CsvSource({"1, 40, 20, left", "3, 40, 20, right", "6, 20, 40, top", "8, 20, 40, bottom"})
    void aPictureStandsUpright(int orientation, int width, int height, String red) throws Exception {
        Cleaned cleaned = Cleaner.clean(Snapshots.withExif(Snapshots.jpeg(40, 20), orientation));

        BufferedImage upright = picture(cleaned);
        assertThat(upright.getWidth()).isEqualTo(cleaned.width()).isEqualTo(width);
        assertThat(upright.getHeight()).isEqualTo(cleaned.height()).isEqualTo(height);
        int x = red.equals("left") ? 2 : red.equals("right") ? width - 3 : width / 2;
        int y = red.equals("top") ? 2 : red.equals("bottom") ? height - 3 : height / 2;
        Color colour = new Color(upright.getRGB(x, y));
        assertThat(colour.getRed()).as(red + " " + colour).isGreaterThan(colour.getBlue() + 80);
    }

    @Test
    void whatWasTakenForAMadeUpOrientationIsShownAsItLies() {
        byte[] broken = Snapshots.withExif(Snapshots.jpeg(40, 20), 1);
        Arrays.fill(broken, 12, 40, (byte) 0x7F);

        assertThatCode(() -> Cleaner.clean(broken)).doesNotThrowAnyException();
    }

    @Test
    void aLargePictureIsMadeSmallerAndASmallOneStays() throws Exception {
        Cleaned large = Cleaner.clean(Snapshots.jpeg(4000, 3000));
        Cleaned small = Cleaner.clean(Snapshots.png(300, 200));

        assertThat(large.width()).isEqualTo(1600);
        assertThat(large.height()).isEqualTo(1200);
        assertThat(small.width()).isEqualTo(300);
        assertThat(picture(small).getHeight()).isEqualTo(200);
    }

    @Test
    void anInvisibleBackgroundTurnsWhite() throws Exception {
        assertThat(new Color(
                        picture(Cleaner.clean(Snapshots.transparent(10, 10))).getRGB(5, 5)))
                .isEqualTo(Color.WHITE);
    }

    @Test
    void aPictureThatWouldFillTheMemoryIsNotOpened() {
        assertThat(refusal(Snapshots.bomb(30_000, 30_000))).isEqualTo(Refusal.TOO_MANY_PIXELS);
        assertThat(refusal(Snapshots.bomb(Integer.MAX_VALUE, Integer.MAX_VALUE)))
                .isEqualTo(Refusal.TOO_MANY_PIXELS);
        assertThat(refusal(Snapshots.bomb(6000, 6000)))
                .as("as large as one may be, but empty")
                .isEqualTo(Refusal.UNREADABLE);
    }

    @Test
    void aPictureInAThousandLayersIsNotOpened() {
        byte[] layer = {(byte) 0xFF, (byte) 0xDA, 0, 2};
        byte[][] parts = new byte[1000][];
        Arrays.fill(parts, layer);
        parts[0] = Snapshots.jpeg(10, 10);

        assertThat(refusal(Snapshots.joined(parts))).isEqualTo(Refusal.UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "<!DOCTYPE html><script>alert(1)</script>",
                "%PDF-1.7",
                "MZ\u0090",
                "RIFF\0\0\0\0WEBPVP8 ",
                "BM",
                "",
                "\u0089PNG"
            })
    void whatIsNoPictureOfOursIsRefused(String file) {
        assertThat(refusal(file.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(Refusal.NOT_A_PICTURE);
    }

    @Test
    void aMovingPictureIsRefused() {
        assertThat(refusal(Snapshots.gif())).isEqualTo(Refusal.NOT_A_PICTURE);
    }

    @Test
    void aFileThatOnlyBeginsLikeAPictureIsRefused() {
        byte[] jpeg = Snapshots.joined(
                new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0}, "<script>".getBytes());

        assertThat(refusal(jpeg)).isEqualTo(Refusal.UNREADABLE);
        assertThat(refusal(Arrays.copyOf(Snapshots.png(400, 400), 60))).isEqualTo(Refusal.UNREADABLE);
    }

    @Test
    void moreThanEightMegabytesAreRefused() {
        assertThat(refusal(Arrays.copyOf(Snapshots.jpeg(10, 10), Cleaner.MOST_BYTES + 1)))
                .isEqualTo(Refusal.TOO_LARGE);
    }

    private static Refusal refusal(byte[] file) {
        return catchThrowableOfType(Unfit.class, () -> Cleaner.clean(file)).why();
    }

    private static BufferedImage picture(Cleaned cleaned) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(cleaned.bytes()));
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
