package fr.aiguilleur.verdict;

import fr.aiguilleur.fact.Fact;
import fr.aiguilleur.fact.Fact.Kind;
import fr.aiguilleur.fact.Speech;
import fr.aiguilleur.text.PlainText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A cited record: its facts, its words, and what it says of its week. */
final class Source {

    private static final int NEAR = 3;
    private static final Pattern CLAUSE = Pattern.compile("[,;:().!?]| (?:et|ou|puis|mais) ");

    private final Map<Kind, Set<String>> facts = new EnumMap<>(Kind.class);
    private final Map<String, Set<String>> counted = new HashMap<>();
    private final Set<String> words = new HashSet<>();
    private final Set<String> stems = new HashSet<>();
    private final List<Polarity> sentences = new ArrayList<>();
    private final Week week = new Week();
    private final Set<String> title;
    private final String called;

    /** The words that go with a fact: whoever gives a phone may say that one can call. */
    private static final Map<Kind, String> ABOUT = Map.of(
            Kind.LINK, "site internet page",
            Kind.MAIL, "écrire mail",
            Kind.PHONE, "appeler téléphone numéro",
            Kind.STREET, "adresse situé rendre",
            Kind.HOURS, "ouvert fermé horaires accueil venir",
            Kind.HOUR, "ouvert fermé horaires",
            Kind.DAYS, "ouvert jour",
            Kind.AMOUNT, "prix payer");

    Source(String text) {
        for (String sentence : Speech.sentences(text)) {
            List<Fact> found = Fact.in(sentence);
            found.forEach(fact -> all(fact.kind()).add(fact.value()));
            numbers(found, sentence);
            week.read(sentence, found, Week.hoursFirst(found));
            sentences.add(Polarity.of(sentence));
            Claims.in(sentence).forEach(claim -> all(Kind.CLAIM).add(claim.value()));
        }
        words.addAll(Speech.words(text));
        words.forEach(word -> stems.add(Speech.stem(word)));
        ABOUT.forEach((kind, said) -> {
            if (has(kind)) {
                stems.addAll(Speech.stems(said));
            }
        });
        called = PlainText.fold(Fact.even(text.split("[.,:(\n]", 2)[0].strip()));
        title = Set.copyOf(Speech.words(called));
    }

    private Set<String> all(Kind kind) {
        return facts.computeIfAbsent(kind, _ -> new HashSet<>());
    }

    private void numbers(List<Fact> found, String sentence) {
        for (Fact fact : found) {
            if (fact.kind() == Kind.NUMBER) {
                after(fact, sentence)
                        .forEach(noun -> counted.computeIfAbsent(noun, _ -> new HashSet<>())
                                .add(fact.value()));
            }
        }
    }

    /** What a number counts: the words that mean something just behind it. */
    private static List<String> after(Fact number, String sentence) {
        String rest = CLAUSE.split(sentence.substring(number.end()), 2)[0];
        return rest.startsWith(" ")
                ? Speech.words(rest).stream()
                        .limit(NEAR)
                        .takeWhile(word -> !Character.isDigit(word.charAt(0)))
                        .filter(Speech::meant)
                        .map(Speech::stem)
                        .limit(2)
                        .toList()
                : List.of();
    }

    /** Its whole name, where a sentence says it. */
    Optional<Fact> mentioned(Sentence sentence) {
        int at = called.isEmpty() ? -1 : sentence.plain().indexOf(called);
        return at < 0
                ? Optional.empty()
                : Optional.of(new Fact(Kind.NAME, String.join(" ", Speech.words(called)), at, at + called.length()));
    }

    /** Whether a name is its own, and not that of its town. */
    boolean entitled(Fact name) {
        return name.kind() == Kind.NAME
                && List.of(name.value().split(" ")).stream().anyMatch(title::contains)
                && named(name.value());
    }

    Set<String> stems() {
        return stems;
    }

    Collection<Polarity> sentences() {
        return sentences;
    }

    boolean has(Kind kind) {
        return facts.containsKey(kind) && !all(kind).isEmpty();
    }

    boolean claims(String claim) {
        return all(Kind.CLAIM).contains(claim);
    }

    Week week() {
        return week;
    }

    boolean holds(Fact fact, String sentence) {
        String value = fact.value();
        return switch (fact.kind()) {
            case LINK ->
                all(Kind.LINK).stream()
                        .anyMatch(link -> link.equals(value) || host(link).equals(value));
            case STREET ->
                all(Kind.STREET).stream()
                        .anyMatch(street -> street.equals(value) || bare(street).equals(value));
            case DATE ->
                all(Kind.DATE).stream()
                        .anyMatch(date -> date.equals(value) || value.startsWith("-") && date.endsWith(value));
            case MONTH -> all(Kind.MONTH).contains(value) || dated(value);
            case HOURS -> all(Kind.HOURS).contains(value) || apart(value);
            case HOUR ->
                all(Kind.HOUR).contains(value)
                        || all(Kind.HOURS).stream()
                                .anyMatch(hours -> List.of(hours.split("-")).contains(value));
            case DAYS ->
                value.chars().allMatch(day -> all(Kind.DAYS).stream().anyMatch(days -> days.indexOf(day) >= 0))
                        || has(Kind.DAYS);
            case NUMBER -> number(fact, sentence);
            case NAME, TOWN -> named(value);
            case MAIL, PHONE, POSTCODE, AMOUNT, PERCENT, DISTANCE, LENGTH, SOON, CODE, CLAIM ->
                all(fact.kind()).contains(value);
        };
    }

    private boolean named(String name) {
        return List.of(name.split(" ")).stream().allMatch(word -> words.contains(word) || words.contains(word + "s"));
    }

    private boolean dated(String month) {
        return all(Kind.DATE).stream()
                        .anyMatch(date -> date.substring(0, date.length() - 3).endsWith(month))
                || all(Kind.MONTH).stream().anyMatch(other -> other.endsWith(month));
    }

    /** "ouvre à 9h" and "ferme à 12h" may be told as one. */
    private boolean apart(String hours) {
        return !has(Kind.HOURS) && all(Kind.HOUR).containsAll(List.of(hours.split("-")));
    }

    private boolean number(Fact number, String sentence) {
        boolean said = all(Kind.NUMBER).contains(number.value())
                || all(Kind.LENGTH).stream().anyMatch(length -> length.startsWith(number.value() + " "));
        return said
                && after(number, sentence).stream()
                        .limit(1)
                        .allMatch(noun -> counted.getOrDefault(noun, Set.of(number.value()))
                                .contains(number.value()));
    }

    private static String host(String link) {
        int path = link.indexOf('/');
        return path < 0 ? link : link.substring(0, path);
    }

    private static String bare(String street) {
        return street.replaceFirst("^\\d\\S* ", "");
    }
}
