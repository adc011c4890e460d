package fr.aiguilleur.dialogue;

import fr.aiguilleur.conversation.Memo;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.conversation.Turn;
import fr.aiguilleur.escalation.Reason;
import fr.aiguilleur.figures.TurnOutcome;
import fr.aiguilleur.figures.TurnRecord;
import fr.aiguilleur.person.Trait;
import fr.aiguilleur.understanding.Intent;
import fr.aiguilleur.understanding.Urgency;
import fr.aiguilleur.walk.Heard;
import fr.aiguilleur.walk.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How a turn ended and why, in codes of ours and without anybody's words. */
final class TurnNote {

    /** What people say of the help they had. */
    private static final List<Trait> VERDICTS =
            List.of(Trait.HELPED, Trait.HELPED_A_LITTLE, Trait.NOT_HELPED, Trait.FOUND_HELP);

    private TurnNote() {}

    static TurnRecord of(Turn turn, Heard heard, Outcome outcome, boolean masked, Instant begun, Instant ended) {
        boolean step = outcome.messages().stream()
                .flatMap(message -> message.citations().stream())
                .anyMatch(citation -> citation.type().equals("guide"));
        Memo memo = outcome.memo();
        return new TurnRecord(
                turn,
                ending(heard, outcome),
                reasons(turn, heard, outcome, masked),
                ended,
                Duration.between(begun, ended),
                outcome.messages().size(),
                step ? guide(outcome) : null,
                step && !memo.trail().isEmpty() ? memo.trail().getLast() : null,
                word(heard.reading().guides().confidence()));
    }

    /** Who waits for a human is read in silence, unless their life is at risk. */
    static TurnRecord ofWaiting(Turn turn, boolean alarmed, Instant begun, Instant ended) {
        return new TurnRecord(
                turn,
                alarmed ? TurnOutcome.SAFETY : TurnOutcome.NOTHING,
                List.of("waiting"),
                ended,
                Duration.between(begun, ended),
                alarmed ? 1 : 0,
                null,
                null,
                null);
    }

    private static TurnOutcome ending(Heard heard, Outcome outcome) {
        return switch (outcome) {
            case Outcome.HandOver over -> over.reason() == Reason.DANGER ? TurnOutcome.SAFETY : TurnOutcome.HANDED_OVER;
            case Outcome.Call _ -> TurnOutcome.HANDED_OVER;
            case Outcome.End _ -> TurnOutcome.ENDED;
            case Outcome.Say say ->
                heard.reading().intent() == Intent.OUT_OF_SCOPE && bare(say)
                        ? TurnOutcome.DECLINED
                        : TurnOutcome.of(say.messages(), heard.memo(), say.memo());
        };
    }

    /** Whether nothing of our knowledge is in it. */
    private static boolean bare(Outcome outcome) {
        return outcome.messages().stream()
                .allMatch(message -> message.citations().isEmpty());
    }

    private static List<String> reasons(Turn turn, Heard heard, Outcome outcome, boolean masked) {
        List<String> reasons = new ArrayList<>(List.of(word(heard.reading().intent())));
        if (heard.reading().urgency() != Urgency.NONE) {
            reasons.add(word(heard.reading().urgency()));
        }
        if (heard.choice() != null) {
            reasons.add("button");
        }
        heard.act()
                .map(act -> act.getClass().getSimpleName().toLowerCase(Locale.ROOT))
                .ifPresent(reasons::add);
        if (masked) {
            reasons.add("secret");
        }
        for (Trait verdict : VERDICTS) {
            if (outcome.memo().known().is(verdict) && !heard.memo().known().is(verdict)) {
                reasons.add(word(verdict));
            }
        }
        if (outcome instanceof Outcome.Call call) {
            reasons.add(call.slot() == null ? "called_off" : "call_back");
        }
        if (outcome instanceof Outcome.HandOver over) {
            reasons.add(word(over.reason()));
        }
        if (turn.tries() > 1) {
            reasons.add("retried");
        }
        return List.copyOf(reasons);
    }

    /** The guide that was shown; an article is cited but leaves no trail. */
    private static String guide(Outcome outcome) {
        return outcome.messages().stream()
                .flatMap(message -> message.citations().stream())
                .filter(citation -> citation.type().equals("guide"))
                .map(Message.Citation::id)
                .findFirst()
                .orElseThrow();
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
