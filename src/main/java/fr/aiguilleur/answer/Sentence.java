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
    TELL_MORE("Je suis là pour vous aider. Sur quel appareil ou quel site, et que se passe-t-il ?"),
    OTHER_NEED("D'accord. Dites avec vos mots ce qui bloque : sur quel appareil ou quel site, et ce que vous voyez."),
    CLOSE_CHOICE("Pour bien comprendre : de quoi s'agit-il ?"),
    TO_HUMAN("Je vous mets en relation avec un conseiller. Il vous répondra ici dès que possible :"
            + " gardez cette page ouverte."),
    TO_HUMAN_SMS("Je vous mets en relation avec un conseiller. Il vous répondra ici, par SMS, dès que possible."),
    NOT_UNDERSTOOD("Je ne veux pas vous faire perdre du temps."),
    NO_GUIDE("Je n'ai pas la réponse à ce problème. Quelqu'un peut vous aider :"),
    STOP_FIRST("Vous avez bien fait d'écrire. Ne payez rien et ne donnez aucun code. Si on vous presse au téléphone,"
            + " raccrochez."),
    FAILURE("Je n'arrive pas à vous répondre pour le moment."),
    OUT_OF_SCOPE("Sur ce sujet, nous ne savons pas vous aider. Nous aidons pour le téléphone, l'ordinateur,"
            + " internet et les démarches en ligne. Si quelque chose bloque là, dites-le en quelques mots."),
    MASKED("J'ai effacé ce secret. Ne le donnez jamais, ni ici ni à un conseiller."),
    ASK_COMMUNE("Dans quelle ville ou quel code postal cherchez-vous de l'aide ?"),
    ASK_WHEN("Quel jour ou quel moment vous va ? Par exemple : samedi, ou le matin."),
    COMMUNE_UNKNOWN("Je ne trouve pas cette ville dans la région. Écrivez son nom ou son code postal,"
            + " par exemple Massy ou 91300."),
    NO_PLACE("Je ne trouve pas de lieu adapté près de vous dans notre annuaire."),
    NO_MORE_PLACE("Je n'ai pas d'autre lieu à vous proposer près de vous. Un conseiller peut chercher avec vous."),
    NOTHING_NEARER("Je ne connais rien de plus près. Un conseiller peut aussi vous aider à distance : tapez 0."),
    NO_EVENT("Je n'ai pas de date d'atelier près de vous. Demandez sur place ou par téléphone :"),
    ASK_COMMUNE_EVENT("Dans quelle ville ou quel code postal cherchez-vous un atelier ?"),
    OTHER_EVENTS("Sur ce sujet précis, je n'ai pas de date."),
    OPT_OUT("C'est noté : je ne vous écris plus. Vous pouvez nous écrire quand vous voulez."),
    OPT_OUT_SMS("C'est noté : je ne vous écris plus par SMS. Pour en recevoir de nouveau, répondez OUI."),
    SMS_AGAIN("C'est noté : je peux de nouveau vous écrire. Pour ne plus recevoir de SMS, répondez STOP."),
    SMS_HELP("Aide numérique : écrivez ce qui bloque, nous répondons. Un conseiller : tapez 0. En danger : 112."
            + " Qui nous sommes : CONTACT. Ne plus recevoir de SMS : STOP."),
    SMS_CONTACT_UNKNOWN(
            "Aide numérique de votre quartier. Pour savoir qui la tient, demandez à un conseiller : tapez 0."
                    + " Ne plus recevoir de SMS : STOP."),
    PRIVACY("Vous pouvez voir vos données personnelles ou les faire effacer."),
    DANGER("Votre message est important. Appelez maintenant, c'est gratuit :"),
    DANGER_TEXT("Votre message est important. Envoyez maintenant un SMS, c'est gratuit :"),
    DANGER_ASK_SOMEBODY("Votre message est important. Demandez à quelqu'un d'appeler maintenant, c'est gratuit :"),
    IF_DANGER("Si quelqu'un est en danger : appelez le 112, ou SMS au 114."),
    DANGER_BY_TEXT("Si vous ne pouvez pas parler, envoyez un SMS au 114."),
    DANGER_HUMAN("Un conseiller est prévenu. Il vous répondra ici."),
    PICK("Je n'ai pas compris. Choisissez une de ces réponses :"),
    STEP_AGAIN("Je n'ai pas compris votre réponse. Je répète :"),
    WHICH_ONE("D'accord. Laquelle de ces réponses convient le mieux ?"),
    NOT_CLEAR("Si ce n'est pas clair, un conseiller peut vous l'expliquer : tapez 0."),
    CANCELLED("D'accord, on s'en tient là. Dites ce qui bloque quand vous voulez."),
    MENU("Choisissez ce qui ressemble le plus à votre demande :"),
    PICK_NUMBER("Choisissez une de ces réponses. Tapez seulement son chiffre :"),
    WHICH_NUMBER("Répondez par le chiffre placé devant votre choix :"),
    DO_NOT_KNOW("Ce n'est pas grave. Choisissez ce qui ressemble le plus, ou tapez 0 pour un conseiller :"),
    WORDS_PLEASE("Pas besoin de chiffre : écrivez avec vos mots."),
    TWO_NEEDS("J'ai noté vos deux demandes. On commence par celle-ci, on revient à l'autre ensuite."),
    MANY_NEEDS("On change souvent de sujet : si vous voulez, un conseiller voit tout avec vous, tapez 0."),
    SIMPLER("D'accord, par petits pas."),
    NOTED("C'est noté."),
    COMMUNE_AGAIN("Écrivez les 5 chiffres de votre code postal, ou tapez 0 : un conseiller cherche avec vous."),
    MISTAKE("Pas de souci. Revenons à la question :"),
    HANDED_BACK("Le conseiller vous laisse avec moi."),
    IS_IT_SOLVED("Très bien. Et maintenant, est-ce réglé ?"),
    WAS_IT_OF_USE("Très bien. Une dernière question : cette aide vous a-t-elle été utile ?"),
    THANKS_FOR_SAYING("Merci de votre réponse. Si autre chose bloque, écrivez-nous quand vous voulez."),
    NOT_SOLVED("Merci de me le dire. On peut chercher autrement, avec quelqu'un :"),
    MAY_WE_ASK("Très bien. Dans quelques jours, puis-je vous demander si vous avez trouvé de l'aide ?"),
    WILL_ASK("C'est noté, je vous écris dans quelques jours. Pour ne rien recevoir, répondez STOP."),
    WILL_NOT_ASK("D'accord, je ne vous relance pas. Écrivez-nous quand vous voulez."),
    HAS_IT_HELPED("Est-ce que cela vous a aidé ?"),
    FOLLOW_UP("Bonjour, ici l'aide numérique de votre quartier. Avez-vous trouvé de l'aide ?"),
    FOUND("Tant mieux. Si autre chose bloque, écrivez-nous quand vous voulez."),
    NOT_FOUND("Merci de me le dire."),
    STILL_THERE("Prenez votre temps. Quand vous voulez, choisissez une réponse, ou tapez 0 pour un conseiller."),
    CALM(
            "Je vois que cela vous énerve, et je le comprends. On peut reprendre, ou un conseiller vous répond : tapez 0."),
    HUMAN_LISTENS("Le mieux est de parler avec quelqu'un."),
    WARM("C'est difficile, et ce n'est pas votre faute. Prenez votre temps : on avance pas à pas."),
    WARM_ALONE("C'est difficile, et vous avez bien fait d'écrire. Un conseiller peut vous répondre : tapez 0."
            + " Si quelque chose bloque sur un appareil ou un site, dites-le en quelques mots."),
    CHILD("Vous pouvez lire ces messages avec un adulte de confiance : un parent, un professeur."),
    TALK("Je suis un assistant automatique. Pour parler, une vraie personne vaut mieux :"),
    NO_CALL("Pas besoin de téléphoner : tapez 0, un conseiller vous aide par écrit."),
    NO_LINK("Sans internet, tapez 0 : un conseiller le regarde avec vous."),
    PICTURE("C'est bien arrivé. Je ne sais pas regarder les photos : un conseiller le pourra."),
    PICTURE_TELL("Dites en quelques mots ce que vous voyez, ou demandez un conseiller :"),
    PICTURE_GO_ON("Pour continuer, choisissez une réponse, ou écrivez ce que vous voyez :"),
    PICTURE_BESIDE("Je ne sais pas regarder les photos : je réponds à vos mots."),
    FIRST_STEP("Nous sommes à la première étape :"),
    ASK_NUMBER("Quel est votre numéro de téléphone ? Il ne sert qu'à ce rappel."),
    NUMBER_UNKNOWN("Je ne reconnais pas ce numéro. Écrivez ses 10 chiffres, par exemple 06 39 98 00 12."),
    ASK_CALL_TIME("Quand un conseiller peut-il vous appeler ?"),
    ASK_CALL_TIME_HERE("Un conseiller peut vous appeler à ce numéro. Quand ?"),
    CALL_TIME_GONE("Ce moment n'est plus libre. Choisissez-en un autre :"),
    NO_CALL_TIME("Je n'ai pas de moment libre pour vous appeler ces prochains jours."),
    CALLED_OFF("C'est annulé : nous ne vous appellerons pas. Si quelque chose bloque, dites-le en quelques mots.");

    private final String french;

    Sentence(String french) {
        this.french = french;
    }

    public String french() {
        return french;
    }
}
