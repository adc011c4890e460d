package fr.aiguilleur.wording;

import fr.aiguilleur.conversation.Channel;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.conversation.Message.Card;
import fr.aiguilleur.conversation.Message.Citation;
import fr.aiguilleur.guide.Guide;
import fr.aiguilleur.guide.Guides;
import fr.aiguilleur.phone.Phones;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Writes down what a message rests on, for it to be said otherwise. Steps of guides are not: they were written to be
 * read as they are. Of places only what the message shows anyway: nothing that anybody may have written about them.
 */
@Component
class Records {

    /** Longer articles are not read to their end. */
    private static final int LONGEST = 3000;

    private static final Pattern NAME =
            Pattern.compile("(?!.*(?:\\d{4}|\\.\\s|www\\.|\\.\\w{2,}))[\\p{L}\\p{M}\\d '’°()&.,/+-]{1,90}");
    private static final Pattern ADDRESS =
            Pattern.compile("(?!.*(?:\\d{6}|\\d\\d[ .]\\d\\d[ .]\\d\\d|www\\.))[\\p{L}\\p{M}\\d '’°()&.,/+-]{1,140}");

    private final Guides guides;

    Records(Guides guides) {
        this.guides = guides;
    }

    /** One text for each record; none when the message is best left as it is. */
    List<String> of(Message message, Channel channel) {
        if (!message.cards().isEmpty()) {
            return message.cards().stream().allMatch(Records::named)
                    ? message.cards().stream().map(Records::place).toList()
                    : List.of();
        }
        boolean cited = message.citations().size() == 1;
        return channel == Channel.SMS && cited
                ? article(message.citations().getFirst()).stream().toList()
                : List.of();
    }

    /** A name and an address that are no more than that; others are left where they are shown as such. */
    private static boolean named(Card card) {
        return NAME.matcher(card.nom()).matches()
                && ADDRESS.matcher(card.adresse()).matches();
    }

    /** On the web it is shown whole. */
    private Optional<String> article(Citation citation) {
        return Optional.of(citation)
                .filter(one -> one.type().equals("guide"))
                .flatMap(one -> guides.find(one.id()))
                .filter(Guide::article)
                .map(guide -> guide.title() + ". " + guide.body())
                .map(text -> text.length() <= LONGEST ? text : text.substring(0, text.lastIndexOf(' ', LONGEST)));
    }

    /** The name stands first: what is said of one place is not believed of another. */
    private static String place(Card card) {
        List<String> facts = new ArrayList<>();
        facts.add(card.nom());
        facts.add("Ce lieu peut vous aider");
        facts.add("Son adresse est : " + card.adresse());
        if (card.distanceKm() != null) {
            facts.add("Il est à " + far(card.distanceKm()) + " à vol d'oiseau");
        }
        if (card.telephone() != null) {
            facts.add("Pour appeler, son téléphone est le " + Phones.spoken(card.telephone()));
        }
        if (card.siteWeb() != null) {
            facts.add("Son site est " + card.siteWeb());
        }
        facts.add(card.ouvert() == null ? "Ses horaires ne sont pas connus" : "Horaires : " + card.ouvert());
        if (card.aVerifier()) {
            facts.add("Ses horaires sont à vérifier avant d'y aller");
        }
        if (card.gratuit()) {
            facts.add("C'est gratuit");
        }
        facts.addAll(card.raisons());
        return String.join(". ", facts) + ".";
    }

    private static String far(double km) {
        return km < 0.95
                ? Math.max(100, Math.round(km * 10) * 100) + " m"
                : String.format(Locale.FRENCH, "%.1f", km).replace(",0", "") + " km";
    }
}
