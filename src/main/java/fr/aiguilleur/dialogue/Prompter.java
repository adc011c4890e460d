package fr.aiguilleur.dialogue;

import fr.aiguilleur.agenda.Agenda.Upcoming;
import fr.aiguilleur.answer.DangerAnswers;
import fr.aiguilleur.conversation.Conversation;
import fr.aiguilleur.dialogue.Prompt.Said;
import fr.aiguilleur.dialogue.Scenes.Scene;
import fr.aiguilleur.emergency.EmergencyLines;
import fr.aiguilleur.emergency.Line;
import fr.aiguilleur.escalation.Reason;
import fr.aiguilleur.gazetteer.Commune;
import fr.aiguilleur.ranking.Proposal;
import fr.aiguilleur.understanding.Intent;
import fr.aiguilleur.understanding.Reading;
import fr.aiguilleur.understanding.Urgency;
import fr.aiguilleur.walk.Events;
import fr.aiguilleur.walk.Outcome;
import fr.aiguilleur.walk.Places;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whispers to a human what could be answered, and what the assistant would have said; nothing is stored or sent. */
@Service
@Transactional(readOnly = true)
public class Prompter {

    private static final int MOST_EVENTS = 3;

    private final Scenes scenes;
    private final Dialogue dialogue;
    private final Entries entries;
    private final Places places;
    private final Events events;
    private final DangerAnswers dangers;
    private final EmergencyLines lines;

    Prompter(
            Scenes scenes,
            Dialogue dialogue,
            Entries entries,
            Places places,
            Events events,
            DangerAnswers dangers,
            EmergencyLines lines) {
        this.scenes = scenes;
        this.dialogue = dialogue;
        this.entries = entries;
        this.places = places;
        this.events = events;
        this.dangers = dangers;
        this.lines = lines;
    }

    /** To the person's last words; nothing while they have not said a word. */
    public Optional<Prompt> prompt(Conversation conversation, int limit) {
        return scenes.of(conversation).map(scene -> prompt(scene, false, limit));
    }

    /** To other words, in the same conversation. */
    public Prompt prompt(Conversation conversation, String sought, int limit) {
        return prompt(scenes.seeking(sought, conversation), true, limit);
    }

    private Prompt prompt(Scene scene, boolean sought, int limit) {
        Reading reading = scene.subject().reading();
        boolean danger = reading.urgency() == Urgency.DANGER;
        return new Prompt(
                scene.last().channel(),
                scene.last().at(),
                reading,
                scene.commune(),
                lines(reading),
                entries.of(scene, sought).stream().limit(limit).toList(),
                danger || scene.commune() == null ? List.of() : places(scene, limit),
                danger ? List.of() : events(scene, reading),
                said(scene));
    }

    private List<Line> lines(Reading reading) {
        return switch (reading.urgency()) {
            case DANGER -> reading.topic() == null ? List.of() : dangers.lines(reading.topic());
            case CYBER -> lines.forTopic("cyber");
            case NONE -> List.of();
        };
    }

    /** The best places for what this conversation is about. */
    List<Proposal> places(Scene scene, int limit) {
        return places.around(scene.subject(), scene.memo(), limit);
    }

    /** On the subject alone, unless a workshop is what was asked for. */
    private List<Upcoming> events(Scene scene, Reading reading) {
        Commune commune = scene.commune();
        if (commune == null) {
            return List.of();
        }
        Events.Found found = events.near(commune.centre(), reading, scene.last().at(), MOST_EVENTS);
        return found.asked() && reading.service() != null || reading.intent() == Intent.EVENT
                ? found.upcoming()
                : List.of();
    }

    /** To the last words, where these lead somewhere; else to the need, from its beginning. */
    private @Nullable Said said(Scene scene) {
        Outcome outcome = dialogue.decide(scene.last());
        return scene.lastTells() || leads(outcome)
                ? new Said(outcome, false)
                : new Said(dialogue.decide(scene.subject()), true);
    }

    private static boolean leads(Outcome outcome) {
        return switch (outcome) {
            case Outcome.HandOver over -> over.reason() == Reason.DANGER || over.reason() == Reason.PRIVACY;
            case Outcome.End _, Outcome.Call _ -> true;
            case Outcome.Say say ->
                say.messages().stream().anyMatch(message -> !message.citations().isEmpty());
        };
    }
}
