package fr.aiguilleur.dialogue;

import fr.aiguilleur.agenda.Agenda.Upcoming;
import fr.aiguilleur.conversation.Channel;
import fr.aiguilleur.emergency.Line;
import fr.aiguilleur.gazetteer.Commune;
import fr.aiguilleur.guide.Guide;
import fr.aiguilleur.guide.Step;
import fr.aiguilleur.ranking.Proposal;
import fr.aiguilleur.understanding.Reading;
import fr.aiguilleur.walk.Outcome;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a human could answer in a conversation, from the same knowledge as the assistant's.
 *
 * @param reading how the words that tell the need were read
 * @param commune where the person is, when that is known
 * @param lines numbers to give when somebody is in danger, or being robbed
 * @param said what the assistant would have said; null when there is nothing to answer
 */
public record Prompt(
        Channel channel,
        ZonedDateTime at,
        Reading reading,
        @Nullable Commune commune,
        List<Line> lines,
        List<Entry> guides,
        List<Proposal> places,
        List<Upcoming> events,
        @Nullable Said said) {

    /** How a guide came to be proposed. */
    public enum Fit {
        /** The person answered a step that a human sent: this comes next. */
        NEXT,
        /** A human sent this step. */
        SENT,
        /** The assistant was playing it. */
        PLAYED,
        SURE,
        CLOSE,
        /** No more than some words in common. */
        DISTANT
    }

    /**
     * A guide, and where this person enters it.
     *
     * @param step null in an article
     * @param label the answer of the guide that their words give already; empty when it begins at its beginning
     */
    public record Entry(Guide guide, Fit fit, @Nullable Step step, String label) {}

    /**
     * What the assistant would have said.
     *
     * @param ofNeed to the need told before, since the last words tell nothing by themselves
     */
    public record Said(Outcome outcome, boolean ofNeed) {}
}
