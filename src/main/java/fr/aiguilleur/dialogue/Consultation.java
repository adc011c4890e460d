package fr.aiguilleur.dialogue;

import fr.aiguilleur.agenda.Agenda.Upcoming;
import fr.aiguilleur.answer.DangerAnswers;
import fr.aiguilleur.answer.GuideAnswers;
import fr.aiguilleur.conversation.Channel;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.dialogue.Assistance.Decided;
import fr.aiguilleur.emergency.EmergencyLines;
import fr.aiguilleur.emergency.Line;
import fr.aiguilleur.gazetteer.Commune;
import fr.aiguilleur.gazetteer.Point;
import fr.aiguilleur.patience.Pass;
import fr.aiguilleur.ranking.Proposal;
import fr.aiguilleur.ranking.Ranking;
import fr.aiguilleur.ranking.Situation;
import fr.aiguilleur.retrieval.GuideMatch;
import fr.aiguilleur.text.Sms;
import fr.aiguilleur.understanding.Intent;
import fr.aiguilleur.understanding.Reading;
import fr.aiguilleur.understanding.Urgency;
import fr.aiguilleur.walk.Events;
import fr.aiguilleur.walk.Heard;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Answers one message without a conversation, by the same rules as a conversation's first turn. */
@Service
public class Consultation {

    /**
     * One message without a conversation.
     *
     * @param relay true when a professional writes about somebody
     * @param commune where help is wanted, when known beforehand
     * @param point the exact spot, when known
     * @param at the moment for opening hours
     * @param limit how many guides and places at most, 1 to 20
     */
    public record Question(
            String text,
            boolean relay,
            boolean sms,
            @Nullable Commune commune,
            @Nullable Point point,
            ZonedDateTime at,
            int limit) {}

    /**
     * Everything the assistant would say and propose to one message.
     *
     * @param messages what it would say on the web
     * @param sms the same as text messages
     */
    public record Advice(
            Reading reading,
            List<GuideMatch> guides,
            List<Proposal> places,
            List<Upcoming> events,
            List<Line> emergency,
            List<Message> messages,
            List<String> sms) {}

    private static final String IN_THEIR_STEAD = "faire à la place";

    private final Listener listener;
    private final Dialogue dialogue;
    private final Assistance assistance;
    private final Ranking ranking;
    private final Events events;
    private final DangerAnswers dangers;
    private final EmergencyLines lines;

    Consultation(
            Listener listener,
            Dialogue dialogue,
            Assistance assistance,
            Ranking ranking,
            Events events,
            DangerAnswers dangers,
            EmergencyLines lines) {
        this.listener = listener;
        this.dialogue = dialogue;
        this.assistance = assistance;
        this.ranking = ranking;
        this.events = events;
        this.dangers = dangers;
        this.lines = lines;
    }

    /** What the assistant understood, and what it would answer and propose. */
    public Advice ask(Question question) {
        Decided decided = decided(question);
        List<Message> messages = decided.outcome().messages();
        List<Message> texted = question.sms()
                ? messages
                : dialogue.decide(decided.heard().by(Channel.SMS)).messages();
        Reading reading = decided.heard().reading();
        List<GuideMatch> guides =
                reading.guides().matches().stream().limit(question.limit()).toList();
        return new Advice(
                reading,
                guides,
                places(question, reading),
                events(question, reading),
                emergency(reading),
                messages,
                texted.stream().map(GuideAnswers::asSms).map(Sms::simplify).toList());
    }

    private Decided decided(Question question) {
        Heard heard = listener.listen(question);
        try (Pass pass = assistance.pass(heard.channel(), () -> false)) {
            return assistance.worded(assistance.decide(heard, question.relay(), pass), pass);
        }
    }

    private List<Line> emergency(Reading reading) {
        if (reading.urgency() == Urgency.DANGER && reading.topic() != null) {
            return dangers.lines(reading.topic());
        }
        return reading.urgency() == Urgency.CYBER ? lines.forTopic("cyber") : List.of();
    }

    private List<Proposal> places(Question question, Reading reading) {
        Point from = from(question, reading.commune());
        if (from == null || reading.urgency() == Urgency.DANGER) {
            return List.of();
        }
        Situation situation = Situation.at(question.at())
                .needing(reading.service())
                .from(from)
                .onlyFree(reading.wishes().freeOnly())
                .being(Set.copyOf(reading.publics()), Set.copyOf(reading.special()))
                .by(reading.wishes().mode(), reading.wishes().programme())
                .coming(reading.wishes().next(question.at()).orElse(null))
                .onBehalf(IN_THEIR_STEAD.equals(reading.path()));
        return ranking.rank(situation, question.limit()).proposals();
    }

    private List<Upcoming> events(Question question, Reading reading) {
        Point from = from(question, reading.commune());
        return from == null || reading.intent() != Intent.EVENT
                ? List.of()
                : events.near(from, reading, question.at(), question.limit()).upcoming();
    }

    private static @Nullable Point from(Question question, @Nullable Commune read) {
        if (question.point() != null) {
            return question.point();
        }
        Commune commune = question.commune() == null ? read : question.commune();
        return commune == null ? null : commune.centre();
    }
}
