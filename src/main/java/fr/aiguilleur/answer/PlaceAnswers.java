package fr.aiguilleur.answer;

import fr.aiguilleur.conversation.Channel;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.conversation.Message.Card;
import fr.aiguilleur.directory.Directory;
import fr.aiguilleur.directory.Place;
import fr.aiguilleur.gazetteer.Point;
import fr.aiguilleur.referral.Proposal;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Words places for a channel: cards on the web, one short paragraph each by SMS. */
@Component
public class PlaceAnswers {

    private final Directory directory;

    PlaceAnswers(Directory directory) {
        this.directory = directory;
    }

    /** The places, each with its facts from the directory and why it was chosen. */
    public Message places(List<Proposal> proposals, Channel channel, ZonedDateTime at) {
        List<Card> cards =
                proposals.stream().map(proposal -> card(proposal, at)).toList();
        List<Message.Citation> citations = proposals.stream()
                .map(Proposal::place)
                .map(PlaceAnswers::citation)
                .toList();
        String text = switch (channel) {
            case SMS -> cards.stream().map(PlaceAnswers::line).collect(Collectors.joining("\n"));
            case WEB ->
                cards.size() == 1 ? "Voici un lieu qui peut vous aider." : "Voici des lieux qui peuvent vous aider.";
        };
        return new Message(text, List.of(), cards, citations);
    }

    private Card card(Proposal proposal, ZonedDateTime at) {
        Place place = proposal.place();
        Point point = place.point();
        return new Card(
                place.id(),
                place.name(),
                place.address() + ", " + place.postcode() + " " + place.commune(),
                proposal.distanceKm(),
                place.phone(),
                place.websites().stream().findFirst().orElse(null),
                directory.hours(place).map(hours -> hours.inFrench(at)).orElse(null),
                place.free(),
                proposal.toVerify(),
                place.updated(),
                proposal.reasons(),
                point == null ? null : point.latitude(),
                point == null ? null : point.longitude());
    }

    /** A card in one or two SMS: what, where, how far, when, and the doubt. */
    private static String line(Card card) {
        List<String> sentences = new ArrayList<>();
        sentences.add(card.nom() + ", " + card.adresse() + distance(card.distanceKm()));
        if (card.gratuit()) {
            sentences.add("Gratuit");
        }
        if (card.ouvert() != null) {
            sentences.add(capital(card.ouvert()));
        }
        if (card.telephone() != null) {
            sentences.add(
                    (card.aVerifier() ? "Horaires à vérifier, appelez avant : " : "Tél. ") + phone(card.telephone()));
        } else if (card.aVerifier()) {
            sentences.add("Horaires à vérifier avant d'y aller");
        }
        return String.join(". ", sentences) + ".";
    }

    private static String distance(@Nullable Double km) {
        if (km == null) {
            return "";
        }
        return km < 1
                ? String.format(Locale.FRENCH, " (à %d m)", Math.max(100, Math.round(km * 10) * 100))
                : String.format(Locale.FRENCH, " (à %.1f km)", km);
    }

    /** A French number in pairs of digits, as people dial it. */
    private static String phone(String e164) {
        String national = e164.startsWith("+33") ? "0" + e164.substring(3) : e164;
        return national.length() == 10 ? String.join(" ", national.split("(?<=\\G.{2})")) : national;
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.FRENCH) + text.substring(1);
    }

    private static Message.Citation citation(Place place) {
        String url = place.websites().stream().findFirst().orElse(null);
        return new Message.Citation("place", place.id(), place.name(), url, place.updated());
    }
}
