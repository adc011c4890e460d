package fr.aiguilleur.understanding;

import fr.aiguilleur.gazetteer.Commune;
import fr.aiguilleur.gazetteer.Gazetteer;
import fr.aiguilleur.hunch.Hunches;
import fr.aiguilleur.hunch.Hunches.Alarm;
import fr.aiguilleur.retrieval.GuideMatches;
import fr.aiguilleur.retrieval.GuideSearch;
import fr.aiguilleur.text.PlainText;
import fr.aiguilleur.text.Secrets;
import fr.aiguilleur.text.Secrets.Secret;
import fr.aiguilleur.understanding.Reading.Account;
import fr.aiguilleur.understanding.Reading.Because;
import fr.aiguilleur.understanding.Reading.Field;
import fr.aiguilleur.understanding.Reading.Topic;
import fr.aiguilleur.understanding.Reading.Wishes;
import fr.aiguilleur.understanding.Said.Noted;
import fr.aiguilleur.understanding.Said.Notes;
import fr.aiguilleur.whereabouts.CommuneReader;
import fr.aiguilleur.whereabouts.CommuneReader.Mention;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Service;

/** Reads one message without a language model: secrets and safety first, then place, people and need. */
@Service
public class Understanding implements SmartInitializingSingleton {

    private static final int GUIDES = 3;
    /** Who calls for help and says nothing else may be in need of any. */
    private static final Pattern CRY = Pattern.compile(
            "\\W*(?:au secours?|o secours?|a l'? ?aide|sos|help(?: me)?|urgen(?:t|ce))(?:\\W+(?:au secours?|a l'? ?aide|aidez[ -]moi|aide[ -]moi|vite|svp|stp|urgent|help|sos))*\\W*");

    private static final Lexicon DANGERS = Lexicon.read("danger.txt");
    private static final Lexicon CYBER = Lexicon.read("cyber.txt");

    private final GuideSearch search;
    /** Made while the application goes on starting. */
    private final CompletableFuture<CommuneReader> communes;

    private final Hunches hunches;
    private final Language language = new Language();

    Understanding(GuideSearch search, Gazetteer gazetteer) {
        this.search = search;
        this.hunches = new Hunches(search.school(), search.everyday());
        this.communes = CompletableFuture.supplyAsync(() -> new CommuneReader(gazetteer));
    }

    /** Nobody is let in who would have to wait for what is still being learned. */
    @Override
    public void afterSingletonsInstantiated() {
        search.school().finish();
        communes.join();
    }

    /**
     * What a message says.
     *
     * @param given the commune already known, unless the message names one
     * @param relay somebody asks for the person in front of them
     */
    public Reading read(String text, @Nullable Commune given, boolean relay) {
        return read(text, given, relay, Notes.NONE).reading();
    }

    /** The same reading, with all it rests on. */
    public Account explain(String text, @Nullable Commune given, boolean relay) {
        Noted noted = new Noted();
        Read read = read(text, given, relay, noted);
        Reading reading = read.reading();
        List<Because> because = Stream.of(Field.values())
                .map(field -> noted.of(field, value(field, reading)))
                .toList();
        return new Account(reading, because, read.sought(), search.explain(read.sought()));
    }

    /** @param sought what guides were looked for with */
    private record Read(Reading reading, String sought) {}

    private Read read(String text, @Nullable Commune given, boolean relay, Notes notes) {
        List<Secret> secrets = Secrets.find(text);
        List<String> masked = secrets.stream()
                .map(secret -> text.substring(secret.start(), secret.end()))
                .distinct()
                .toList();
        String clean = PlainText.clean(Secrets.mask(text, secrets).replace("[effacé]", " "));
        Said said = Said.of(clean, notes);
        String spoken = language.of(said);
        boolean french = spoken.equals("fr");
        Alarm alarm = french ? hunches.alarm(clean) : Alarm.UNKNOWN;
        Optional<Topic> topic = topic(clean, said, alarm);
        // Thanks for what was before may be thanks for a life: only the need is read without them.
        String asked = topic.isPresent() || !french ? clean : Thanks.passed(clean);
        Said wanted = asked.equals(clean) ? said : Said.of(asked, notes);
        Foreign need = Foreign.read(wanted, asked, language.speech(wanted, spoken), search, GUIDES);
        Said told = need.said();
        GuideMatches guides = need.guides();
        Urgency urgency = topic.isPresent() ? Urgency.DANGER : cyber(told, guides) ? Urgency.CYBER : Urgency.NONE;
        Optional<Mention> mention = communes.join().mention(clean);
        notes.because(
                Field.COMMUNE,
                mention.map(named -> "le message dit « " + named.words() + " »").orElse("elle était déjà connue"));
        Optional<Commune> commune = mention.map(Mention::commune);
        Intent intent = IntentChoice.of(asked, told, urgency, guides, relay, commune.isPresent(), french);
        if (french && !relay && urgency != Urgency.CYBER) { // who is being robbed is helped at once
            intent = IntentChoice.or(intent, hunches.intent(asked), asked, told, guides);
        }
        Optional<String> service = Needs.service(
                told, intent, urgency, guides, relay && french ? hunches.service(asked) : Optional.empty());
        Reading reading = new Reading(
                spoken,
                intent,
                urgency,
                topic.orElse(null),
                topic.isEmpty()
                        && (alarm.perhaps()
                                || CRY.matcher(PlainText.fold(clean)).matches()),
                intent == Intent.HUMAN || intent == Intent.DANGER,
                service.orElse(null),
                commune.orElse(given),
                Needs.special(told),
                Needs.publics(told),
                Needs.wishes(told),
                intent == Intent.TROUBLESHOOT || intent == Intent.REFERRAL
                        ? Needs.path(told, urgency, relay && french ? hunches.path(clean) : Optional.empty())
                        : null,
                guides,
                masked);
        return new Read(reading, need.sought());
    }

    /** By the words that tell of danger, unless it surely is none; else by all one learned of how people tell it. */
    private Optional<Topic> topic(String clean, Said said, Alarm alarm) {
        Optional<String> told = DANGERS.first(said);
        if (told.isPresent() && alarm.surelyNone()) {
            said.notes().because(Field.URGENCY, "des mots de danger, dits d'autre chose");
            return Optional.empty();
        }
        Optional<String> guessed =
                told.isEmpty() && alarm.heard() ? Optional.of(hunches.topic(clean)) : Optional.empty();
        guessed.ifPresent(topic -> said.notes()
                .because(Field.URGENCY, "le message ressemble à ceux de personnes en danger (" + topic + ")"));
        return told.or(() -> guessed).map(label -> Topic.valueOf(label.toUpperCase(Locale.ROOT)));
    }

    private static String value(Field field, Reading reading) {
        Commune commune = reading.commune();
        Wishes wishes = reading.wishes();
        return switch (field) {
            case LANGUAGE -> reading.language();
            case URGENCY -> word(reading.topic() == null ? reading.urgency() : reading.topic());
            case INTENT -> word(reading.intent());
            case SERVICE -> Objects.toString(reading.service(), "");
            case COMMUNE -> commune == null ? "" : commune.name();
            case SPECIAL -> String.join(", ", reading.special());
            case PUBLICS -> String.join(", ", reading.publics());
            case WISHES ->
                Stream.of(
                                wishes.freeOnly() ? "gratuit" : null,
                                wishes.day(),
                                wishes.time(),
                                wishes.mode(),
                                wishes.programme())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
            case PATH -> Objects.toString(reading.path(), "");
        };
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** The language somebody writes in, ISO 639-1. */
    public String language(String text) {
        return language.of(Said.of(PlainText.clean(text)));
    }

    /** At risk by what happened; or by a demand, or a guide about fraud, unless the person only asks how to be careful. */
    private static boolean cyber(Said said, GuideMatches guides) {
        if (CYBER.says("now", said)) {
            return true;
        }
        if (CYBER.says("asks", said)) {
            said.notes().because(Field.URGENCY, "la personne demande comment faire attention");
            return false;
        }
        if (CYBER.says("demand", said) || CYBER.says("foreign", said)) {
            return true;
        }
        boolean guided = Needs.cyberGuide(guides);
        said.notes().because(Field.URGENCY, guided ? "le guide, dont l'assistant est sûr, parle d'arnaque" : "");
        return guided;
    }
}
