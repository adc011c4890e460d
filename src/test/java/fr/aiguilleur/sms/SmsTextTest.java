package fr.aiguilleur.sms;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.conversation.Detail;
import fr.aiguilleur.conversation.Event;
import fr.aiguilleur.conversation.Event.Author;
import fr.aiguilleur.conversation.Event.Kind;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.conversation.Message.Choice;
import fr.aiguilleur.text.Sms;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SmsTextTest {

    private static final String LINK = "https://aide.example.org/guides/mot-de-passe-oublie?etape=3";

    @Test
    void choicesAreLinesWithTheirNumberAndZeroIsAHuman() {
        Event event = event(
                Kind.MESSAGE,
                Author.ASSISTANT,
                "Ça marche ?",
                choices("1", "oui", "2", "non", "0", "Parler à quelqu'un"));
        assertThat(SmsText.of(event)).containsExactly("Ça marche ?\n1 oui\n2 non\n0 conseiller");
    }

    @Test
    void thePersonLearnsThatAnOperatorAnswersNow() {
        assertThat(SmsText.of(event(Kind.OWNER, Author.OPERATOR, null, owner("operator"))))
                .containsExactly("Un conseiller vous répond maintenant ici.");
        assertThat(SmsText.of(event(Kind.OWNER, Author.SYSTEM, null, owner("queue"))))
                .isEmpty();
        assertThat(SmsText.of(event(Kind.OWNER, Author.OPERATOR, null, owner("assistant"))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"QUEUE", "STATUS", "CLOSED"})
    void whatIsNoMessageIsNotSent(Kind kind) {
        assertThat(SmsText.of(event(kind, Author.SYSTEM, "texte", Detail.NONE))).isEmpty();
    }

    @Test
    void thePersonsOwnWordsAndEmptyTextsAreNotSent() {
        assertThat(SmsText.of(event(Kind.MESSAGE, Author.PERSON, "bonjour", Detail.NONE)))
                .isEmpty();
        assertThat(SmsText.of(event(Kind.MESSAGE, Author.OPERATOR, " \n", Detail.NONE)))
                .isEmpty();
    }

    @Test
    void aLongTextIsDividedAfterALineOrSentence() {
        String sentence = "Ouvrez les reglages du telephone, puis touchez la ligne qui dit Wi-Fi. ";
        assertThat(SmsText.parts(sentence.repeat(6))).hasSize(2).allSatisfy(part -> {
            assertThat(part).endsWith("Wi-Fi.");
            assertThat(Sms.segments(part)).isLessThanOrEqualTo(2);
        });
    }

    @Test
    void aLinkIsNeverDividedEvenWhenItStandsOnTheBorder() {
        for (int before = 240; before < 320; before++) {
            String text = "mot ".repeat(before / 4) + "x".repeat(before % 4) + " " + LINK + " fin" + " mot".repeat(60);
            assertThat(SmsText.parts(text)).anyMatch(part -> part.contains(LINK));
        }
    }

    @Test
    void aPhoneNumberIsNotDivided() {
        String number = "01 69 00 00 00";
        for (int before = 280; before < 310; before++) {
            String text =
                    "a".repeat(3) + " b".repeat(before / 2) + "c".repeat(before % 2) + " " + number + " d".repeat(90);
            assertThat(SmsText.parts(text)).anyMatch(part -> part.contains(number));
        }
    }

    @Property(tries = 200)
    void noWordIsLostInUpToThreeParts(@ForAll("texts") String text) {
        List<String> parts = SmsText.parts(text);
        assertThat(parts).hasSizeLessThanOrEqualTo(3);
        String together =
                SmsText.divided(text).stream().collect(Collectors.joining(" ")).replaceAll("\\s+", " ");
        assertThat(Sms.plain(together)).isEqualTo(Sms.plain(text).strip().replaceAll("\\s+", " "));
    }

    @Test
    void oneOfSeveralTextsSaysWhichItIsAndStillFits() {
        List<String> parts = SmsText.parts("Ouvrez les réglages, puis touchez Wi-Fi. ".repeat(20));

        assertThat(parts)
                .satisfiesExactly(
                        one -> assertThat(one).startsWith("(1/3) Ouvrez"),
                        two -> assertThat(two).startsWith("(2/3) Ouvrez"),
                        three -> assertThat(three).startsWith("(3/3) Ouvrez"));
        assertThat(parts).allMatch(part -> Sms.segments(part) <= 2);
    }

    @Test
    void accentsStayWhereTheyCostNothing() {
        assertThat(SmsText.parts("Êtes-vous prêt ? J'ai reçu votre « dossier »."))
                .containsExactly("Êtes-vous prêt ? J'ai reçu votre \" dossier \".");
        assertThat(SmsText.of(event(Kind.MESSAGE, Author.ASSISTANT, "Tout est prêt.", Detail.NONE)))
                .containsExactly("Tout est prêt.");
        assertThat(SmsText.parts("Êtes-vous prêt ? " + "Nous avons reçu votre dossier. ".repeat(3))
                        .getFirst())
                .startsWith("Etes-vous pret ? Nous avons recu");
    }

    @Test
    void aWordLongerThanAnyTextIsCutBetweenTwoSigns() {
        for (int before = 0; before < 9; before++) {
            assertThat(SmsText.parts("x".repeat(before) + "👨‍👩‍👧".repeat(400)))
                    .isNotEmpty()
                    .allSatisfy(part -> assertThat(part).endsWith("👨‍👩‍👧").hasSizeLessThanOrEqualTo(1600));
        }
    }

    @Test
    void anotherSentenceGoesWhereThereIsRoom() {
        assertThat(SmsText.with(List.of("un", "deux"), "trois")).containsExactly("un", "deux\ntrois");
        String full = "a".repeat(300);
        assertThat(SmsText.with(List.of(full), "et encore")).containsExactly(full, "et encore");
    }

    @Property(tries = 50)
    void whatIsLongerThanTwilioTakesIsCut(@ForAll("texts") String text) {
        assertThat(SmsText.parts(text.repeat(20))).hasSizeLessThanOrEqualTo(3).allMatch(part -> part.length() <= 1600);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("mot", "imprimante,", "Fin.", "Oui ?\n", "être", "1", "2", LINK, "😀", "сайт", "«ici»")
                .list()
                .ofMinSize(1)
                .ofMaxSize(90)
                .map(words -> String.join(" ", words));
    }

    private static Event event(Kind kind, Author author, String text, Detail detail) {
        return new Event(UUID.randomUUID(), 1, Instant.EPOCH, kind, author, null, null, text, detail);
    }

    private static Detail choices(String... pairs) {
        List<Choice> choices = IntStream.range(0, pairs.length / 2)
                .mapToObj(i -> new Choice(pairs[2 * i], pairs[2 * i + 1]))
                .toList();
        return Detail.of(new Message("", choices, List.of(), List.of()), null);
    }

    private static Detail owner(String word) {
        return new Detail(null, null, null, word, "Claire", null, null, null, null, null, null, null, null, null);
    }
}
