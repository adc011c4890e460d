package fr.aiguilleur.answer;

import fr.aiguilleur.agenda.Agenda.Upcoming;
import fr.aiguilleur.conversation.Channel;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.emergency.Line;
import fr.aiguilleur.guide.Choice;
import fr.aiguilleur.guide.Guide;
import fr.aiguilleur.guide.Step;
import fr.aiguilleur.ranking.Proposal;
import fr.aiguilleur.text.Sms;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Words an operator's message with the record it speaks of. The facts are the record's, as the assistant tells them;
 * no answers are offered to touch, since it is a human who reads the reply.
 */
@Component
public class OperatorAnswers {

    private static final int TWO_SMS = 306;

    private final PlaceAnswers places;
    private final GuideAnswers guides;
    private final EventAnswers events;

    OperatorAnswers(PlaceAnswers places, GuideAnswers guides, EventAnswers events) {
        this.places = places;
        this.guides = guides;
        this.events = events;
    }

    /**
     * A place: its card on the web, its facts in words by SMS.
     *
     * @param words the operator's own; when empty, those of the assistant
     * @param from the commune from whose centre the distance is counted
     */
    public Message place(
            String words, Proposal place, Channel channel, ZonedDateTime at, @Nullable String from, boolean deaf) {
        Message told = places.places(List.of(place), channel, at, from, deaf);
        String text = words.isBlank() || channel == Channel.SMS ? after(words, told.text()) : words;
        return said(text, told, channel);
    }

    /** A step of a guide, and in words what may be answered. */
    public Message step(String words, Guide guide, Step step, Channel channel) {
        Message told = guides.step(guide, step);
        String labels = GuideAnswers.numbered(step).stream()
                .map(Choice::label)
                .map(label -> "« " + label + " »")
                .collect(Collectors.joining(", "));
        String bare = after(words, told.text());
        String whole = labels.isEmpty() ? bare : bare + "\nVous pouvez répondre : " + labels + ".";
        return said(fits(whole, channel) ? whole : bare, told, channel);
    }

    /** A guide that the words are taken from; those of an article when there are none. */
    public Message guide(String words, Guide guide, Channel channel) {
        return said(words.isBlank() ? guides.start(guide, channel).text() : words, guides.source(guide), channel);
    }

    /** A time of an event. */
    public Message event(String words, Upcoming upcoming, Channel channel, ZonedDateTime at, boolean deaf) {
        Message told = events.event(upcoming, channel, at, deaf);
        return said(after(words, told.text()), told, channel);
    }

    /** A number alone on its line, and whose it is. */
    public Message line(String words, Line line, Channel channel) {
        Message source = new Message("", List.of(), List.of(), List.of(DangerAnswers.citation(line)));
        return said(
                after(words, "Vous pouvez joindre :\n" + line.number() + "\n(" + line.name() + ")"), source, channel);
    }

    private static String after(String words, String facts) {
        return words.isBlank() ? facts : words.strip() + "\n" + facts;
    }

    /** By SMS the letters that the alphabet lacks are simplified, where that keeps the message in it. */
    private static Message said(String text, Message told, Channel channel) {
        String plain = Sms.plain(text);
        String kept = channel == Channel.SMS && Sms.gsm7(plain) ? plain : text;
        return new Message(kept, List.of(), told.cards(), told.citations());
    }

    private static boolean fits(String text, Channel channel) {
        return channel == Channel.WEB || Sms.septets(Sms.plain(text)) <= TWO_SMS;
    }
}
