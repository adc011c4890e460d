package fr.aiguilleur.answer;

/** What the assistant says in its own words; written so that GSM-7 loses nothing where it can be helped. */
public enum Sentence {
    WELCOME("Bonjour, ici l'aide numérique de votre quartier. Dites en quelques mots ce qui bloque."),
    TELL("Dites en quelques mots ce qui bloque."),
    STILL_HERE("Bonjour. Nous en étions là :"),
    GO_ON("Avec plaisir. Pour continuer, choisissez une réponse :"),
    THANKS("Avec plaisir. Écrivez-nous quand vous voulez. Bonne journée."),
    GOOD_END("Très bien. Si autre chose bloque, écrivez-nous quand vous voulez."),
    EMPTY("Je n'ai pas pu lire votre message. Dites en quelques mots ce qui bloque."),
    WHICH_PAPER("Quel papier, et pour quel service ? Par exemple : la Caf, la sécu, la retraite, France Travail."),
    REPHRASE("Je ne comprends pas bien. Dites-le avec d'autres mots : sur quel appareil ou quel site,"
            + " et ce qui se passe ?"),
    OTHER_NEED("D'accord. Dites avec vos mots ce qui bloque : sur quel appareil ou quel site, et ce que vous voyez."),
    CLOSE_CHOICE("Pour bien comprendre : de quoi s'agit-il ?"),
    TO_HUMAN("Je vous mets en relation avec un conseiller. Il vous répondra ici dès que possible :"
            + " gardez cette page ouverte."),
    TO_HUMAN_SMS("Je vous mets en relation avec un conseiller. Il vous répondra ici, par SMS, dès que possible."),
    NOT_UNDERSTOOD("Je n'ai pas bien compris, et je ne veux pas vous faire perdre du temps."),
    NO_GUIDE("Je n'ai pas la réponse à ce problème. Quelqu'un peut vous aider :"),
    STOP_FIRST("Vous avez bien fait d'écrire. Ne payez rien et ne donnez aucun code. Si on vous presse au téléphone,"
            + " raccrochez."),
    FAILURE("Je n'arrive pas à vous répondre pour le moment."),
    OUT_OF_SCOPE("Sur ce sujet, nous ne savons pas vous aider. Nous aidons pour le téléphone, l'ordinateur,"
            + " internet et les démarches en ligne. Si quelque chose bloque là, dites-le en quelques mots."),
    MASKED("J'ai effacé ce secret. Ne le donnez jamais, ni ici ni à un conseiller."),
    ASK_COMMUNE("Dans quelle ville ou quel code postal cherchez-vous de l'aide ?"),
    COMMUNE_UNKNOWN("Je ne trouve pas cette ville dans la région. Écrivez son nom ou son code postal,"
            + " par exemple Massy ou 91300."),
    NO_PLACE("Je ne trouve pas de lieu adapté près de vous dans notre annuaire."),
    NO_MORE_PLACE("Je n'ai pas d'autre lieu à vous proposer près de vous. Un conseiller peut chercher avec vous."),
    NO_EVENT("Je n'ai pas de date d'atelier près de vous. Demandez sur place ou par téléphone :"),
    ASK_COMMUNE_EVENT("Dans quelle ville ou quel code postal cherchez-vous un atelier ?"),
    OTHER_EVENTS("Sur ce sujet précis, je n'ai pas de date."),
    OPT_OUT("C'est noté : je ne vous écris plus. Vous pouvez nous écrire quand vous voulez."),
    PRIVACY("Vous pouvez voir vos données personnelles ou les faire effacer."),
    DANGER("Votre message est important. Appelez maintenant, c'est gratuit :"),
    DANGER_BY_TEXT("Si vous ne pouvez pas parler, envoyez un SMS au 114."),
    DANGER_HUMAN("Un conseiller est prévenu. Il vous répondra ici."),
    PICK("Je n'ai pas compris. Choisissez une de ces réponses :"),
    STEP_AGAIN("Je n'ai pas compris votre réponse. Je répète :"),
    NOT_CLEAR("Si ce n'est pas clair, un conseiller peut vous l'expliquer : tapez 0."),
    CANCELLED("D'accord, on s'en tient là. Dites ce qui bloque quand vous voulez."),
    FIRST_STEP("Nous sommes à la première étape :");

    private final String french;

    Sentence(String french) {
        this.french = french;
    }

    public String french() {
        return french;
    }
}
