package fr.aiguilleur.verdict;

import fr.aiguilleur.fact.Fact;
import fr.aiguilleur.fact.Fact.Kind;
import fr.aiguilleur.verdict.Verdict.Why;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the sentences of a text one after the other, and remembers which record they speak of. */
final class Reading {

    private static final double ENOUGH = 0.5;
    private static final Set<Kind> OF_A_PLACE = EnumSet.of(Kind.PHONE, Kind.MAIL, Kind.STREET, Kind.POSTCODE);
    /** What a sentence may be about as much as about its words: when, how long, how many. */
    private static final Set<Kind> OF_TIME =
            EnumSet.of(Kind.LENGTH, Kind.DATE, Kind.MONTH, Kind.HOURS, Kind.HOUR, Kind.DAYS, Kind.NUMBER);

    private static final Set<Kind> FREE_STANDING =
            EnumSet.of(Kind.NUMBER, Kind.NAME, Kind.TOWN, Kind.CODE, Kind.LENGTH, Kind.PERCENT, Kind.MONTH);
    private static final Pattern TO_TOWN = Pattern.compile("[ ,(]*(?:à |de |sur )?");
    private static final Pattern APART = Pattern.compile("[,;:(]|\\b(?:et|ou|mais|puis|tandis|sinon|alors)\\b");
    /** How many things the text itself sets out. */
    private static final Pattern OWN_COUNT = Pattern.compile(
            "^ (?:lieux|endroits|adresses|structures|places|possibilités|solutions|façons|options|choix|choses|étapes)\\b",
            Fact.FLAGS);

    private static final Set<String> FEW = Set.of("2", "3");

    private final List<Source> sources;
    private Set<Source> spokenOf = Set.of();

    Reading(List<Source> sources) {
        this.sources = sources;
    }

    Optional<Why> wrong(Sentence sentence) {
        if (!Manners.formed(sentence.text())) {
            return Optional.of(Why.FORM);
        }
        if (Manners.forbids(sentence)) {
            return Optional.of(Why.FORBIDDEN);
        }
        List<Fact> facts = facts(sentence);
        Optional<Set<Source>> meant = meant(sentence.text(), facts);
        if (meant.isEmpty()) {
            return Optional.of(turned(facts) ? Why.CONTRADICTED : Why.FACT);
        }
        Collection<Source> told = meant.get().isEmpty() ? sources : meant.get();
        List<Polarity> others =
                told.stream().flatMap(source -> source.sentences().stream()).toList();
        boolean contradicts = !sentence.asks() && sentence.polarity().contradicts(others);
        Optional<Why> why = contradicts ? Optional.of(Why.CONTRADICTED) : Optional.empty();
        if (why.isEmpty() && !founded(sentence)) {
            why = Optional.of(Why.UNFOUNDED);
        }
        if (why.isEmpty() && names(facts)) {
            Set<Source> titled = new HashSet<>(meant.get());
            titled.removeIf(source -> source.mentioned(sentence).isEmpty());
            spokenOf = titled.isEmpty() ? meant.get() : titled;
        }
        return why;
    }

    /** Whether a sentence names the place it speaks of. */
    boolean names(Sentence sentence) {
        return facts(sentence).stream().anyMatch(this::entitled);
    }

    /** Whether a sentence tells facts of a place that it does not name. */
    boolean leans(Sentence sentence) {
        List<Fact> facts = facts(sentence);
        return facts.stream().noneMatch(this::entitled)
                && facts.stream().anyMatch(fact -> !FREE_STANDING.contains(fact.kind()));
    }

    private List<Fact> facts(Sentence sentence) {
        List<Fact> facts = new ArrayList<>(sentence.facts());
        facts.removeIf(fact ->
                fact.kind() == Kind.NUMBER && FEW.contains(fact.value()) && ownCount(fact, Fact.even(sentence.text())));
        facts.addAll(sentence.names());
        sources.forEach(source -> source.mentioned(sentence).ifPresent(facts::add));
        facts.sort(Comparator.comparingInt(Fact::start));
        for (int i = 1; i < facts.size(); i++) {
            Fact fact = facts.get(i);
            Fact before = facts.get(i - 1);
            boolean address = before.kind() == Kind.STREET || before.kind() == Kind.POSTCODE;
            if (address
                    && fact.kind() == Kind.NAME
                    && TO_TOWN.matcher(between(sentence.text(), before, fact)).matches()) {
                facts.set(i, new Fact(Kind.TOWN, fact.value(), fact.start(), fact.end()));
            }
        }
        return facts;
    }

    private boolean ownCount(Fact number, String sentence) {
        boolean ordinal = sentence.substring(number.start(), number.end()).endsWith("ième");
        return ordinal
                ? Integer.parseInt(number.value()) <= sources.size()
                : OWN_COUNT.matcher(sentence.substring(number.end())).find();
    }

    private static boolean names(List<Fact> facts) {
        return facts.stream().anyMatch(fact -> fact.kind() == Kind.NAME || OF_A_PLACE.contains(fact.kind()));
    }

    /** The records that bear all facts of a sentence, stretch by stretch; nothing when none does. */
    private Optional<Set<Source>> meant(String sentence, List<Fact> facts) {
        Set<Source> all = new HashSet<>(sources);
        boolean named = facts.stream().anyMatch(this::entitled);
        Set<Source> candidates = named || spokenOf.isEmpty() ? all : narrowed(facts);
        Set<Source> whole = bearing(sentence, facts, candidates);
        if (!whole.isEmpty()) {
            return Optional.of(whole);
        }
        Set<Source> meant = new HashSet<>();
        for (List<Fact> stretch : stretches(sentence, facts, candidates)) {
            Set<Source> bearing = bearing(sentence, stretch, named ? all : candidates);
            if (bearing.isEmpty()) {
                return Optional.empty();
            }
            meant.addAll(bearing);
        }
        return Optional.of(meant);
    }

    /** Facts of a place without its name are those of the place that was named last. */
    private Set<Source> narrowed(List<Fact> facts) {
        boolean its = facts.stream()
                .map(Fact::kind)
                .anyMatch(kind -> OF_A_PLACE.contains(kind)
                        || spokenOf.stream().anyMatch(source -> kind != Kind.NUMBER && source.has(kind)));
        return its ? spokenOf : new HashSet<>(sources);
    }

    private static Set<Source> bearing(String sentence, List<Fact> facts, Set<Source> candidates) {
        Set<Source> bearing = new HashSet<>();
        for (Source source : candidates) {
            if (facts.stream().allMatch(fact -> source.holds(fact, sentence)) && inItsWeek(sentence, facts, source)) {
                bearing.add(source);
            }
        }
        return bearing;
    }

    private static boolean inItsWeek(String sentence, List<Fact> facts, Source source) {
        for (boolean hoursFirst : Week.hoursFirst(facts) ? new boolean[] {false, true} : new boolean[] {false}) {
            Week week = new Week();
            week.read(sentence, facts, hoursFirst);
            if (week.within(source.week())) {
                return true;
            }
        }
        return false;
    }

    /** A new stretch begins where no record bears what came before together with what comes next. */
    private List<List<Fact>> stretches(String sentence, List<Fact> facts, Set<Source> candidates) {
        List<List<Fact>> stretches = new ArrayList<>();
        List<Fact> stretch = new ArrayList<>();
        for (Fact fact : facts) {
            List<Fact> longer = new ArrayList<>(stretch);
            longer.add(fact);
            boolean together = candidates.stream()
                    .anyMatch(source -> longer.stream().allMatch(one -> source.holds(one, sentence)));
            if (!stretch.isEmpty() && !together) {
                boolean apart = APART.matcher(between(sentence, stretch.getLast(), fact))
                        .find();
                if (!apart && fact.kind() != Kind.NAME) {
                    return List.of(facts); // one thing said of two records
                }
                stretches.add(stretch);
                stretch = new ArrayList<>();
            }
            stretch.add(fact);
        }
        stretches.add(stretch);
        boolean eachNamed = stretches.stream().allMatch(one -> one.stream().anyMatch(this::entitled));
        return eachNamed ? stretches : List.of(facts);
    }

    private static String between(String sentence, Fact one, Fact next) {
        int to = Math.min(next.start(), sentence.length());
        return sentence.substring(Math.min(one.end(), to), to);
    }

    private boolean entitled(Fact fact) {
        return sources.stream().anyMatch(source -> source.entitled(fact));
    }

    /** Whether the records say the contrary of one of these claims. */
    private boolean turned(List<Fact> facts) {
        return facts.stream()
                .filter(fact -> fact.kind() == Kind.CLAIM)
                .anyMatch(fact -> sources.stream().anyMatch(source -> source.claims(Claims.contrary(fact.value()))));
    }

    private boolean founded(Sentence sentence) {
        List<String> stems = sentence.stems();
        if (stems.isEmpty() || sentence.asks()) {
            return true;
        }
        long times = sentence.facts().stream()
                .filter(fact -> OF_TIME.contains(fact.kind()))
                .count();
        long borne = times
                + stems.stream()
                        .filter(stem -> sources.stream()
                                .anyMatch(source -> source.stems().contains(stem)))
                        .count();
        return borne >= ENOUGH * (times + stems.size());
    }
}
