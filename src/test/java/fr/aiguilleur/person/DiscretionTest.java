package fr.aiguilleur.person;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.gazetteer.Gazetteer;
import fr.aiguilleur.knowledge.KnowledgeFolder;
import fr.aiguilleur.knowledge.KnowledgeProblems;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiscretionTest {

    private static final Discretion DISCRETION =
            new Discretion(new Gazetteer(new KnowledgeFolder(Path.of("knowledge")), new KnowledgeProblems()));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            appelez moi au 06 39 98 11 22 merci          | appelez moi au <TEL> merci
            mon numéro +33639981122                      | mon numéro <TEL>
            j'écris à zoe.b@exemple.fr sans réponse      | j'écris à <EMAIL> sans réponse
            j'habite 12 bis rue des Lilas à Massy        | j'habite <ADRESSE> à Massy
            je m'appelle zoubida et mon wifi est en panne| je m'appelle <NOM> et mon wifi est en panne
            Je suis Mme Kerrouche, mon compte ameli      | Je suis Mme <NOM>, mon compte ameli
            né le 03/04/1951 à Tunis                     | né le <DATE> à Tunis
            mon dossier 8812345 est bloqué               | mon dossier <NUMERO> est bloqué
            le lien https://vol.example/x?id=3 est bizarre| le lien <LIEN> est bizarre
            j'ai payé 20 euros au 91120 il y a 3 jours   | j'ai payé 20 euros au 91120 il y a 3 jours
            mon mot de passe France Travail ne marche pas| mon mot de passe France Travail ne marche pas
            """)
    void whatTellsWhoSomebodyIsIsTakenOut(String written, String told) {
        assertThat(DISCRETION.of(written)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bonjour jean dupont ici mon wifi est mort            | bonjour <NOM> ici mon wifi est mort
            c'est Martine de Massy, la box clignote              | c'est <NOM> de Massy, la box clignote
            mon voisin Ahmed a le même souci                     | mon voisin <NOM> a le même souci
            Mamie Ginette a perdu son code                       | Mamie <NOM> a perdu son code
            dupont martine 0639981122                            | <NOM> <TEL>
            DUPONT Martine, imprimante en panne                  | <NOM>, imprimante en panne
            Kestrel Jonas, imprimante en panne                   | <NOM>, imprimante en panne
            BONJOUR JEAN DUPONT ICI MON WIFI EST MORT            | BONJOUR <NOM> ICI MON WIFI EST MORT
            jean-pierre lavandiez mon ordi rame                  | <NOM> mon ordi rame
            Marie-Rose Tchoumi, carte vitale refusée             | <NOM>, carte vitale refusée
            c fatou jarive pas a me conecté                      | c <NOM> jarive pas a me conecté
            slt moi c karim ki a la box orange                   | slt moi c <NOM> ki a la box orange
            je suis Jonas Kestrel, le wifi est coupé             | je suis <NOM>, le wifi est coupé
            Je m'appelle Rose Petit et je lis mal                | Je m'appelle <NOM> et je lis mal
            je mappelle zblorg et jai pas internet               | je mappelle <NOM> et jai pas internet
            moi c'est rose, la caf me répond pas                 | moi c'est <NOM>, la caf me répond pas
            Pierre ici, toujours pas de réseau                   | <NOM> ici, toujours pas de réseau
            ma fille Marine a bloqué son téléphone               | ma fille <NOM> a bloqué son téléphone
            mon fils pierre a oublié son mot de passe            | mon fils <NOM> a oublié son mot de passe
            c'est pour ma voisine Mme Ouzoulias à Palaiseau      | c'est pour ma voisine Mme <NOM> à Palaiseau
            mr zerrouki ne sait pas imprimer                     | mr <NOM> ne sait pas imprimer
            M. Petit voudrait créer un mail                      | M. <NOM> voudrait créer un mail
            demain Claire vient m'aider pour les impôts          | demain <NOM> vient m'aider pour les impôts
            j'ai écrit à Souleymane Diarrassouba de la mairie    | j'ai écrit à <NOM> de la mairie
            le compte d'Aïcha est bloqué                         | le compte d'<NOM> est bloqué
            merci, Nguyen Thi Huong                              | merci, <NOM>
            mon mari Serhii Kovalenko a besoin d'aide            | mon mari <NOM> a besoin d'aide
            tonton José n'arrive pas sur Doctolib                | tonton <NOM> n'arrive pas sur Doctolib
            Maria da Silva, problème de mot de passe             | <NOM>, problème de mot de passe
            mohamed ben salah besoin aide impots                 | <NOM> besoin aide impots
            la tablette de Germaine ne s'allume plus             | la tablette de <NOM> ne s'allume plus
            hello this is Fatima, my phone is broken             | hello this is <NOM>, my phone is broken
            son pote Kévin lui a volé son compte                 | son pote <NOM> lui a volé son compte
            Martine D. 72 ans, veut apprendre internet           | <NOM>. 72 ans, veut apprendre internet
            chez Paulette il y a plus de wifi                    | chez <NOM> il y a plus de wifi
            prénom : Aminata, nom : Coulibaly                    | prénom : <NOM>, nom : <NOM>
            """)
    void namesAreFoundAsPeopleTextThem(String written, String told) {
        assertThat(DISCRETION.of(written)).isEqualTo(told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "j'habite à Massy et mon wifi est mort",
                "Sainte-Geneviève-des-Bois, cours d'informatique",
                "sainte genevieve des bois cours informatique",
                "un lieu à Saint-Denis ou à Saint-Maurice",
                "st michel sur orge imprimer un papier",
                "près de la rue Victor Hugo à Palaiseau",
                "je suis à la médiathèque Jean Cocteau",
                "l'espace Simone Veil est ouvert ?",
                "lycée Albert Einstein, pronote ne marche pas",
                "ma box orange clignote rouge",
                "Orange m'a coupé internet",
                "Free et SFR c'est pareil",
                "France Travail me demande une actualisation",
                "le site de la France identité",
                "je vis à Paris, je cherche une formation",
                "je vais à Florence en vacances, forfait téléphone",
                "mon remboursement Alan est bloqué",
                "c'est pas clair, claire ou pas la notice",
                "une pierre est tombée sur mon téléphone",
                "l'écran est rose",
                "la rose des vents de mon gps",
                "je suis ravi de votre aide",
                "le manuel de l'imprimante est perdu",
                "j'ai payé avec lydia et paypal",
                "j'ai une carte Navigo et une carte Vitale",
                "Doctolib refuse mon rendez-vous",
                "mon fils RSA et ma fille APL",
                "ma mère est malade et seule",
                "mon voisin Algérien ne lit pas le français",
                "Mme et M. cherchent un cours",
                "bonjour madame, mon ordinateur est lent",
                "docteur ou ameli, qui appeler ?",
                "MON ORDINATEUR EST LENT ET MA TABLETTE AUSSI",
                "Parcoursup et Pronote, je comprends rien",
                "c'est Ameli qui m'écrit ?",
                "je suis Tamoul et je lis mal",
                "un faux message de Netflix et de la CAF",
                "allo la mairie d'Évry-Courcouronnes ?",
                "he said my bill is wrong",
                "a fanta ou un coca, rien à voir",
                "mon Samsung Galaxy est cassé",
                "Windows me demande un code",
                "Can you help me with my printer, thank you",
                "bonne anné a tous, elle est marié",
                "jose pas demander a mes voisins",
                "vers bourg la rène pour mes impots",
                "monsieur aveugle, souris impossible",
                "un contrat signé aujourd'hui",
                "elle ne peut pas venir avant Noël",
            })
    void wordsTownsAndServicesStay(String written) {
        assertThat(DISCRETION.of(written)).isEqualTo(written);
    }
}
