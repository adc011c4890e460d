package fr.aiguilleur.exchange;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Says in the words of the standard v1 what older rows (v0, 2022) say in theirs.
 *
 * <p>The 15 old services follow THEMATIQUES_TO_SERVICES of npm @gouvfr-anct/lieux-de-mediation-numerique 2.3.0; the
 * columns follow "descriptif-des-evolutions" of LaMednum/standard-mediation-num.
 */
final class OldWords {

    private static final String SERVICES = "services";
    private static final String FEES = "frais_a_charge";
    private static final String PUBLICS = "publics_specifiquement_adresses";
    private static final String SPECIAL = "prise_en_charge_specifique";
    private static final String PROGRAMMES = "dispositif_programmes_nationaux";
    private static final String LABELS = "formations_labels";
    private static final String OTHER_LABELS = "autres_formations_labels";
    private static final String SUPPORT = "modalites_accompagnement";

    /** Columns that only have another name today. */
    private static final Map<String, String> RENAMED = Map.of(
            "conditions_acces",
            FEES,
            "labels_autres",
            OTHER_LABELS,
            "accessibilite",
            "fiche_acces_libre",
            "courriel",
            "courriels");

    /** A word of today and the column it now stands in; an empty word means that v1 has no place for it. */
    private record Word(String column, String word) {}

    private static final Map<String, Word> WORDS = Map.ofEntries(
            service("Devenir autonome dans les démarches administratives", "Aide aux démarches administratives"),
            service(
                    "Réaliser des démarches administratives avec un accompagnement",
                    "Aide aux démarches administratives"),
            service("Accompagner les démarches de santé", "Aide aux démarches administratives"),
            service("Prendre en main un smartphone ou une tablette", "Maîtrise des outils numériques du quotidien"),
            service("Prendre en main un ordinateur", "Maîtrise des outils numériques du quotidien"),
            service("Utiliser le numérique au quotidien", "Maîtrise des outils numériques du quotidien"),
            service("Approfondir ma culture numérique", "Compréhension du monde numérique"),
            service("Promouvoir la citoyenneté numérique", "Compréhension du monde numérique"),
            service("Favoriser mon insertion professionnelle", "Insertion professionnelle via le numérique"),
            service("Créer et développer mon entreprise", "Insertion professionnelle via le numérique"),
            service("Accéder à une connexion internet", "Accès internet et matériel informatique"),
            service("Accéder à du matériel", "Accès internet et matériel informatique"),
            service("S'équiper en matériel informatique", "Acquisition de matériel informatique à prix solidaire"),
            service("Créer avec le numérique", "Loisirs et créations numériques"),
            service(
                    "Soutenir la parentalité et l'éducation avec le numérique",
                    "Parentalité et éducation avec le numérique"),
            Map.entry("Seniors (+ 65 ans)", new Word(PUBLICS, "Seniors")),
            Map.entry("Familles/enfants", new Word(PUBLICS, "Familles et/ou enfants")),
            Map.entry("Jeunes (16-26 ans)", new Word(PUBLICS, "Jeunes")),
            Map.entry("Uniquement femmes", new Word(PUBLICS, "Femmes")),
            Map.entry("Adultes", new Word(PUBLICS, "")),
            Map.entry("Public langues étrangères", new Word(SPECIAL, "Langues étrangères (autres)")),
            Map.entry("Déficience visuelle", new Word(SPECIAL, "Déficience visuelle")),
            Map.entry("Surdité", new Word(SPECIAL, "Surdité")),
            Map.entry("Handicaps psychiques", new Word(SPECIAL, "Handicaps mentaux")),
            Map.entry("Handicaps mentaux", new Word(SPECIAL, "Handicaps mentaux")),
            Map.entry("Personnes en situation d'illettrisme", new Word(SPECIAL, "Illettrisme")),
            Map.entry("Accepte le Pass numérique", new Word(FEES, "Gratuit sous condition")),
            Map.entry("Adhésion", new Word(FEES, "Payant")),
            Map.entry("Gratuit", new Word(FEES, "Gratuit")),
            Map.entry("Gratuit sous condition", new Word(FEES, "Gratuit sous condition")),
            Map.entry("Payant", new Word(FEES, "Payant")),
            Map.entry("CNFS", new Word(PROGRAMMES, "Conseillers numériques")),
            Map.entry("France Services", new Word(PROGRAMMES, "France Services")),
            Map.entry("Aidants Connect", new Word(PROGRAMMES, "Aidants Connect")),
            Map.entry("Grandes écoles du numérique", new Word(PROGRAMMES, "Grande école du numérique")),
            Map.entry("Point numérique CAF", new Word(PROGRAMMES, "Point d'accès numérique CAF")),
            Map.entry("Fabriques de Territoire", new Word(LABELS, "Fabriques de Territoire")),
            Map.entry("Seul", new Word(SUPPORT, "En autonomie")),
            Map.entry("Avec de l'aide", new Word(SUPPORT, "Accompagnement individuel")),
            Map.entry("A ma place", new Word(SUPPORT, "Accompagnement individuel")),
            Map.entry("Dans un atelier", new Word(SUPPORT, "Dans un atelier collectif")),
            Map.entry("PE", new Word("typologie", "FT")));

    private static Map.Entry<String, Word> service(String old, String word) {
        return Map.entry(old, new Word(SERVICES, word));
    }

    /** Where the old words of a column stand, and the column that takes what v1 has no word for. */
    private static final Map<String, String> SPLIT = Map.of(
            SERVICES,
            SERVICES,
            FEES,
            FEES,
            SUPPORT,
            SUPPORT,
            "typologie",
            "typologie",
            "publics_accueillis",
            PUBLICS,
            "labels_nationaux",
            OTHER_LABELS);

    private OldWords() {}

    static boolean knows(String column) {
        return RENAMED.containsKey(column) || SPLIT.containsKey(column) || column.equals("cle_ban");
    }

    static void mend(Draft draft) {
        RENAMED.forEach((old, today) -> {
            if (!draft.cell(old).isEmpty() && draft.cell(today).isEmpty()) {
                draft.write(today, draft.cell(old));
            }
        });
        SPLIT.forEach((column, rest) -> {
            if (!draft.cell(column).isEmpty()) {
                words(draft, column, rest);
            }
        });
    }

    private static void words(Draft draft, String column, String rest) {
        List<String> same = new ArrayList<>();
        List<Word> today = new ArrayList<>();
        for (String item : items(draft.cell(column))) {
            Word word = WORDS.get(head(item));
            if (word == null) {
                same.add(item);
            } else {
                today.add(word);
            }
        }
        Set<String> columns = new LinkedHashSet<>(List.of(rest));
        today.forEach(word -> columns.add(word.column()));
        for (String target : columns) {
            List<String> former = target.equals(column) ? List.of() : items(draft.cell(target));
            Stream<String> kept = target.equals(rest) ? same.stream() : Stream.empty();
            Stream<String> said =
                    today.stream().filter(word -> word.column().equals(target)).map(Word::word);
            String cell = String.join(
                    "|",
                    Stream.of(former.stream(), kept, said)
                            .flatMap(items -> items)
                            .filter(item -> !item.isEmpty())
                            .distinct()
                            .toList());
            if (today.isEmpty()) {
                draft.write(target, cell);
            } else {
                draft.mend(target, cell, "mots de l'ancien standard (v0) dits dans ceux d'aujourd'hui");
            }
        }
    }

    /** Old rows separate with a semicolon, and explain a word after a colon. */
    static List<String> items(String cell) {
        return Stream.of(cell.split("[|;]"))
                .map(item -> item.strip().replace('’', '\''))
                .filter(item -> !item.isEmpty())
                .toList();
    }

    private static String head(String item) {
        int colon = item.indexOf(" : ");
        return colon < 0 ? item : item.substring(0, colon);
    }
}
