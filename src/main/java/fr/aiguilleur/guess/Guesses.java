package fr.aiguilleur.guess;

import fr.aiguilleur.conversation.Message.Choice;
import fr.aiguilleur.figures.ModelPart;
import fr.aiguilleur.figures.ModelPart.Ending;
import fr.aiguilleur.gazetteer.Commune;
import fr.aiguilleur.guide.Guide;
import fr.aiguilleur.guide.Guides;
import fr.aiguilleur.model.Task;
import fr.aiguilleur.patience.Pass;
import fr.aiguilleur.person.Discretion;
import fr.aiguilleur.retrieval.GuideMatch;
import fr.aiguilleur.retrieval.GuideMatches;
import fr.aiguilleur.retrieval.GuideMatches.Confidence;
import fr.aiguilleur.text.PlainText;
import fr.aiguilleur.understanding.Intent;
import fr.aiguilleur.understanding.Reading;
import fr.aiguilleur.understanding.Understanding;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Asks a language model which of the readings we know fits a message that was not understood. */
@Service
public class Guesses {

    private static final int FEW = 3;

    private final Guides guides;
    private final Understanding understanding;
    private final Discretion discretion;
    private final double least;
    private final double sure;

    /**
     * @param least how sure a model must say it is for its proposal to be looked at
     * @param sure how sure it must say it is for a guide to be begun without asking whether it is the right one
     */
    Guesses(
            Guides guides,
            Understanding understanding,
            Discretion discretion,
            @Value("${aiguilleur.model.guess.least:0.6}") double least,
            @Value("${aiguilleur.model.guess.sure:0.9}") double sure) {
        this.guides = guides;
        this.understanding = understanding;
        this.discretion = discretion;
        this.least = least;
        this.sure = sure;
    }

    /**
     * What may be guessed from.
     *
     * @param reading how the words were read without a model
     * @param relay somebody asks for the person in front of them
     * @param offered the answers that may be meant; empty when none of them can be
     */
    public record Unsure(String text, Reading reading, boolean relay, List<Choice> offered) {}

    /**
     * A proposal, made only of what we know.
     *
     * @param reading the same message, read otherwise
     * @param choice the id of the offered answer that is meant
     */
    public record Guess(Reading reading, @Nullable String choice) {}

    /** What was proposed; nothing when no answer came, or none that can be followed. */
    public record Answer(@Nullable Guess guess, ModelPart part) {}

    public Answer ask(Unsure unsure, Pass pass) {
        long begun = System.nanoTime();
        Optional<Form> form = pass.ask(Task.READING, data(unsure)).flatMap(Form::of);
        Guess guess = form.filter(read -> read.confidence() >= least)
                .flatMap(read -> guess(unsure, read))
                .orElse(null);
        Ending ending = form.isEmpty() ? Ending.SILENT : guess == null ? Ending.REFUSED : Ending.TAKEN;
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        return new Answer(guess, new ModelPart(Task.READING, ending, List.of(), took));
    }

    /** What never changes stands first: models keep what they have read of a beginning. */
    private Map<String, Object> data(Unsure unsure) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put(
                "guides",
                guides.all().stream()
                        .map(guide -> Map.of("id", guide.slug(), "titre", guide.title()))
                        .toList());
        data.put("choix", unsure.offered().stream().map(Choice::label).toList());
        data.put("message", discretion.of(unsure.text()));
        return data;
    }

    private Optional<Guess> guess(Unsure unsure, Form form) {
        Optional<Choice> choice = form.choice(unsure.offered());
        if (choice.isPresent()) {
            return Optional.of(new Guess(unsure.reading(), choice.get().id()));
        }
        Reading read = unsure.reading();
        Commune commune = read.commune() == null ? commune(unsure.text(), form.commune()) : read.commune();
        Reading need = form.need().isBlank() ? Reading.UNREAD : understanding.read(form.need(), null, unsure.relay());
        GuideMatches matches = guides(form, need, read.guides());
        Intent intent = form.intent(sure).orElse(Intent.UNCLEAR);
        boolean found = matches.confidence() != Confidence.NONE;
        if (intent == Intent.UNCLEAR && found) {
            intent = Intent.TROUBLESHOOT;
        }
        String service =
                read.service() == null && (intent == Intent.REFERRAL || intent == Intent.EVENT || unsure.relay())
                        ? need.service()
                        : read.service();
        Reading guessed = new Reading(
                read.language(),
                intent == Intent.UNCLEAR ? read.intent() : intent,
                read.urgency(),
                read.topic(),
                read.uneasy(),
                read.needsHuman() || intent == Intent.HUMAN,
                service,
                commune,
                read.special(),
                read.publics(),
                read.wishes(),
                read.path() == null ? need.path() : read.path(),
                matches,
                read.masked());
        return guessed.equals(read) ? Optional.empty() : Optional.of(new Guess(guessed, null));
    }

    /** The guide that was named; else those we find by what the need was called; else as it was. */
    private GuideMatches guides(Form form, Reading need, GuideMatches before) {
        boolean certain = form.confidence() >= sure;
        Optional<Guide> named = guides.find(form.guide());
        if (named.isPresent()) {
            return new GuideMatches(
                    List.of(new GuideMatch(named.get(), form.confidence())),
                    certain ? Confidence.SURE : Confidence.CLOSE);
        }
        GuideMatches found = need.guides();
        return switch (found.confidence()) {
            case NONE -> before;
            case CLOSE -> found;
            case SURE ->
                certain
                        ? found
                        : new GuideMatches(found.matches().stream().limit(FEW).toList(), Confidence.CLOSE);
        };
    }

    /** Only by the person's own words, and only when we find a commune in these alone. */
    private @Nullable Commune commune(String text, String words) {
        boolean own = !words.isBlank() && PlainText.fold(text).contains(PlainText.fold(words));
        return own ? understanding.read(words, null, false).commune() : null;
    }
}
