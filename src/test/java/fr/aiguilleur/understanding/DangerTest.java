package fr.aiguilleur.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DangerTest {

    private static final Lexicon DANGERS = Lexicon.read("danger.txt");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "je veux mourir | suicide",
                "mon mari me frappe il veut me tuer | violences",
                "ma belle mere elle va me tuer ce soir | violences",
                "il m'a quittée je veux me tuer | suicide",
                "jveu mourir jen peu plu | suicide",
                "j'ai envie d'en finir avec la vie | suicide",
                "je vais me pendre ce soir | suicide",
                "j'ai avalé toute la boîte de cachets | suicide",
                "ma fille dit qu'elle veut se tuer | suicide",
                "vous seriez mieux sans moi, adieu | suicide",
                "je vais sauter du pont | suicide",
                "mon fils parle de suicide | suicide",
                "je pense à en finir | suicide",
                "l'aide soignante gifle ma mère | violences",
                "un cousin vient dans le lit de ma fille la nuit | enfance",
                "elle est allongée par terre et ne respire plus | medical",
                "nos matelas sont sur le trottoir | rue",
                "un inconnu est entré chez moi | menace",
                "I want to die | suicide",
                "quiero morir, no puedo mas | suicide",
                "quero morrer | suicide",
                "kendimi öldürmek istiyorum | suicide",
                "vreau să mor | suicide",
                "хочу умереть | suicide",
                "не хочу жити | suicide",
                "أريد أن أموت | suicide",
                "bghit nmout | suicide",
                "我不想活了 | suicide",
                "தற்கொலை செய்ய போகிறேன் | suicide",
                "mon mari me frappe | violences",
                "mon mari me frape tou les soir | violences",
                "il me tape dessus quand il boit | violences",
                "mon ex a dit qu'il va me tuer | violences",
                "mon conjoint m'empêche de sortir et garde mon passeport | violences",
                "j'ai été violée hier | violences",
                "my husband beats me | violences",
                "mi marido me pega | violences",
                "o meu marido bate-me | violences",
                "kocam beni dövüyor | violences",
                "soțul mă bate | violences",
                "муж меня бьет | violences",
                "чоловік б'є мене | violences",
                "زوجي يضربني | violences",
                "rajli kaydrebni | violences",
                "老公打我 | violences",
                "கணவர் என்னை அடிக்கிறார் | violences",
                "le voisin frappe ses enfants je les entends | enfance",
                "papa me tape avec la ceinture j'ai 11 ans | enfance",
                "my neighbor hits his kids | enfance",
                "la vecina pega a su hijo | enfance",
                "ma mère est tombée, elle ne se relève plus | medical",
                "mon père a très mal à la poitrine | medical",
                "il respire plus aidez moi | medical",
                "elle est inconsciente par terre | medical",
                "mon bébé a avalé une pile | medical",
                "il y a une odeur de gaz chez moi | medical",
                "chest pain and I can't breathe | medical",
                "no puedo respirar | medical",
                "nefes alamıyorum | medical",
                "не могу дышать | medical",
                "je dors dehors ce soir avec mes enfants | rue",
                "on est à la rue depuis hier | rue",
                "jé nul par ou dormir | rue",
                "ma mère m'a mis dehors je sais pas où dormir | rue",
                "I have nowhere to sleep tonight | rue",
                "estoy en la calle | rue",
                "негде ночевать | rue",
                "没地方住 | rue",
                "un homme me suit dans la rue | menace",
                "quelqu'un essaie d'entrer chez moi | menace",
                "il a un couteau devant ma porte | menace",
                "someone is following me | menace",
                "un hombre me sigue | menace",
            })
    void isSeen(String text, String topic) {
        assertThat(DANGERS.all(Said.of(text))).contains(topic);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mon ordi est mort",
                "la batterie de mon téléphone est morte",
                "mon fils joue à un jeu de tir toute la journée",
                "au secours mon écran est noir",
                "SOS plus de réseau",
                "je suis mort de rire",
                "cette imprimante me tue",
                "mon téléphone ne respire plus la jeunesse",
                "l'ordinateur ne se réveille plus",
                "mon mari est mort comment fermer son compte facebook",
                "mon père est décédé je dois prévenir la Caf",
                "j'ai été coupé de tout droit à la Caf",
                "je veux en finir avec ce dossier de logement",
                "comment supprimer mon compte, je veux disparaître d'internet",
                "mon mari tape son mot de passe et ça refuse",
                "mon fils tape trop fort sur le clavier",
                "je reçois des coups de fil sans arrêt",
                "donnez moi un coup de main svp",
                "ma souris est bloquée, elle ne bouge plus",
                "le site de la mairie ne répond plus",
                "quelqu'un est entré dans mon compte facebook",
                "on m'a volé mon téléphone",
                "je n'arrive plus à ouvrir ma porte de garage avec l'appli",
                "une crise d'angoisse à chaque mise à jour",
                "ma fille veut apprendre l'ordinateur",
                "ma mère tape lentement",
                "mon petit fils me bat aux échecs en ligne",
                "la lumière de la box est rouge",
                "attestation incendie pour l'assurance habitation",
                "comment suivre quelqu'un sur instagram",
                "un homme me suit sur instagram je le connais pas",
                "je cherche une formation pour ma femme à Massy",
                "j'ai perdu mes photos, je suis effondrée",
                "rendez-vous chez le cardiologue sur doctolib",
                "demande d'hébergement étudiant au crous",
                "i'm dying of laughter my phone is dead",
                "my computer died",
            })
    void isNotInvented(String text) {
        assertThat(DANGERS.all(Said.of(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "au secours",
                "AU SECOURS !!",
                "a l aide",
                "SOS",
                "à l'aide vite",
                "help me",
                "je veux disparaitre"
            })
    void whoCallsForHelpMayBeInNeedOfAny(String said) {
        assertThat(Shipped.UNDERSTANDING.read(said, null, false).uneasy()).isTrue();
    }

    /** What answers a question of ours in a few words sounds like the beginning of any story. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "derrière la télé",
                "dans la cuisine",
                "mon mari dort",
                "elle est éteinte",
                "le bébé dort",
                "il fait noir",
                "chez ma fille",
                "à l'aide d'un câble",
                "SOS box en panne"
            })
    void aFewWordsAreNoDanger(String said) {
        assertThat(Shipped.UNDERSTANDING.read(said, null, false).urgency()).isEqualTo(Urgency.NONE);
    }

    /** In as few words as that, danger is danger. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "il me tape",
                "il a un couteau",
                "je vais sauter",
                "on dort dehors",
                "papa est tombé",
                "tonton me touche",
                "je suis enfermée",
                "aidez moi il revient",
                "je perds du sang"
            })
    void dangerInAFewWordsIsHeard(String said) {
        assertThat(Shipped.UNDERSTANDING.read(said, null, false).urgency()).isEqualTo(Urgency.DANGER);
    }
}
