package fr.aiguilleur.answer;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.conversation.Message.Choice;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedAnswerTest {

    private static final List<Choice> OFFERED = List.of(
            new Choice("1", "C'est fait"),
            new Choice("2", "Je n'ai pas ce numéro"),
            new Choice("3", "Il commence par 7 ou 8"),
            new Choice("4", "J'ai cliqué, rien de plus"),
            new Choice("5", "Je l'ai oublié"),
            GuideAnswers.HUMAN);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jai pas le numero | 2",
                "j'ai pas se numéro | 2",
                "il comence par 7 | 3",
                "ben il commence par 8 | 3",
                "g cliqué | 4",
                "j'ai cliké rien de plus | 4",
                "oublié | 5",
                "j'ai oublié mon mot de passe | 5",
            })
    void isReadInSpiteOfFaults(String typed, String id) {
        assertThat(TypedAnswer.among(OFFERED, typed, "Tapez le mot de passe."))
                .map(Choice::id)
                .contains(id);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "c'est pour la carte grise | Une carte grise",
                "comment je recharge | Recharger mon passe",
                "je veux recharger svp | Recharger mon passe",
                "disparu avec la carte bleue | Disparu avec ma carte bancaire",
                "je voudrais payer moins | Payer moins cher",
                "oui une carte grise | Une carte grise",
                "le payer moins cher quoi | Payer moins cher",
            })
    void isReadAmongOtherWords(String typed, String label) {
        List<Choice> offered = List.of(
                new Choice("1", "Payer moins cher"),
                new Choice("2", "Disparu avec ma carte bancaire"),
                new Choice("3", "Recharger mon passe"),
                new Choice("4", "Une carte grise"));
        assertThat(TypedAnswer.among(offered, typed, "")).map(Choice::label).contains(label);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "je veux pas recharger",
                "oui mais pas la carte grise",
                "ma carte est cassée",
                "payer",
                "j'ai perdu ma carte d'identité grise",
                "comment faire",
            })
    void isNotGuessedAmongOtherWords(String typed) {
        List<Choice> offered = List.of(
                new Choice("1", "Payer moins cher"),
                new Choice("2", "Disparu avec ma carte bancaire"),
                new Choice("3", "Recharger mon passe"),
                new Choice("4", "Une carte grise"));
        assertThat(TypedAnswer.among(offered, typed, "")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "j'ai le numéro", // the contrary of an answer
                "je n'ai pas oublié",
                "j'ai oublié mes clés chez ma fille", // says something else
                "mon imprimante ne marche pas",
                "euh",
                "",
            })
    void isNotGuessed(String typed) {
        assertThat(TypedAnswer.among(OFFERED, typed, "Tapez le mot de passe.")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mot de passe", "le mail"})
    void isAskedAgainWhenTwoCouldBeMeant(String typed) {
        List<Choice> alike = List.of(
                new Choice("1", "Mot de passe du mail"),
                new Choice("2", "Mot de passe perdu"),
                new Choice("3", "Mail"));
        assertThat(TypedAnswer.among(alike.subList(0, 2), typed, "")).isEmpty();
    }
}
