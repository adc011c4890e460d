package fr.aiguilleur.understanding;

import fr.aiguilleur.gazetteer.Commune;
import fr.aiguilleur.gazetteer.Gazetteer;
import fr.aiguilleur.retrieval.GuideMatches;
import fr.aiguilleur.retrieval.GuideSearch;
import fr.aiguilleur.text.PlainText;
import fr.aiguilleur.text.Secrets;
import fr.aiguilleur.understanding.Reading.Topic;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reads one message without a language model: secrets and safety first, then place, people and need. */
@Service
public class Understanding {

    private static final int GUIDES = 3;
    private static final Lexicon DANGERS = Lexicon.read("danger.txt");
    private static final Lexicon CYBER = Lexicon.read("cyber.txt");

    private final GuideSearch search;
    private final CommuneReader communes;
    private final Language language = new Language();

    Understanding(GuideSearch search, Gazetteer gazetteer) {
        this.search = search;
        this.communes = new CommuneReader(new CommuneNames(gazetteer));
    }

    /**
     * What a message says.
     *
     * @param given the commune already known, unless the message names one
     * @param relay somebody asks for the person in front of them
     */
    public Reading read(String text, @Nullable Commune given, boolean relay) {
        List<String> masked = Secrets.find(text).stream()
                .map(secret -> text.substring(secret.start(), secret.end()))
                .distinct()
                .toList();
        String clean = PlainText.clean(Secrets.mask(text).replace("[effacé]", " "));
        Said said = Said.of(clean);
        Optional<Topic> topic = DANGERS.first(said).map(label -> Topic.valueOf(label.toUpperCase(Locale.ROOT)));
        String spoken = language.of(said);
        Foreign need = Foreign.read(said, clean, language.speech(said, spoken), search, GUIDES);
        Said told = need.said();
        GuideMatches guides = need.guides();
        Urgency urgency = topic.isPresent() ? Urgency.DANGER : cyber(told, guides) ? Urgency.CYBER : Urgency.NONE;
        Optional<Commune> commune = communes.read(clean);
        Intent intent = IntentChoice.of(clean, told, urgency, guides, relay, commune.isPresent(), spoken.equals("fr"));
        return new Reading(
                spoken,
                intent,
                urgency,
                topic.orElse(null),
                intent == Intent.HUMAN || intent == Intent.DANGER,
                Needs.service(told, intent, urgency, guides),
                commune.orElse(given),
                Needs.special(told),
                Needs.publics(told),
                Needs.wishes(told),
                intent == Intent.TROUBLESHOOT || intent == Intent.REFERRAL ? Needs.path(told, urgency) : null,
                guides,
                masked);
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
        return !CYBER.says("asks", said)
                && (CYBER.says("demand", said) || CYBER.says("foreign", said) || Needs.cyberGuide(guides));
    }
}
