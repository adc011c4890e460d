package fr.aiguilleur.supervision;

import fr.aiguilleur.contact.Contact;
import fr.aiguilleur.contact.Contacts;
import fr.aiguilleur.contact.Outcome;
import fr.aiguilleur.contact.Satisfaction;
import fr.aiguilleur.contact.Theme;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the contacts of a period were about and came to. */
@Component
class ContactSums {

    private static final int MOST = 2_000;

    /** So many contacts of this name. */
    record Sum(String name, long count) {}

    /** @param themes a contact with two themes stands in both */
    record Sums(int all, List<Sum> themes, List<Sum> outcomes, List<Sum> kinds, List<Sum> satisfaction) {}

    private final Contacts contacts;

    ContactSums(Contacts contacts) {
        this.contacts = contacts;
    }

    Sums of(Period period) {
        List<Contact> all = contacts.between(period.from(), period.until(), 0, MOST);
        return new Sums(
                all.size(),
                sums(all.stream().flatMap(contact -> contact.themes().stream()), Theme::french),
                sums(all.stream().map(Contact::outcome), Outcome::french),
                sums(all.stream().map(Contact::kind), Contact.Kind::french),
                sums(all.stream().map(Contact::satisfaction).filter(Objects::nonNull), Satisfaction::french));
    }

    /** Most first. */
    private static <T> List<Sum> sums(Stream<T> terms, Function<T, String> french) {
        return terms.collect(Collectors.groupingBy(french, Collectors.counting())).entrySet().stream()
                .map(entry -> new Sum(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(Sum::count).reversed().thenComparing(Sum::name))
                .toList();
    }
}
