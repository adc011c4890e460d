package fr.aiguilleur.dialogue;

import fr.aiguilleur.conversation.Channel;
import fr.aiguilleur.conversation.Conversation;
import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.conversation.Event;
import fr.aiguilleur.conversation.Event.Author;
import fr.aiguilleur.conversation.Event.Kind;
import fr.aiguilleur.conversation.Memo;
import fr.aiguilleur.conversation.Message.Citation;
import fr.aiguilleur.conversation.Turn;
import fr.aiguilleur.dialogue.Consultation.Question;
import fr.aiguilleur.gazetteer.Commune;
import fr.aiguilleur.gazetteer.Gazetteer;
import fr.aiguilleur.retrieval.GuideMatches.Confidence;
import fr.aiguilleur.understanding.Acts;
import fr.aiguilleur.understanding.Intent;
import fr.aiguilleur.understanding.Reading;
import fr.aiguilleur.understanding.Understanding;
import fr.aiguilleur.understanding.Urgency;
import fr.aiguilleur.walk.Heard;
import fr.aiguilleur.walk.Heard.Pause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads where a conversation stands from its log, whoever leads it, and leaves it as it is. */
@Component
class Scenes {

    private static final int MANY = 100;
    private static final Set<Intent> TELLING = Set.of(Intent.TROUBLESHOOT, Intent.REFERRAL, Intent.EVENT);

    private final Conversations conversations;
    private final Listener listener;
    private final Understanding understanding;
    private final Gazetteer gazetteer;

    Scenes(Conversations conversations, Listener listener, Understanding understanding, Gazetteer gazetteer) {
        this.conversations = conversations;
        this.listener = listener;
        this.understanding = understanding;
        this.gazetteer = gazetteer;
    }

    /**
     * Where a conversation stands.
     *
     * @param last the person's last words, as the assistant would hear them
     * @param subject the words that tell what it is about; often the last ones
     * @param memo what is known by now: the need, its service, and where the person is
     * @param sent the last message in which a human used a guide, since the assistant spoke
     */
    record Scene(
            Heard last, Heard subject, Memo memo, @Nullable Commune commune, Optional<Sent> sent) {

        boolean lastTells() {
            return last == subject;
        }
    }

    /**
     * A human's message that rests on a guide.
     *
     * @param answered whether the person wrote since
     */
    record Sent(String guide, String text, boolean answered) {}

    /** Nothing while the person has not said a word. */
    Optional<Scene> of(Conversation conversation) {
        List<Event> log = conversations
                .events(conversation.id(), Math.max(0, conversation.head() - MANY), MANY)
                .events();
        List<Event> spoken = log.stream()
                .filter(event -> event.kind() == Kind.MESSAGE && event.author() != Author.SYSTEM)
                .toList();
        List<Event> words = lastWords(spoken);
        return words.isEmpty() ? Optional.empty() : Optional.of(scene(conversation, spoken, words));
    }

    /** The same conversation, as if the person had written this. */
    Scene seeking(String sought, Conversation conversation) {
        Optional<Scene> scene = of(conversation);
        Memo known = scene.map(Scene::memo).orElse(Memo.EMPTY);
        Commune commune = scene.map(Scene::commune).orElse(null);
        Heard last = listener.listen(
                new Question(sought, false, conversation.channel() == Channel.SMS, commune, null, listener.now(), 1));
        Memo memo = resolved(last, Memo.EMPTY.knowing(known.known()), sought, last.reading());
        return new Scene(last, last, memo, commune(memo), Optional.empty());
    }

    private Scene scene(Conversation conversation, List<Event> spoken, List<Event> words) {
        Heard last = heard(conversation, spoken, words);
        if (tells(last.reading()) && last.choice() == null && last.act().isEmpty()) {
            String need = last.text();
            Memo memo = resolved(last, last.memo(), need, last.reading());
            return new Scene(last, last, memo, commune(memo), sent(spoken));
        }
        String need = need(last.memo(), spoken, words);
        if (need == null) {
            Memo memo = last.placed();
            return new Scene(last, last, memo, commune(memo), sent(spoken));
        }
        Reading read = understanding.read(need, last.reading().commune(), false);
        Memo memo = resolved(last, last.memo(), need, read);
        Heard subject = new Heard(
                last.channel(), last.at(), need, null, Acts.of(need), read, List.of(), forgetting(memo), Pause.NONE);
        return new Scene(last, subject, memo, commune(memo), sent(spoken));
    }

    /** A human who answered in between has taken the place of what the assistant had offered. */
    private Heard heard(Conversation conversation, List<Event> spoken, List<Event> words) {
        Turn turn = new Turn(
                conversation.id(),
                conversation.channel(),
                conversation.owner(),
                conversation.version(),
                conversation.answered(),
                conversation.head(),
                1);
        Heard heard = listener.listen(turn, words);
        boolean human = spoken.reversed().stream()
                .dropWhile(event -> event.author() == Author.PERSON)
                .findFirst()
                .map(event -> event.author() == Author.OPERATOR)
                .orElse(false);
        return new Heard(
                heard.channel(),
                heard.at(),
                heard.text(),
                heard.choice(),
                heard.act(),
                heard.reading(),
                human ? List.of() : heard.offered(),
                human ? told(heard.memo().offering(List.of()), spoken) : heard.memo(),
                Pause.NONE);
    }

    /** Where they live may have been told to the human. */
    private Memo told(Memo memo, List<Event> spoken) {
        String words = spoken.reversed().stream()
                .takeWhile(event -> event.author() != Author.ASSISTANT)
                .filter(event -> event.author() == Author.PERSON && event.text() != null)
                .map(Event::text)
                .collect(Collectors.joining("\n"));
        Commune commune =
                words.isBlank() ? null : understanding.read(words, null, false).commune();
        return commune == null ? memo : memo.in(commune.insee());
    }

    private static Optional<Sent> sent(List<Event> spoken) {
        boolean answered = spoken.getLast().author() == Author.PERSON;
        return spoken.reversed().stream()
                .takeWhile(event -> event.author() != Author.ASSISTANT)
                .filter(event -> event.author() == Author.OPERATOR)
                .flatMap(event -> citations(event)
                        .filter(citation -> citation.type().equals("guide"))
                        .map(citation -> new Sent(citation.id(), String.valueOf(event.text()), answered)))
                .findFirst();
    }

    private static Stream<Citation> citations(Event event) {
        List<Citation> citations = event.detail().citations();
        return citations == null ? Stream.empty() : citations.stream();
    }

    /** What the person wrote last without anybody answering in between; what was answered since does not hide it. */
    private static List<Event> lastWords(List<Event> spoken) {
        List<Event> words = new ArrayList<>(spoken.reversed().stream()
                .dropWhile(event -> event.author() != Author.PERSON)
                .takeWhile(event -> event.author() == Author.PERSON)
                .toList());
        return words.reversed();
    }

    /** The words that state the need: as the assistant noted them, else the last ones that tell something. */
    private @Nullable String need(Memo memo, List<Event> spoken, List<Event> words) {
        if (memo.need() != null) {
            return memo.need();
        }
        return spoken.reversed().stream()
                .filter(event -> event.author() == Author.PERSON && event.text() != null)
                .filter(event -> event.detail().choice() == null && !words.contains(event))
                .map(Event::text)
                .filter(text -> tells(understanding.read(String.valueOf(text), null, false)))
                .findFirst()
                .orElse(null);
    }

    static boolean tells(Reading reading) {
        return reading.urgency() != Urgency.NONE
                || reading.intent() != Intent.HUMAN && reading.guides().confidence() != Confidence.NONE
                || TELLING.contains(reading.intent());
    }

    /** A service that these words do not name is that of the need told before. */
    private Memo resolved(Heard last, Memo known, String need, Reading read) {
        Commune named = last.reading().commune() == null
                ? read.commune()
                : last.reading().commune();
        Memo placed = named == null ? known : known.in(named.insee());
        String service = read.service() == null ? known.service() : read.service();
        return need.equals(known.need()) && service != null
                ? placed.serving(service)
                : placed.needing(need, service).knowing(known.known());
    }

    /** To begin with the need again: nothing is under way, and what is known of the person stays. */
    private static Memo forgetting(Memo memo) {
        Memo fresh = Memo.EMPTY.knowing(memo.known());
        return memo.commune() == null ? fresh : fresh.in(memo.commune());
    }

    private @Nullable Commune commune(Memo memo) {
        return memo.commune() == null ? null : gazetteer.byInsee(memo.commune()).orElse(null);
    }
}
