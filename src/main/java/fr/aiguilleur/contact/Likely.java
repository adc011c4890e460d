package fr.aiguilleur.contact;

import fr.aiguilleur.guide.Guide;
import fr.aiguilleur.text.PlainText;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which themes a contact is likely about, the likeliest first: what a guide or a need is called tells it, then the
 * section of the guide, then the service of the national standard, whatever knowledge is served.
 */
final class Likely {

    static final int FEW = 3;

    /** What most people come for, when nothing is known. */
    private static final List<Theme> USUAL = List.of(Theme.DEVICE, Theme.BROWSING, Theme.PUBLIC_SERVICES);

    private static final Map<String, Theme> SECTIONS = Map.of(
            "securite", Theme.SECURITY,
            "demarches", Theme.PUBLIC_SERVICES,
            "appareils", Theme.DEVICE,
            "connexion", Theme.DEVICE,
            "comptes", Theme.BROWSING,
            "documents", Theme.CONTENT,
            "communiquer", Theme.SOCIAL_NETWORKS,
            "apprendre", Theme.DEVICE);

    private static final Map<String, Theme> SERVICES = Map.of(
            "Aide aux démarches administratives", Theme.PUBLIC_SERVICES,
            "Maîtrise des outils numériques du quotidien", Theme.DEVICE,
            "Insertion professionnelle via le numérique", Theme.JOBS,
            "Utilisation sécurisée du numérique", Theme.SECURITY,
            "Parentalité et éducation avec le numérique", Theme.PARENTS,
            "Loisirs et créations numériques", Theme.CREATION,
            "Compréhension du monde numérique", Theme.CULTURE,
            "Accès internet et matériel informatique", Theme.DEVICE,
            "Acquisition de matériel informatique à prix solidaire", Theme.DEVICE);

    /** In this order; the words are folded. */
    private static final Map<Theme, Pattern> WORDS = new LinkedHashMap<>();

    static {
        words(
                Theme.SECURITY,
                "arnaqu\\w*|suspecte?|hameconnage|pirate\\w*|virus|chantage|(?:cyber)?harcel\\w*|usurp\\w*|volee?"
                        + "|faux (?:conseiller|support|site)|double authentification|codes? bancaires|bons mots de passe");
        words(Theme.ARTIFICIAL_INTELLIGENCE, "intelligence artificielle|chatgpt");
        words(Theme.FOREIGNERS, "titres? de sejour|anef|naturalisation");
        words(Theme.PAPERS, "carte d'identite|carte identite|passeport|identite numerique|electorale|etat civil");
        words(Theme.TRANSPORT, "permis|carte grise|navigo|transports?|controle technique|amende");
        words(Theme.HOUSING, "logement|apl|hlm");
        words(Theme.MONEY, "impots?|fiscal|revenus|cheque energie|surendettement");
        words(Theme.JOBS, "cv|emploi|france travail|pole emploi|cpf");
        words(Theme.WORK, "retraite|chomage|actualis\\w+|formation professionnelle");
        words(Theme.HEALTH, "ameli|vitale|sante|doctolib|medical|medecin");
        words(Theme.SOCIAL, "rsa|prime d'activite|handicap|mdph|assurance maladie|secu");
        words(Theme.FAMILY, "caf|allocations?|bourse|crous");
        words(Theme.SCHOOL, "parcoursup|ent|pronote|educonnect|scolarite");
        words(Theme.PARENTS, "enfants?|controle parental");
        words(Theme.JUSTICE, "justice|plainte|aide juridictionnelle|casier");
        words(Theme.BANK_AND_SHOPPING, "banque|achats?|paiement|virement");
        words(Theme.MAIL, "mails?|courriels?|messagerie|piece jointe|pieces jointes");
        words(Theme.SOCIAL_NETWORKS, "whatsapp|facebook|instagram|reseaux sociaux|appel video|visio");
        words(Theme.OFFICE, "pdf|word|excel|tableur|document trop lourd|traduire");
        words(Theme.CONTENT, "photos?|fichiers?|sauvegard\\w+|memoire pleine");
        words(Theme.MAINTENANCE, "lent|ne demarre|demarre plus|mises? a jour|fige|installer|repond plus");
        words(
                Theme.DEVICE,
                "telephone|smartphone|tablette|ordinateur|clavier|souris|imprim\\w+|scann?er|wi-?fi|box|son|ecran");
        words(Theme.BROWSING, "chercher|recherche|franceconnect|mot de passe|compte bloque|code par sms|naviguer");
        words(Theme.DIAGNOSTIC, "diagnostic|evaluer mon niveau");
    }

    private Likely() {}

    private static void words(Theme theme, String words) {
        WORDS.put(theme, Pattern.compile("\\b(?:" + words + ")\\b"));
    }

    /** What is known to fit, at most {@value #FEW}; none when nothing is known. */
    static List<Theme> known(@Nullable Guide guide, @Nullable String service, @Nullable String need) {
        Set<Theme> found = new LinkedHashSet<>();
        if (guide != null) {
            if (SECTIONS.get(guide.section()) == Theme.SECURITY) {
                found.add(Theme.SECURITY);
            }
            found.addAll(named(guide.slug().replace('-', ' ') + " " + guide.title()));
            add(found, SECTIONS.get(guide.section()));
            add(found, SERVICES.get(guide.service()));
        } else if (need != null) {
            found.addAll(named(need));
        }
        add(found, service == null ? null : SERVICES.get(service));
        return found.stream().limit(FEW).toList();
    }

    /** The same, filled up with what most people come for. */
    static List<Theme> first(List<Theme> known) {
        Set<Theme> first = new LinkedHashSet<>(known);
        first.addAll(USUAL);
        return first.stream().limit(FEW).toList();
    }

    private static void add(Set<Theme> found, @Nullable Theme theme) {
        if (theme != null) {
            found.add(theme);
        }
    }

    private static List<Theme> named(String words) {
        String folded = PlainText.fold(words);
        return WORDS.entrySet().stream()
                .filter(entry -> entry.getValue().matcher(folded).find())
                .map(Map.Entry::getKey)
                .toList();
    }
}
