package fr.aiguilleur.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "g oublié mon mdp ameli | j ai oublie mon mot de passe ameli",
                "jarive pa a imprimé | j arrive pas a imprime",
                "c koi la manip svp | c est quoi la manip s il vous plait",
                "jai d1 coup plu de tel | j ai d un coup plus de telephone",
                "jlai perdu, lai tu vu | j l ai perdu l ai tu vu",
                "jpeu pa, jveu 1 rdv | je peux pas je veux 1 rendez vous",
                "jcomprend ri1 | je comprend rien",
                "jmappelle Ana | j m appelle ana",
                "lordi sallume plu | l ordinateur s allume plus",
                "lapplication sarrete | l application s arrete",
                "dinternet | d internet",
                "kan sa marche pa | quand ca marche pas",
                "sa fille a sa tablette | sa fille a sa tablette",
                "le code wi-fi et mon e-mail | le code wifi et mon email",
                "le wi fi de la live box | le wifi de la livebox",
                "4 g ou 5g | 4 giga ou 5g",
                "disque c | disque c",
                "un tel que je veux, mon tel | un tel que je veux mon telephone",
                "cb ca coute | combien ca coute",
                "ma cb est bloquée | ma carte bancaire est bloquee",
                "Nintendo ds ds la chambre | nintendo ds dans la chambre",
                "aujourd'hui l'écran d'Orsay | aujourd hui l ecran d orsay",
                "ouiiii merciiiii | oui merci",
                "www.caf.fr | www caf fr",
                "CAF ANTS ANEF RSA | caf ants anef rsa",
                "é apré jé cliké | et apres j ai clike",
                "quil arrive | qu il arrive",
                "y a-t-il, c'est | il y a t il c est",
            })
    void writesNormalFrench(String typed, String normal) {
        assertThat(Words.normal(typed)).isEqualTo(normal);
    }

    @ParameterizedTest
    @CsvSource({
        "jamais",
        "jour",
        "jeudi",
        "jardin",
        "jeune",
        "lettre",
        "mettre",
        "mai",
        "lait",
        "nous",
        "mail",
        "limite",
        "date",
        "montre",
        "menu",
        "sortir",
        "tarte",
        "lundi",
        "document",
        "message",
        "déclaration",
        "dossier",
        "imprimante",
        "quelle",
        "livre",
        "numéro",
        "site",
        "total",
        "titre",
        "travail",
        "santé",
        "sécurité",
        "mairie",
        "moi",
        "toi",
        "soir",
        "midi",
        "dimanche",
        "senior",
        "nuit",
        "note",
        "loyer",
        "logement",
        "langue",
        "joindre",
        "jouet",
        "tuer",
        "mails",
        "semaine",
        "mettez",
        "laissez",
        "notre",
        "seule",
        "tête",
        "tirer",
        "savez"
    })
    void leavesRealWordsWhole(String word) {
        assertThat(Words.normal(word)).isEqualTo(PlainText.fold(word));
    }

    @Test
    void keepsWhatWasTyped() {
        assertThat(Words.of("jarive, Mdp ?"))
                .extracting(Word::raw)
                .containsExactly("jarive", "jarive", "Mdp", "Mdp", "Mdp");
    }

    @Test
    void everyAbbreviationMeansSomethingFolded() {
        assertThat(Lines.of(Words.class, "abbreviations.csv"))
                .hasSizeGreaterThan(150)
                .allSatisfy(line -> {
                    String[] cells = line.split(";", -1);
                    assertThat(cells).hasSize(3);
                    assertThat(cells[1]).isEqualTo(PlainText.fold(cells[1])).isNotBlank();
                });
    }

    @Test
    void nothingReadableHasNoWords() {
        assertThat(Words.of("😀 !!! ...")).isEmpty();
    }
}
