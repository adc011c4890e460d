package fr.aiguilleur.repair;

import fr.aiguilleur.answer.GuideAnswers;
import fr.aiguilleur.answer.OtherLanguage;
import fr.aiguilleur.conversation.Channel;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.figures.ModelPart;
import fr.aiguilleur.figures.ModelPart.Ending;
import fr.aiguilleur.interpreter.Faithful;
import fr.aiguilleur.model.Task;
import fr.aiguilleur.patience.Waiting;
import fr.aiguilleur.retrieval.GuideMatches;
import fr.aiguilleur.retrieval.GuideMatches.Confidence;
import fr.aiguilleur.text.LanguageWords;
import fr.aiguilleur.text.Secrets;
import fr.aiguilleur.text.Sms;
import fr.aiguilleur.translation.Translator;
import fr.aiguilleur.understanding.Intent;
import fr.aiguilleur.understanding.Reading;
import fr.aiguilleur.understanding.Understanding;
import fr.aiguilleur.understanding.Urgency;
import fr.aiguilleur.walk.Heard;
import fr.aiguilleur.walk.Outcome;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Who writes in another language is read through a translation, and gets one beneath our French; danger is read in their
 * own words alone, before that.
 */
@Component
public class Interpreting {

    private static final String FRENCH = "fr";
    private static final String MARKED = "Traduction automatique :";
    private static final int MOST_SMS = 3;
    private static final int LONGEST = 1_000;

    private final Translator translator;
    private final Understanding understanding;
    private final MeterRegistry meters;
    private final LanguageWords words = new LanguageWords();

    public Interpreting(Translator translator, Understanding understanding, MeterRegistry meters) {
        this.translator = translator;
        this.understanding = understanding;
        this.meters = meters;
    }

    /** The same words, read better where a translation of them is understood; the person has the last word on it. */
    public Interpreted<Heard> heard(Heard heard) {
        Reading reading = heard.reading();
        boolean itself = heard.choice() != null
                || heard.act().isPresent()
                || reading.urgency() != Urgency.NONE
                || reading.needsHuman()
                || reading.guides().confidence() == Confidence.SURE
                || heard.text().length() > LONGEST;
        if (itself || !speaks(reading.language())) {
            return Interpreted.itself(heard);
        }
        String readable = Secrets.mask(heard.text());
        return through(
                heard,
                () -> translator.translate(readable, reading.language(), FRENCH),
                said -> Optional.of(said)
                        .filter(french -> Faithful.may(readable, french, FRENCH))
                        .filter(french -> understanding.language(french).equals(FRENCH))
                        .filter(this::french)
                        .flatMap(french -> read(french, reading))
                        .map(heard::with));
    }

    /** What a translation makes of it, or itself when there is none that may be used. */
    private <T> Interpreted<T> through(T itself, Supplier<Optional<String>> ask, Function<String, Optional<T>> use) {
        long begun = System.nanoTime();
        Optional<String> said = Waiting.on(ask);
        Optional<T> used = said.flatMap(use);
        if (!translator.model()) {
            return Interpreted.itself(used.orElse(itself));
        }
        Ending ending = used.isPresent() ? Ending.TAKEN : said.isPresent() ? Ending.REFUSED : Ending.SILENT;
        ModelPart part =
                new ModelPart(Task.TRANSLATION, ending, List.of(), Duration.ofNanos(System.nanoTime() - begun));
        return new Interpreted<>(used.orElse(itself), List.of(part.counted(meters)));
    }

    /** What is of no language counts as French elsewhere, for people misspell; a translation does not. */
    private boolean french(String text) {
        List<String> typed = List.of(text.toLowerCase(Locale.FRENCH).split("[^\\p{L}]+"));
        return words.french(typed) * 4 >= typed.size();
    }

    /** Nothing that a model wrote says that somebody is in danger; that it may be so is worth a line. */
    private Optional<Reading> read(String french, Reading own) {
        Reading read = understanding.read(french, own.commune(), false);
        if (read.urgency() == Urgency.DANGER) {
            return Optional.of(own.doubting());
        }
        boolean says = read.intent() != Intent.UNCLEAR && read.intent() != Intent.SMALLTALK;
        boolean found = read.guides().confidence() != Confidence.NONE;
        return says || found
                ? Optional.of(own.through(read, found ? unsure(read.guides()) : own.guides()))
                : Optional.empty();
    }

    private static GuideMatches unsure(GuideMatches found) {
        return new GuideMatches(found.matches(), Confidence.CLOSE);
    }

    /** The last message also in the person's language; what is French stays, with its choices, cards and sources. */
    public Interpreted<Outcome> told(Outcome outcome, Heard heard) {
        String language = language(heard);
        if (!(outcome instanceof Outcome.Say) || heard.reading().urgency() != Urgency.NONE || !speaks(language)) {
            return Interpreted.itself(outcome);
        }
        Message last = outcome.messages().getLast();
        boolean welcomed = outcome.messages().size() > 1
                && OtherLanguage.of(language)
                        .filter(known -> known.welcome()
                                .equals(outcome.messages().getFirst().text()))
                        .isPresent();
        boolean sms = heard.channel() == Channel.SMS;
        String french = sms ? GuideAnswers.asSms(last) : withChoices(last);
        List<String> names = names(last);
        return welcomed || french.length() > LONGEST
                ? Interpreted.itself(outcome)
                : through(
                        outcome,
                        () -> translator.translate(french, names, FRENCH, language),
                        said -> Optional.of(said)
                                .filter(told -> Faithful.may(french, told, language))
                                .filter(told ->
                                        names.stream().allMatch(name -> !french.contains(name) || told.contains(name)))
                                .flatMap(told -> sms ? before(outcome, told) : Optional.of(beneath(outcome, told))));
    }

    private static String withChoices(Message message) {
        return Stream.concat(
                        Stream.of(message.text()), message.choices().stream().map(choice -> "- " + choice.label()))
                .reduce((one, other) -> one + "\n" + other)
                .orElseThrow();
    }

    private static Outcome beneath(Outcome outcome, String told) {
        List<Message> messages = new ArrayList<>(outcome.messages());
        Message last = messages.removeLast();
        messages.add(new Message(
                last.text() + "\n\n" + MARKED + "\n" + told, last.choices(), last.cards(), last.citations()));
        return outcome.with(messages);
    }

    /** By SMS of its own, so that the French stays short; the answers offered are those of the last message. */
    private static Optional<Outcome> before(Outcome outcome, String told) {
        String words = Sms.simplify(MARKED + " " + told);
        if (Sms.segments(words) > MOST_SMS) {
            return Optional.empty();
        }
        List<Message> messages = new ArrayList<>(outcome.messages());
        messages.add(messages.size() - 1, Message.of(words));
        return Optional.of(outcome.with(messages));
    }

    /** "ok" is said in no language: then it is that of the need. */
    private String language(Heard heard) {
        String need = heard.memo().need();
        String spoken = heard.reading().language();
        return spoken.equals(FRENCH)
                        && need != null
                        && (heard.choice() != null || heard.text().length() < 15)
                ? understanding.language(need)
                : spoken;
    }

    private boolean speaks(String language) {
        return !language.equals(FRENCH) && translator.languages().containsAll(Set.of(language, FRENCH));
    }

    private static List<String> names(Message message) {
        return Stream.concat(
                        message.cards().stream().flatMap(card -> Stream.of(card.nom(), card.adresse())),
                        message.citations().stream()
                                .filter(citation -> !citation.type().equals("guide"))
                                .map(Message.Citation::title))
                .distinct()
                .toList();
    }
}
