package fr.aiguilleur.desk;

import fr.aiguilleur.agenda.Agenda;
import fr.aiguilleur.agenda.Agenda.Upcoming;
import fr.aiguilleur.agenda.Agenda.Wanted;
import fr.aiguilleur.dialogue.Consultation;
import fr.aiguilleur.dialogue.Consultation.Advice;
import fr.aiguilleur.directory.Directory;
import fr.aiguilleur.emergency.Line;
import fr.aiguilleur.gazetteer.Commune;
import fr.aiguilleur.guide.Guide;
import fr.aiguilleur.prediagnostic.Answers;
import fr.aiguilleur.prediagnostic.Prediagnostic;
import fr.aiguilleur.prediagnostic.Question;
import fr.aiguilleur.ranking.Proposal;
import fr.aiguilleur.ranking.Ranked;
import fr.aiguilleur.ranking.Ranking;
import fr.aiguilleur.ranking.Situation;
import fr.aiguilleur.ranking.Travel;
import fr.aiguilleur.retrieval.GuideMatch;
import fr.aiguilleur.retrieval.GuideMatches;
import fr.aiguilleur.text.Secrets;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds all that helps the person a relay describes: what to try, where to go, what happens soon. */
@Component
class Finder {

    private static final int MOST_PLACES = 4;
    private static final int MOST_GUIDES = 2;
    private static final int MOST_WORKSHOPS = 3;

    private static final Ranked NOWHERE = new Ranked(List.of(), List.of());

    private final Prediagnostic prediagnostic;
    private final Consultation consultation;
    private final Ranking ranking;
    private final Directory directory;
    private final Agenda agenda;
    private final TypedTown towns;
    private final Clock clock;

    Finder(
            Prediagnostic prediagnostic,
            Consultation consultation,
            Ranking ranking,
            Directory directory,
            Agenda agenda,
            TypedTown towns,
            Clock clock) {
        this.prediagnostic = prediagnostic;
        this.consultation = consultation;
        this.ranking = ranking;
        this.directory = directory;
        this.agenda = agenda;
        this.towns = towns;
        this.clock = clock;
    }

    Findings find(Sought sought) {
        ZonedDateTime now = ZonedDateTime.now(clock);
        Commune town = towns.find(sought.town()).orElse(null);
        Answers answers = answers(sought, town);
        Commune commune = answers.commune();
        Advice advice = advice(sought, answers, now);
        Situation situation = prediagnostic.situation(answers, now);
        Ranked ranked = somewhere(situation) ? ranking.rank(situation, MOST_PLACES) : NOWHERE;
        List<PlaceCard> cards = cards(ranked.proposals(), now);
        List<PlaceCard> compared = cards.stream()
                .filter(card -> sought.compared().contains(card.id()))
                .toList();
        return new Findings(
                Secrets.mask(sought.text()),
                commune == null ? sought.town() : commune.name(),
                town == null && !sought.town().isEmpty(),
                answers,
                String.join(" · ", Findings.labels(prediagnostic.questions(), answers)),
                prediagnostic.conclude(answers),
                calls(answers, advice),
                advice == null ? List.of() : guides(advice),
                situation.service(),
                cards,
                ranked.relaxed(),
                compared.size() < 2 ? List.of() : compared,
                workshops(situation, now));
    }

    /** Places far from anywhere would only mislead. */
    private static boolean somewhere(Situation situation) {
        return situation.from() != null || situation.travel() == Travel.FROM_HOME;
    }

    /** What was ticked holds; what was not is read from a sentence that was not read yet. */
    private Answers answers(Sought sought, @Nullable Commune town) {
        if (sought.text().isEmpty() || sought.corrected()) {
            return new Answers(sought.ticked(), town);
        }
        Answers read = prediagnostic.read(sought.text(), town);
        Map<String, Set<String>> ticked = new HashMap<>(read.ticked());
        if (!sought.anew()) {
            ticked.putAll(sought.ticked());
        }
        return new Answers(Map.copyOf(ticked), town == null ? read.commune() : town);
    }

    /** Who only ticked is answered as if they had written the need they ticked. */
    private @Nullable Advice advice(Sought sought, Answers answers, ZonedDateTime now) {
        List<Question> first = prediagnostic.questions().stream().limit(1).toList();
        String text = sought.text().isEmpty() ? String.join(", ", Findings.labels(first, answers)) : sought.text();
        return text.isEmpty()
                ? null
                : consultation.ask(
                        new Consultation.Question(text, true, false, answers.commune(), null, now, MOST_PLACES));
    }

    /** What the sentence says first, as it may name the danger; then what was ticked. */
    private List<Line> calls(Answers answers, @Nullable Advice advice) {
        Stream<Line> said = advice == null ? Stream.of() : advice.emergency().stream();
        return Stream.concat(said, prediagnostic.calls(answers).stream())
                .distinct()
                .toList();
    }

    private static List<Guide> guides(Advice advice) {
        boolean none = advice.reading().guides().confidence() == GuideMatches.Confidence.NONE;
        return advice.guides().stream()
                .filter(_ -> !none)
                .map(GuideMatch::guide)
                .limit(MOST_GUIDES)
                .toList();
    }

    private List<PlaceCard> cards(List<Proposal> proposals, ZonedDateTime now) {
        List<PlaceCard> cards = new ArrayList<>();
        for (Proposal proposal : proposals) {
            cards.add(PlaceCard.of(cards.size() + 1, proposal, directory.hours(proposal.place()), now));
        }
        return List.copyOf(cards);
    }

    private List<Findings.Workshop> workshops(Situation situation, ZonedDateTime now) {
        Wanted wanted = new Wanted(situation.from(), situation.service(), situation.freeOnly(), MOST_WORKSHOPS);
        return situation.from() == null
                ? List.of()
                : agenda.next(wanted, now).stream()
                        .map(upcoming -> workshop(upcoming, now))
                        .toList();
    }

    private static Findings.Workshop workshop(Upcoming upcoming, ZonedDateTime now) {
        String distance = PlaceCard.distance(upcoming.km());
        return new Findings.Workshop(
                upcoming.occurrence().event().title().replace("[Exemple] ", ""),
                upcoming.occurrence().dayInFrench(now) + ", "
                        + upcoming.occurrence().hoursInFrench(),
                upcoming.occurrence().event().venue().inFrench(),
                distance.isEmpty() ? "" : "à " + distance,
                upcoming.occurrence().event().example());
    }
}
