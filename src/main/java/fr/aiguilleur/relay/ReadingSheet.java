package fr.aiguilleur.relay;

import fr.aiguilleur.retrieval.Explanation.Candidate;
import fr.aiguilleur.retrieval.Explanation.Field;
import fr.aiguilleur.retrieval.Explanation.Found;
import fr.aiguilleur.retrieval.Explanation.Kind;
import fr.aiguilleur.retrieval.Explanation.Token;
import fr.aiguilleur.understanding.Reading;
import fr.aiguilleur.understanding.Reading.Account;
import fr.aiguilleur.understanding.Reading.Because;
import fr.aiguilleur.understanding.Reading.Row;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How a message was read, in the words of the page. */
record ReadingSheet(
        List<Line> lines, String sought, List<WordLine> words, List<GuideLine> guides, String gate, String why) {

    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("none", "aucune"),
            Map.entry("cyber", "arnaque ou compte en danger"),
            Map.entry("medical", "danger : santé"),
            Map.entry("suicide", "danger : suicide"),
            Map.entry("violences", "danger : violences"),
            Map.entry("enfance", "danger : enfant"),
            Map.entry("rue", "danger : à la rue"),
            Map.entry("menace", "danger : menace"),
            Map.entry("troubleshoot", "un problème à régler"),
            Map.entry("referral", "trouver un lieu ou une personne"),
            Map.entry("event", "des ateliers, des dates"),
            Map.entry("human", "parler à quelqu'un"),
            Map.entry("danger", "danger"),
            Map.entry("smalltalk", "saluer ou remercier"),
            Map.entry("out_of_scope", "autre chose que le numérique"),
            Map.entry("opt_out", "ne plus recevoir de messages"),
            Map.entry("privacy", "ses données"),
            Map.entry("unclear", "pas clair"));

    /** What the labels of the word lists mean, where they are not French words already. */
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("digital", "parle du numérique"),
            Map.entry("referral", "demande un lieu ou une personne"),
            Map.entry("event", "demande des dates"),
            Map.entry("human", "veut parler à quelqu'un"),
            Map.entry("opt_out", "ne veut plus de messages"),
            Map.entry("privacy", "parle de ses données"),
            Map.entry("hello", "salue"),
            Map.entry("thanks", "remercie"),
            Map.entry("other", "parle d'autre chose"),
            Map.entry("now", "il est arrivé quelque chose"),
            Map.entry("demand", "on lui demande quelque chose de louche"),
            Map.entry("asks", "demande comment faire attention"),
            Map.entry("foreign", "le dit dans une autre langue"));

    /** What one field of the reading is and rests on. */
    record Line(String name, String value, String why, List<Row> rows) {}

    record WordLine(Token token, String kind) {}

    /** @param found how each word of the message was found */
    record GuideLine(Candidate candidate, List<Part> parts, List<String> found) {}

    /**
     * One part of a rank.
     *
     * @param percent of the most it can be, for a bar
     */
    record Part(String name, String value, long percent) {}

    static ReadingSheet of(Account account) {
        return new ReadingSheet(
                account.because().stream().map(ReadingSheet::line).toList(),
                account.sought(),
                account.guides().words().stream()
                        .map(token -> new WordLine(token, kind(token.kind())))
                        .toList(),
                account.guides().guides().stream().map(ReadingSheet::guide).toList(),
                Explained.sentence(account),
                account.guides().why());
    }

    private static Line line(Because because) {
        String value = because.value();
        String shown = because.field() == Reading.Field.LANGUAGE
                ? Locale.of(value).getDisplayLanguage(Locale.FRENCH)
                : VALUES.getOrDefault(value, value);
        List<Row> rows = because.rows().stream()
                .map(row -> new Row(row.list(), LABELS.getOrDefault(row.label(), row.label()), row.row(), row.words()))
                .toList();
        return new Line(name(because.field()), shown.isEmpty() ? "rien" : shown, because.why(), rows);
    }

    private static GuideLine guide(Candidate candidate) {
        return new GuideLine(
                candidate,
                List.of(
                        part("Mots en commun", candidate.relevance(), 1),
                        part("Part du message couverte", candidate.coverage(), 1),
                        part("Ressemblance avec une formulation", candidate.likeness(), 1),
                        part("Appris de toutes les formulations", candidate.learned(), 3)),
                candidate.found().stream().map(ReadingSheet::found).toList());
    }

    private static Part part(String name, double value, double most) {
        long percent = Math.round(100 * Math.clamp(value / most, 0, 1));
        return new Part(name, String.format(Locale.FRANCE, "%.2f", value), percent);
    }

    private static String found(Found found) {
        String how = switch (found.way()) {
            case WORD -> "le mot";
            case SOUND -> "au son";
            case SYNONYM -> "par un autre nom, « " + found.sought() + " »";
            case PARTS -> "ses mots, à part";
            case LETTERS -> "à quelques lettres près";
        };
        String where = found.fields().stream().map(ReadingSheet::place).collect(Collectors.joining(", "));
        return "« " + found.word() + " » : " + how + " (" + where + ")";
    }

    private static String place(Field field) {
        return switch (field) {
            case TITLE -> "titre";
            case PHRASINGS -> "formulations";
            case STEPS -> "étapes";
        };
    }

    private static String kind(Kind kind) {
        return switch (kind) {
            case WORD -> "compte";
            case NAME -> "compte, plusieurs mots pour une chose";
            case VAGUE -> "vague : aide à classer, ne rend jamais sûr";
            case UNKNOWN -> "dans aucun guide";
            case STOP -> "ne dit rien";
            case ASIDE -> "un lieu ou un nombre : laissé de côté";
            case SKIPPED -> "déjà dit";
        };
    }

    private static String name(Reading.Field field) {
        return switch (field) {
            case LANGUAGE -> "Langue";
            case URGENCY -> "Urgence";
            case INTENT -> "Demande";
            case SERVICE -> "Service";
            case COMMUNE -> "Commune";
            case SPECIAL -> "Besoin particulier";
            case PUBLICS -> "Public";
            case WISHES -> "Souhaits";
            case PATH -> "Parcours";
        };
    }
}
