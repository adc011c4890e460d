package fr.aiguilleur.dialogue;

import fr.aiguilleur.agenda.Agenda;
import fr.aiguilleur.agenda.Agenda.Upcoming;
import fr.aiguilleur.agenda.Occurrence;
import fr.aiguilleur.answer.OperatorAnswers;
import fr.aiguilleur.conversation.Channel;
import fr.aiguilleur.conversation.Conversation;
import fr.aiguilleur.conversation.Memo;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.dialogue.Scenes.Scene;
import fr.aiguilleur.directory.Directory;
import fr.aiguilleur.directory.Place;
import fr.aiguilleur.emergency.EmergencyLines;
import fr.aiguilleur.gazetteer.Commune;
import fr.aiguilleur.gazetteer.Point;
import fr.aiguilleur.guide.Guide;
import fr.aiguilleur.guide.Guides;
import fr.aiguilleur.hours.OpeningHours;
import fr.aiguilleur.ranking.Proposal;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the record an operator names into the message: all facts come from our records, none from the browser. */
@Service
@Transactional(readOnly = true)
public class Enclosures {

    private static final int MANY = 20;

    private final Scenes scenes;
    private final Prompter prompter;
    private final Directory directory;
    private final Guides guides;
    private final Agenda agenda;
    private final EmergencyLines lines;
    private final OperatorAnswers answers;
    private final Listener listener;

    Enclosures(
            Scenes scenes,
            Prompter prompter,
            Directory directory,
            Guides guides,
            Agenda agenda,
            EmergencyLines lines,
            OperatorAnswers answers,
            Listener listener) {
        this.scenes = scenes;
        this.prompter = prompter;
        this.directory = directory;
        this.guides = guides;
        this.agenda = agenda;
        this.lines = lines;
        this.answers = answers;
        this.listener = listener;
    }

    /** A record that an operator's message speaks of. */
    public sealed interface Enclosed {

        /** A place of the directory. */
        record OfPlace(String id) implements Enclosed {}

        /** A step of a guide; without one the guide is only the source of the operator's words. */
        record OfGuide(String slug, @Nullable String step) implements Enclosed {}

        /** A time of an event. */
        record OfEvent(String id) implements Enclosed {}

        /** A number to give when something serious happens. */
        record OfLine(String number) implements Enclosed {}
    }

    /** The message with its record; nothing when we have no such record. */
    public Optional<Message> enclose(Conversation conversation, String words, Enclosed named) {
        Optional<Scene> scene = scenes.of(conversation);
        ZonedDateTime at = listener.now();
        Channel channel = conversation.channel();
        Commune commune = scene.map(Scene::commune).orElse(null);
        Point from = commune == null ? null : commune.centre();
        boolean deaf = scene.map(Scene::memo).map(Memo::known).stream().anyMatch(person -> person.deaf());
        return switch (named) {
            case Enclosed.OfPlace(String id) ->
                directory
                        .find(id)
                        .map(place -> proposed(place, scene, from, at))
                        .map(proposal -> answers.place(
                                words, proposal, channel, at, commune == null ? null : commune.name(), deaf));
            case Enclosed.OfGuide(String slug, String step) ->
                guides.find(slug).flatMap(guide -> step(words, guide, step, channel));
            case Enclosed.OfEvent(String id) ->
                agenda.find(id)
                        .filter(occurrence -> occurrence.end().isAfter(at))
                        .map(occurrence -> answers.event(words, upcoming(occurrence, from), channel, at, deaf));
            case Enclosed.OfLine(String number) -> lines.find(number).map(line -> answers.line(words, line, channel));
        };
    }

    private Optional<Message> step(String words, Guide guide, @Nullable String step, Channel channel) {
        return step == null
                ? Optional.of(answers.guide(words, guide, channel))
                : guide.step(step).map(found -> answers.step(words, guide, found, channel));
    }

    private static Upcoming upcoming(Occurrence occurrence, @Nullable Point from) {
        return new Upcoming(occurrence, Agenda.km(from, occurrence));
    }

    /** With the reasons for which it is proposed here; one that was found otherwise has its facts alone. */
    private Proposal proposed(Place place, Optional<Scene> scene, @Nullable Point from, ZonedDateTime at) {
        return scene.filter(_ -> from != null)
                .flatMap(known -> prompter.places(known, MANY).stream()
                        .filter(proposal -> proposal.place().id().equals(place.id()))
                        .findFirst())
                .orElseGet(() -> bare(place, from, at));
    }

    private Proposal bare(Place place, @Nullable Point from, ZonedDateTime at) {
        Optional<OpeningHours> hours = directory.hours(place);
        Point there = place.point();
        return new Proposal(
                place,
                from == null || there == null ? null : from.kmTo(there),
                hours.map(known -> known.openAt(at)).orElse(null),
                hours.flatMap(known -> known.nextOpening(at)).orElse(null),
                place.toVerify(at.toLocalDate()),
                List.of(),
                List.of());
    }
}
