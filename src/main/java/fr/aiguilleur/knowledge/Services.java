package fr.aiguilleur.knowledge;

import java.util.List;

/** The nine services of the national standard, in the exact words that places and guides use. */
public final class Services {

    public static final List<String> ALL = List.of(
            "Aide aux démarches administratives",
            "Maîtrise des outils numériques du quotidien",
            "Insertion professionnelle via le numérique",
            "Utilisation sécurisée du numérique",
            "Parentalité et éducation avec le numérique",
            "Loisirs et créations numériques",
            "Compréhension du monde numérique",
            "Accès internet et matériel informatique",
            "Acquisition de matériel informatique à prix solidaire");

    private Services() {}
}
