package fr.aiguilleur.answer;

import fr.aiguilleur.conversation.Channel;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.conversation.Message.Card;
import fr.aiguilleur.conversation.Message.Choice;
import fr.aiguilleur.directory.Directory;
import fr.aiguilleur.directory.Place;
import fr.aiguilleur.gazetteer.Point;
import fr.aiguilleur.phone.Phones;
import fr.aiguilleur.ranking.Proposal;
import fr.aiguilleur.ranking.Ranked;
import fr.aiguilleur.text.Sms;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Words places for a channel: cards on the web, one short paragraph each by SMS. */
@Component
public class PlaceAnswers {

    private static final List<Choice> NEXT =
            List.of(new Choice("1", "Un autre lieu"), new Choice("2", "C'est bon, merci"), GuideAnswers.HUMAN);
    private static final int TWO_SMS = 306;

    private final Directory directory;

    PlaceAnswers(Directory directory) {
        this.directory = directory;
    }

    /** The same, and on the web first what was given up to find them; by SMS each place tells its own doubts. */
    public Message places(Ranked ranked, Channel channel, ZonedDateTime at, @Nullable String from, boolean deaf) {
        Message message = places(ranked.proposals(), channel, at, from, deaf);
        return switch (channel) {
            case SMS -> message;
            case WEB ->
                new Message(
                        Stream.concat(ranked.relaxed().stream(), Stream.of(message.text()))
                                .collect(Collectors.joining("\n")),
                        message.choices(),
                        message.cards(),
                        message.citations());
        };
    }

    /**
     * The places, each with its facts from the directory and why it was chosen; then another one, thanks, or a human.
     *
     * @param from the commune from whose centre distances are counted
     * @param deaf the person cannot phone, and is not told to
     */
    public Message places(
            List<Proposal> proposals, Channel channel, ZonedDateTime at, @Nullable String from, boolean deaf) {
        List<Card> cards =
                proposals.stream().map(proposal -> card(proposal, at, deaf)).toList();
        List<Message.Citation> citations = proposals.stream()
                .map(Proposal::place)
                .map(PlaceAnswers::citation)
                .toList();
        String text = switch (channel) {
            case SMS ->
                proposals.stream()
                        .map(proposal -> line(card(proposal, at, deaf), proposal, from))
                        .collect(Collectors.joining("\n"));
            case WEB -> heading(cards, from);
        };
        return new Message(text, NEXT, cards, citations);
    }

    private static String heading(List<Card> cards, @Nullable String from) {
        String found = cards.size() == 1
                ? "Voici un lieu qui peut vous aider."
                : "Voici " + cards.size() + " lieux qui peuvent vous aider.";
        boolean measured = cards.stream().anyMatch(card -> card.distanceKm() != null);
        return measured && from != null
                ? found + " Les distances sont à vol d'oiseau, depuis le centre " + of(from) + "."
                : found;
    }

    /** Where a place has no point of its own, its distance is that of its commune and no fact of the card. */
    private Card card(Proposal proposal, ZonedDateTime at, boolean deaf) {
        Place place = proposal.place();
        Point point = place.point();
        return new Card(
                place.id(),
                place.name(),
                place.address() + ", " + place.postcode() + " " + place.commune(),
                point == null ? null : proposal.distanceKm(),
                deaf ? null : place.phone(),
                place.websites().stream().findFirst().orElse(null),
                directory.hours(place).map(hours -> hours.inFrench(at)).orElse(null),
                place.free(),
                proposal.toVerify(),
                place.updated(),
                proposal.said(),
                point == null ? null : point.latitude(),
                point == null ? null : point.longitude());
    }

    /** A card in two SMS: what, where, how far, free, when, the doubts, and what else speaks for it while there is room. */
    private static String line(Card card, Proposal proposal, @Nullable String from) {
        List<String> sentences = new ArrayList<>();
        sentences.add(card.nom() + ", " + card.adresse() + distance(card.distanceKm(), from));
        if (card.gratuit()) {
            sentences.add("Gratuit");
        }
        if (card.ouvert() != null) {
            sentences.add(capital(card.ouvert()));
        }
        String doubt = doubt(card);
        if (!doubt.isEmpty()) {
            sentences.add(doubt);
        }
        Stream.concat(proposal.doubts().stream(), proposal.reasons().stream())
                .filter(reason -> !told(reason, card))
                .map(PlaceAnswers::capital)
                .filter(reason -> fits(sentences, reason))
                .forEach(sentences::add);
        return text(sentences);
    }

    private static String doubt(Card card) {
        String call = card.telephone() == null ? "" : Phones.spoken(card.telephone());
        if (card.ouvert() == null || card.aVerifier()) {
            String hours = card.ouvert() == null ? "Horaires non connus" : "Horaires à vérifier";
            return hours + (call.isEmpty() ? " : renseignez-vous avant d'y aller" : " : appelez avant, " + call);
        }
        return call.isEmpty() ? "" : "Tél. " + call;
    }

    /** What the sentences before have said already. */
    private static boolean told(String reason, Card card) {
        boolean distance = reason.startsWith("à ") && reason.endsWith("m");
        return distance && card.distanceKm() != null
                || reason.equals("gratuit")
                || reason.equals(card.ouvert())
                || reason.startsWith("horaires ");
    }

    private static boolean fits(List<String> sentences, String more) {
        List<String> longer = new ArrayList<>(sentences);
        longer.add(more);
        String sms = GuideAnswers.asSms(Message.of(text(longer)).offering(NEXT));
        return Sms.septets(Sms.plain(sms)) <= TWO_SMS;
    }

    private static String text(List<String> sentences) {
        return String.join(". ", sentences) + ".";
    }

    private static String distance(@Nullable Double km, @Nullable String from) {
        if (km == null) {
            return "";
        }
        String far = km < 0.95
                ? Math.max(100, Math.round(km * 10) * 100) + " m"
                : String.format(Locale.FRENCH, "%.1f", km).replace(",0", "") + " km";
        return " (à " + far + (from == null ? ")" : " du centre " + of(from) + ")");
    }

    /** "de Massy", "d'Orsay", "des Ulis", "du Plessis-Robinson". */
    private static String of(String commune) {
        if (commune.startsWith("Les ")) {
            return "des " + commune.substring(4);
        }
        if (commune.startsWith("Le ")) {
            return "du " + commune.substring(3);
        }
        return ("AEIOUYÉÈÎH".indexOf(commune.charAt(0)) >= 0 ? "d'" : "de ") + commune;
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.FRENCH) + text.substring(1);
    }

    private static Message.Citation citation(Place place) {
        String url = place.websites().stream().findFirst().orElse(null);
        return new Message.Citation("place", place.id(), place.name(), url, place.updated());
    }
}
