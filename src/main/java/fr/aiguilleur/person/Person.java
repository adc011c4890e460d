package fr.aiguilleur.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person: of service at every later need, and to the human who takes over.
 *
 * @param device "iPhone", "ordinateur Windows"...
 * @param account the account or service it is about, "ameli"
 * @param special exact values of prise_en_charge_specifique
 * @param tried steps of guides, as "guide#step"
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Person(
        @Nullable String device,
        @Nullable String account,
        List<String> special,
        List<String> tried,
        List<Trait> traits) {

    public static final Person UNKNOWN = new Person(null, null, List.of(), List.of(), List.of());
    private static final int MANY = 12;
    private static final Map<String, Set<String>> KINDS = Map.of(
            "téléphone", Set.of("iPhone", "Android", "téléphone simple"),
            "ordinateur", Set.of("ordinateur Windows", "Mac"));
    private static final String DEAF = "Surdité";
    private static final String READS_LITTLE = "Illettrisme";

    @SuppressWarnings("NullAway")
    public Person {
        special = special == null ? List.of() : List.copyOf(special);
        tried = tried == null ? List.of() : List.copyOf(tried);
        traits = traits == null ? List.of() : List.copyOf(traits);
    }

    public boolean is(Trait trait) {
        return traits.contains(trait) || trait == Trait.SHORT_STEPS && special.contains(READS_LITTLE);
    }

    /** Must never be told to phone. */
    public boolean deaf() {
        return special.contains(DEAF);
    }

    public Person with(Trait trait) {
        return new Person(device, account, special, tried, both(traits, List.of(trait)));
    }

    public Person without(Trait trait) {
        return new Person(
                device,
                account,
                special,
                tried,
                traits.stream().filter(one -> one != trait).toList());
    }

    /** Who is known to have these needs too. */
    public Person having(List<String> more) {
        return new Person(device, account, both(special, more), tried, traits);
    }

    /** What a new message tells counts more than what was told before. */
    public Person and(Person more) {
        return new Person(
                more.device == null || lessPrecise(more.device) ? device : more.device,
                more.account == null ? account : more.account,
                both(special, more.special),
                tried,
                both(traits, more.traits));
    }

    /** "Mon téléphone" after "mon iPhone" is still the iPhone. */
    private boolean lessPrecise(String other) {
        return device != null && KINDS.getOrDefault(other, Set.of()).contains(device);
    }

    /** The last steps that were shown. */
    public Person trying(List<String> steps) {
        List<String> all = both(tried, steps);
        return new Person(device, account, special, all.subList(Math.max(0, all.size() - MANY), all.size()), traits);
    }

    private static <T> List<T> both(List<T> some, List<T> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }
}
