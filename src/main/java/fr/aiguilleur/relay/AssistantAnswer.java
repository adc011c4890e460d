package fr.aiguilleur.relay;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.aiguilleur.agenda.Agenda.Upcoming;
import fr.aiguilleur.agenda.Event;
import fr.aiguilleur.agenda.Occurrence;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.conversation.Message.Citation;
import fr.aiguilleur.dialogue.Consultation.Advice;
import fr.aiguilleur.ranking.Proposal;
import fr.aiguilleur.understanding.Reading;
import fr.aiguilleur.understanding.Reading.Account;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was understood of one message and what the assistant answers and proposes, in the words of the contract. */
record AssistantAnswer(
        String language,
        String intent,
        String urgency,
        @Nullable String topic,
        boolean needsHuman,
        @Nullable String service,
        @Nullable CommuneFound commune,
        List<String> special,
        List<String> publics,
        WishesFound wishes,
        @Nullable String path,
        List<GuideFound> guides,
        List<PlaceFound> places,
        List<EventFound> agenda,
        List<LineGiven> emergency,
        List<String> masked,
        Words answer,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Explained explanation) {

    record CommuneFound(String nom, String insee) {}

    record WishesFound(
            boolean freeOnly,
            @Nullable String day,
            @Nullable String time,
            @Nullable String mode,
            @Nullable String dispositif) {}

    record GuideFound(String slug, String titre, double score) {}

    record PlaceFound(
            String id,
            String nom,
            @Nullable Double distanceKm,
            Set<String> services,
            @Nullable Boolean openNow,
            @Nullable ZonedDateTime nextOpening,
            LocalDate verifiedOn,
            boolean toVerify,
            List<String> reasons) {

        static PlaceFound of(Proposal proposal) {
            return new PlaceFound(
                    proposal.place().id(),
                    proposal.place().name(),
                    proposal.distanceKm(),
                    proposal.place().services(),
                    proposal.open(),
                    proposal.nextOpening(),
                    proposal.place().updated(),
                    proposal.toVerify(),
                    proposal.said());
        }
    }

    /** @param place the id of the place in the directory, when it is one */
    record EventFound(
            String id,
            String title,
            ZonedDateTime start,
            ZonedDateTime end,
            @Nullable String place,
            String where,
            @Nullable String commune,
            @Nullable Double distanceKm,
            @Nullable Boolean free,
            @Nullable String url,
            LocalDate verifiedOn,
            boolean example) {

        static EventFound of(Upcoming upcoming) {
            Occurrence occurrence = upcoming.occurrence();
            Event event = occurrence.event();
            return new EventFound(
                    occurrence.id(),
                    event.title(),
                    occurrence.start(),
                    occurrence.end(),
                    event.venue().placeId(),
                    event.venue().inFrench(),
                    event.venue().commune(),
                    upcoming.km(),
                    event.free(),
                    event.url(),
                    event.updated(),
                    event.example());
        }
    }

    record LineGiven(String number, String label) {}

    record Words(String text, List<String> sms, List<Citation> citations) {}

    /** @param account why, when that was asked */
    static AssistantAnswer of(Advice advice, @Nullable Account account) {
        Reading reading = advice.reading();
        return new AssistantAnswer(
                reading.language(),
                word(reading.intent()),
                word(reading.urgency()),
                reading.topic() == null ? null : word(reading.topic()),
                reading.needsHuman(),
                reading.service(),
                reading.commune() == null
                        ? null
                        : new CommuneFound(
                                reading.commune().name(), reading.commune().insee()),
                reading.special(),
                reading.publics(),
                new WishesFound(
                        reading.wishes().freeOnly(),
                        reading.wishes().day(),
                        reading.wishes().time(),
                        reading.wishes().mode(),
                        reading.wishes().programme()),
                reading.path(),
                advice.guides().stream()
                        .map(match -> new GuideFound(
                                match.guide().slug(), match.guide().title(), match.score()))
                        .toList(),
                advice.places().stream().map(PlaceFound::of).toList(),
                advice.events().stream().map(EventFound::of).toList(),
                advice.emergency().stream()
                        .map(line -> new LineGiven(line.number(), line.name()))
                        .toList(),
                reading.masked(),
                words(advice),
                account == null ? null : Explained.of(account));
    }

    private static Words words(Advice advice) {
        String text = advice.messages().stream().map(Message::text).collect(Collectors.joining("\n\n"));
        List<Citation> citations = advice.messages().stream()
                .flatMap(message -> message.citations().stream())
                .toList();
        return new Words(text, advice.sms(), citations);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
