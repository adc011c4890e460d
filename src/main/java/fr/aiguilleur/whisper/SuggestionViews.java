package fr.aiguilleur.whisper;

import fr.aiguilleur.agenda.Agenda.Upcoming;
import fr.aiguilleur.agenda.Event;
import fr.aiguilleur.agenda.Occurrence;
import fr.aiguilleur.answer.GuideAnswers;
import fr.aiguilleur.dialogue.Prompt;
import fr.aiguilleur.dialogue.Prompt.Entry;
import fr.aiguilleur.directory.Directory;
import fr.aiguilleur.directory.Place;
import fr.aiguilleur.emergency.Line;
import fr.aiguilleur.guide.Choice;
import fr.aiguilleur.guide.Guide;
import fr.aiguilleur.guide.Source;
import fr.aiguilleur.guide.Step;
import fr.aiguilleur.ranking.Proposal;
import fr.aiguilleur.understanding.Reading;
import fr.aiguilleur.whisper.Suggestions.EventSuggested;
import fr.aiguilleur.whisper.Suggestions.GuideSuggested;
import fr.aiguilleur.whisper.Suggestions.LineSuggested;
import fr.aiguilleur.whisper.Suggestions.PlaceSuggested;
import fr.aiguilleur.whisper.Suggestions.StepSuggested;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows each record with why it is proposed, where it comes from, and how fresh it is. */
@Component
class SuggestionViews {

    /** As elsewhere: facts older than this are to be checked. */
    private static final int FRESH_MONTHS = 6;

    private final Directory directory;

    SuggestionViews(Directory directory) {
        this.directory = directory;
    }

    Suggestions of(Prompt prompt) {
        ZonedDateTime at = prompt.at();
        return new Suggestions(
                codes(prompt.reading()),
                prompt.commune() == null ? null : prompt.commune().name(),
                prompt.lines().stream().map(SuggestionViews::line).toList(),
                prompt.guides().stream()
                        .map(entry -> guide(entry, at.toLocalDate()))
                        .toList(),
                prompt.places().stream().map(proposal -> place(proposal, at)).toList(),
                prompt.events().stream().map(upcoming -> event(upcoming, at)).toList(),
                prompt.said() == null ? null : AssistantWords.of(prompt.said()),
                false);
    }

    private static String codes(Reading reading) {
        return String.join(
                "-",
                word(reading.intent()),
                word(reading.urgency()),
                word(reading.guides().confidence()));
    }

    private static LineSuggested line(Line line) {
        return new LineSuggested(line.number(), line.name(), line.when(), line.hours(), line.url(), line.verified());
    }

    private static GuideSuggested guide(Entry entry, LocalDate today) {
        Guide guide = entry.guide();
        Step step = entry.step();
        return new GuideSuggested(
                guide.slug(),
                guide.title(),
                step == null ? null : step(step),
                step == null ? guide.body() : step.text(),
                why(entry),
                url(guide),
                guide.verified(),
                guide.verified().isBefore(today.minusMonths(FRESH_MONTHS)));
    }

    private static StepSuggested step(Step step) {
        return new StepSuggested(
                step.id(),
                step.title(),
                GuideAnswers.numbered(step).stream().map(Choice::label).toList());
    }

    private static String why(Entry entry) {
        String fit = switch (entry.fit()) {
            case NEXT -> "La suite : la personne a répondu à l'étape que vous avez envoyée.";
            case SENT -> "Vous avez envoyé cette étape.";
            case PLAYED -> "L'assistant en était à cette étape.";
            case SURE -> "Correspond bien à ce que dit la personne.";
            case CLOSE -> "Proche de ce que dit la personne.";
            case DISTANT -> "Quelques mots en commun seulement.";
        };
        return entry.label().isEmpty() ? fit : fit + " Elle a déjà dit : « " + entry.label() + " ».";
    }

    private static @Nullable String url(Guide guide) {
        return guide.sources().stream()
                .filter(Source::answerable)
                .map(Source::url)
                .findFirst()
                .orElse(null);
    }

    private PlaceSuggested place(Proposal proposal, ZonedDateTime at) {
        Place place = proposal.place();
        return new PlaceSuggested(
                place.id(),
                place.name(),
                place.address() + ", " + place.postcode() + " " + place.commune(),
                place.point() == null ? null : proposal.distanceKm(),
                proposal.open(),
                directory.hours(place).map(hours -> hours.inFrench(at)).orElse(null),
                place.free(),
                place.phone(),
                proposal.reasons(),
                proposal.doubts(),
                place.source(),
                place.updated(),
                proposal.toVerify());
    }

    private static EventSuggested event(Upcoming upcoming, ZonedDateTime at) {
        Occurrence occurrence = upcoming.occurrence();
        Event event = occurrence.event();
        return new EventSuggested(
                occurrence.id(),
                event.title(),
                occurrence.dayInFrench(at) + " " + occurrence.hoursInFrench(),
                event.venue().inFrench(),
                upcoming.km(),
                event.free(),
                event.source().name(),
                event.updated(),
                event.toVerify(at.toLocalDate()));
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
