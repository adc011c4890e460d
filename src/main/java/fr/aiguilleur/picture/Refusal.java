package fr.aiguilleur.picture;

/** Why a picture is not taken, in words a person understands. */
public enum Refusal {
    TOO_LARGE("Cette photo est trop lourde (plus de 8 Mo). Faites une capture d'écran, ou une photo plus petite."),
    NOT_A_PICTURE("Je ne peux prendre que des photos (JPEG ou PNG). Ce fichier n'en est pas une."),
    TOO_MANY_PIXELS("Cette image est trop grande. Faites une capture d'écran, ou une photo plus petite."),
    UNREADABLE("Je n'arrive pas à ouvrir cette photo. Essayez avec une autre, ou écrivez ce que vous voyez."),
    TOO_FAST("Vous avez envoyé beaucoup de photos. Attendez dix minutes, ou écrivez ce que vous voyez."),
    TOO_MANY("Cette conversation a déjà trente photos, on ne peut pas en ajouter. Écrivez ce que vous voyez."),
    INFECTED("Cette photo n'a pas été gardée : le contrôle antivirus l'a refusée. Écrivez ce que vous voyez."),
    NOT_SCANNED("Les photos ne peuvent pas être contrôlées en ce moment. Réessayez plus tard, ou écrivez ce que vous"
            + " voyez."),
    BUSY("Beaucoup de photos arrivent en même temps. Réessayez dans un instant.");

    private final String french;

    Refusal(String french) {
        this.french = french;
    }

    public String french() {
        return french;
    }
}
