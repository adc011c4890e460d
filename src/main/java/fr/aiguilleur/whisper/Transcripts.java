package fr.aiguilleur.whisper;

import fr.aiguilleur.conversation.Conversation;
import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.conversation.Event;
import fr.aiguilleur.conversation.Event.Author;
import fr.aiguilleur.conversation.Event.Kind;
import fr.aiguilleur.interpreter.Marks;
import fr.aiguilleur.person.Discretion;
import fr.aiguilleur.text.Secrets;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The last messages of a conversation as a model may read them: without secrets, numbers and names. */
@Component
class Transcripts {

    private static final int READ = 60;
    private static final int MOST = 12;
    private static final int LONGEST = 800;

    private final Conversations conversations;
    private final Discretion discretion;

    Transcripts(Conversations conversations, Discretion discretion) {
        this.conversations = conversations;
        this.discretion = discretion;
    }

    /** Marks for what nobody but us may read. */
    Marks marks() {
        return new Marks(List.of(), discretion);
    }

    /** Who said what, the last twelve. */
    List<Map<String, String>> last(Conversation conversation, Marks marks) {
        return messages(conversation).stream()
                .map(event -> Map.of("who", who(event.author()), "text", marks.hide(words(event))))
                .toList();
    }

    /** The same in full, to check by. */
    List<String> words(Conversation conversation) {
        return messages(conversation).stream().map(Transcripts::words).toList();
    }

    private List<Event> messages(Conversation conversation) {
        List<Event> spoken =
                conversations.events(conversation.id(), Math.max(0, conversation.head() - READ), READ).events().stream()
                        .filter(event -> event.kind() == Kind.MESSAGE && event.author() != Author.SYSTEM)
                        .filter(event -> event.text() != null && !event.text().isBlank())
                        .toList();
        return spoken.subList(Math.max(0, spoken.size() - MOST), spoken.size());
    }

    private static String words(Event event) {
        String text = Secrets.mask(String.valueOf(event.text()));
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private static String who(Author author) {
        return switch (author) {
            case PERSON -> "personne";
            case ASSISTANT -> "assistant";
            case OPERATOR -> "conseiller";
            case SYSTEM -> "service";
        };
    }
}
