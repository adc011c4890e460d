package fr.aiguilleur.contact;

import static fr.aiguilleur.contact.Theme.*;

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
    private static final List<Theme> USUAL = List.of(DEVICE, BROWSING, PUBLIC_SERVICES);

    private static final Map<String, Theme> SECTIONS = Map.of(
            "securite", SECURITY,
            "demarches", PUBLIC_SERVICES,
            "appareils", DEVICE,
            "connexion", DEVICE,
            "comptes", BROWSING,
            "documents", CONTENT,
            "communiquer", SOCIAL_NETWORKS,
            "apprendre", DEVICE);

    private static final Map<String, Theme> SERVICES = Map.of(
            "Aide aux démarches administratives", PUBLIC_SERVICES,
            "Maîtrise des outils numériques du quotidien", DEVICE,
            "Insertion professionnelle via le numérique", JOBS,
            "Utilisation sécurisée du numérique", SECURITY,
            "Parentalité et éducation avec le numérique", PARENTS,
            "Loisirs et créations numériques", CREATION,
            "Compréhension du monde numérique", CULTURE,
            "Accès internet et matériel informatique", DEVICE,
            "Acquisition de matériel informatique à prix solidaire", DEVICE);

    /** In this order; the words are folded. */
    private static final Map<Theme, Pattern> WORDS = new LinkedHashMap<>();

    static {
        words(SECURITY, "arnaqu|suspect|hamecon|pirat|virus|chantage|harcel|usurpation|faux (?:conseiller|support|site)");
        words(SECURITY, "double authentification|codes? bancaires|vole|bons mots de passe");
        words(ARTIFICIAL_INTELLIGENCE, "intelligence artificielle|chatgpt");
        words(FOREIGNERS, "titres? de sejour|anef|naturalisation");
        words(PAPERS, "carte d'identite|carte identite|passeport|identite numerique|electorale|etat civil");
        words(TRANSPORT, "permis|carte grise|navigo|transports?|controle technique|amende");
        words(HOUSING, "logement|apl|hlm");
        words(MONEY, "impots?|fiscal|revenus|cheque energie|surendettement");
        words(JOBS, "cv|emploi|france travail|pole emploi|cpf");
        words(WORK, "retraite|chomage|actualis\\w+|formation professionnelle");
        words(HEALTH, "ameli|vitale|sante|doctolib|medical|medecin");
        words(SOCIAL, "rsa|prime d'activite|handicap|mdph|assurance maladie|secu");
        words(FAMILY, "caf|allocations?|bourse|crous");
        words(SCHOOL, "parcoursup|ent|pronote|educonnect|scolarite");
        words(PARENTS, "enfants?|controle parental");
        words(JUSTICE, "justice|plainte|aide juridictionnelle|casier");
        words(BANK_AND_SHOPPING, "banque|achats?|paiement|virement");
        words(MAIL, "mails?|courriels?|messagerie|piece jointe|pieces jointes");
        words(SOCIAL_NETWORKS, "whatsapp|facebook|instagram|reseaux sociaux|appel video|visio");
        words(OFFICE, "pdf|word|excel|tableur|document trop lourd|traduire");
        words(CONTENT, "photos?|fichiers?|sauvegard\\w+|memoire pleine");
        words(MAINTENANCE, "lent|ne demarre|demarre plus|mises? a jour|fige|installer|repond plus");
        words(BROWSING, "chercher|recherche|franceconnect|mot de passe|compte bloque|code par sms|naviguer");
        words(DEVICE, "telephone|smartphone|tablette|ordinateur|clavier|souris|imprim\\w+|scann?er|wi-?fi|box|son|ecran");
        words(DIAGNOSTIC, "diagnostic|evaluer mon niveau");
    }

    private Likely() {}

    private static void words(Theme theme, String words) {
        WORDS.merge(
                theme,
                Pattern.compile("\\b(?:" + words + ")\\b"),
                (one, other) -> Pattern.compile(one.pattern() + "|" + other.pattern()));
    }

    /** What is known to fit, at most {@value #FEW}; none when nothing is known. */
    static List<Theme> known(@Nullable Guide guide, @Nullable String service, @Nullable String need) {
        Set<Theme> found = new LinkedHashSet<>();
        if (guide != null) {
            boolean robbed = "securite".equals(guide.section());
            if (robbed) {
                found.add(SECURITY);
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
