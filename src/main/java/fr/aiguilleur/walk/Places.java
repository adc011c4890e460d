package fr.aiguilleur.walk;

import fr.aiguilleur.answer.GuideAnswers;
import fr.aiguilleur.answer.PlaceAnswers;
import fr.aiguilleur.answer.Sentence;
import fr.aiguilleur.conversation.Memo;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.conversation.Message.Choice;
import fr.aiguilleur.escalation.Reason;
import fr.aiguilleur.gazetteer.Commune;
import fr.aiguilleur.gazetteer.Gazetteer;
import fr.aiguilleur.ranking.Proposal;
import fr.aiguilleur.ranking.Ranked;
import fr.aiguilleur.ranking.Ranking;
import fr.aiguilleur.ranking.Situation;
import fr.aiguilleur.retrieval.GuideMatches.Confidence;
import fr.aiguilleur.text.PlainText;
import fr.aiguilleur.understanding.Reading;
import fr.aiguilleur.understanding.Reading.Wishes;
import fr.aiguilleur.understanding.Understanding;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the place for a person, after asking where they are, and reads the answer to that. */
@Component
public class Places implements Rule {

    /** What was asked; the answer leads to places, or to events when {@link Events} asked. */
    public static final String COMMUNE = "commune";

    public static final String COMMUNE_OF_EVENTS = "commune-atelier";
    private static final String IN_THEIR_STEAD = "faire à la place";
    /** More than these nobody reads one by one. */
    private static final int MANY = 6;

    private static final int ALL_AROUND = 30;

    private static final Pattern NEARER =
            Pattern.compile("\\b(?:(?:trop|tres|un peu|super|hyper) loin|c'?(?:est)? loin|plus pres|plus proche)\\b");
    private static final List<Choice> FARTHER =
            List.of(new Choice("1", "Un autre lieu, plus loin"), new Choice("2", "M'y rendre"), GuideAnswers.HUMAN);

    private final Ranking ranking;
    private final PlaceAnswers answers;
    private final Gazetteer gazetteer;
    private final Understanding understanding;
    private final Handover handover;

    Places(Ranking ranking, PlaceAnswers answers, Gazetteer gazetteer, Understanding understanding, Handover handover) {
        this.ranking = ranking;
        this.answers = answers;
        this.gazetteer = gazetteer;
        this.understanding = understanding;
        this.handover = handover;
    }

    /** The person was asked where they are. */
    @Override
    public Optional<Outcome> decide(Heard heard) {
        String asked = heard.memo().asked();
        if (!COMMUNE.equals(asked) && !COMMUNE_OF_EVENTS.equals(asked)) {
            return Optional.empty();
        }
        if (heard.reading().commune() != null) {
            return Optional.of(propose(heard, heard.placed()));
        }
        if (heard.reading().guides().confidence() == Confidence.SURE) {
            return Optional.empty();
        }
        Memo missed = heard.memo().missing();
        return Optional.of(
                switch (missed.misses()) {
                    case 1 -> again(Sentence.COMMUNE_UNKNOWN, missed);
                    case 2 -> again(Sentence.COMMUNE_AGAIN, missed);
                    default -> handover.because(Reason.MISUNDERSTOOD, heard);
                });
    }

    private static Outcome again(Sentence sentence, Memo missed) {
        return Outcome.say(Message.of(sentence.french()).offering(List.of(GuideAnswers.HUMAN)), missed);
    }

    /** Asks where the person is. */
    public Outcome ask(Sentence question, String fact, Memo memo) {
        return Outcome.say(Message.of(question.french()).offering(List.of(GuideAnswers.HUMAN)), memo.asking(fact));
    }

    public Outcome propose(Heard heard, Memo memo) {
        if (memo.commune() == null) {
            return ask(Sentence.ASK_COMMUNE, COMMUNE, memo);
        }
        Commune commune = gazetteer.byInsee(memo.commune()).orElse(null);
        boolean nearer = !memo.shown().isEmpty()
                && NEARER.matcher(PlainText.fold(heard.text())).find();
        Ranked ranked = ranking.rank(situation(heard, memo, commune), nearer ? ALL_AROUND : MANY);
        double far = nearer ? far(memo.shown().getLast(), ranked) : Double.MAX_VALUE;
        List<Proposal> found = ranked.proposals().stream()
                .filter(proposal -> !memo.shown().contains(proposal.place().id()))
                .filter(proposal -> !nearer || proposal.distanceKm() != null && proposal.distanceKm() < far)
                .limit(1) // who is in difficulty reads one at a time
                .toList();
        if (found.isEmpty() && nearer) {
            return Outcome.say(
                    Message.of(Sentence.NOTHING_NEARER.french()).offering(FARTHER),
                    memo.offering(List.of(Route.OTHER_PLACE, Route.WAY)));
        }
        if (found.isEmpty()) {
            return memo.shown().isEmpty()
                    ? handover.because(Reason.NO_PLACE, heard)
                    : Outcome.say(
                            Message.of(Sentence.NO_MORE_PLACE.french()).offering(List.of(GuideAnswers.HUMAN)),
                            memo.offering(List.of()));
        }
        Message message = answers.places(
                new Ranked(found, ranked.relaxed()),
                heard.channel(),
                heard.at(),
                commune == null ? null : commune.name(),
                memo.known().deaf());
        Memo after = memo.having(
                        found.stream().map(proposal -> proposal.place().id()).toList())
                .offering(List.of(Route.END, Route.OTHER_PLACE, Route.WAY));
        return Outcome.say(message, after);
    }

    private static double far(String place, Ranked ranked) {
        return ranked.proposals().stream()
                .filter(proposal -> proposal.place().id().equals(place))
                .map(Proposal::distanceKm)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Double.MAX_VALUE);
    }

    /** The places for the need and the commune of this memo, the best first. */
    public List<Proposal> around(Heard heard, Memo memo, int limit) {
        Commune commune =
                Optional.ofNullable(memo.commune()).flatMap(gazetteer::byInsee).orElse(null);
        return ranking.rank(situation(heard, memo, commune), limit).proposals();
    }

    /** How to get to the place shown last. */
    Outcome way(Heard heard, Memo memo) {
        return memo.shown().isEmpty()
                ? propose(heard, memo)
                : answers.way(
                                memo.shown().getLast(),
                                heard.channel(),
                                memo.known().deaf())
                        .map(message -> Outcome.say(message, memo.offering(List.of(Route.END, Route.OTHER_PLACE))))
                        .orElseGet(() -> propose(heard, memo));
    }

    /** What was wished when the need was stated still holds when only a commune or a number is written. */
    private Situation situation(Heard heard, Memo memo, @Nullable Commune commune) {
        Reading now = heard.reading();
        Reading need = memo.need() == null || memo.need().equals(heard.text())
                ? now
                : understanding.read(memo.need(), null, false);
        Wishes wishes = need.wishes();
        return Situation.at(heard.at())
                .needing(memo.service())
                .from(commune == null ? null : commune.centre())
                .onlyFree(wishes.freeOnly() || now.wishes().freeOnly())
                .being(union(need.publics(), now.publics()), union(need.special(), now.special()))
                .by(
                        wishes.mode() == null ? now.wishes().mode() : wishes.mode(),
                        wishes.programme() == null ? now.wishes().programme() : wishes.programme())
                .coming(now.wishes()
                        .next(heard.at())
                        .or(() -> wishes.next(heard.at()))
                        .orElse(null))
                .onBehalf(IN_THEIR_STEAD.equals(need.path()));
    }

    private static Set<String> union(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
