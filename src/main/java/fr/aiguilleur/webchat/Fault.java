package fr.aiguilleur.webchat;

import java.util.Locale;

/** What may be wrong with what a browser sends, in words a person understands. */
enum Fault {
    TOO_LONG("Votre message est trop long. Gardez l'essentiel, en 2000 caractères au plus."),
    TOO_FAST("Vous écrivez très vite. Attendez quelques secondes, puis réessayez."),
    UNKNOWN_CONVERSATION("Cette conversation n'existe plus ici. Écrivez votre message pour en commencer une nouvelle."),
    NOT_VALID("Je n'ai pas pu lire ce message. Rechargez la page, puis réessayez."),
    NOT_OFFERED("Cette réponse n'est plus proposée. Écrivez votre réponse, ou choisissez sous le dernier message."),
    NO_MOBILE("Ce n'est pas un numéro de portable français. Il a dix chiffres et commence par 06 ou 07."),
    NOT_TO_THIS_NUMBER(
            "Nous ne pouvons pas écrire à ce numéro pour le moment. Essayez plus tard, ou imprimez le guide."),
    NOT_BY_SMS("Nous ne pouvons pas écrire à ce numéro pour le moment. Continuez ici, ou essayez plus tard."),
    BY_SMS_ALREADY("La conversation continue déjà par SMS, à ce numéro."),
    WITH_SOMEBODY(
            "À ce numéro, un conseiller s'occupe déjà de vous par SMS. Continuez avec lui par SMS, ou restez ici."),
    WRONG_CODE("Ce n'est pas ce code. Relisez le SMS, puis tapez ses six chiffres."),
    CODE_OVER("Ce code ne marche plus. Demandez-en un autre."),
    LINK_OVER("Ce lien ne marche plus. Pour en recevoir un autre, écrivez WEB par SMS."),
    ENDED("La conversation est terminée. Écrivez votre message pour la reprendre."),
    UNAVAILABLE("Le service ne répond pas pour le moment. Votre message partira dès que possible.");

    private final String french;

    Fault(String french) {
        this.french = french;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String french() {
        return french;
    }
}
