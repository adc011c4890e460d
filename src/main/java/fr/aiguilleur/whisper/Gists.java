package fr.aiguilleur.whisper;

import fr.aiguilleur.conversation.Conversation;
import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.escalation.Escalations;
import fr.aiguilleur.interpreter.Marks;
import fr.aiguilleur.model.Model;
import fr.aiguilleur.model.Task;
import fr.aiguilleur.verdict.Verifier;
import fr.aiguilleur.wakeup.Woken;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Has a conversation summed up by the model once it was handed to a human: after that, and beside it. */
@Component
class Gists {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int LONGEST_LINE = 160;
    private static final int MOST_LINES = 5;

    private final GistTable table;
    private final Conversations conversations;
    private final Transcripts transcripts;
    private final Model model;
    private final Verifier verifier;

    Gists(GistTable table, Conversations conversations, Transcripts transcripts, Model model, Verifier verifier) {
        this.table = table;
        this.conversations = conversations;
        this.transcripts = transcripts;
        this.model = model;
        this.verifier = verifier;
    }

    /** Of the last time it was handed over; empty while there is none. */
    List<String> of(UUID conversation) {
        return table.lines(conversation);
    }

    /** Each is taken by one node alone, and asked for once. */
    @EventListener
    @Async
    void onChange(Woken woken) {
        if (!woken.topic().equals(Escalations.TOPIC) || !model.on()) {
            return;
        }
        table.claim().ifPresent(due -> {
            List<String> lines =
                    conversations.find(due.conversation()).map(this::summed).orElse(List.of());
            table.keep(due.escalation(), lines);
        });
    }

    private List<String> summed(Conversation conversation) {
        Marks marks = transcripts.marks();
        List<Map<String, String>> messages = transcripts.last(conversation, marks);
        List<String> said = transcripts.words(conversation);
        return model
                .ask(Task.SUMMARY, Map.of("messages", messages), PATIENCE)
                .map(form -> form.path("lines").valueStream().toList())
                .orElse(List.of())
                .stream()
                .limit(MOST_LINES)
                .map(JsonNode::asString)
                .flatMap(line -> marks.show(line.strip()).stream())
                .filter(line -> verifier.check(line, said, LONGEST_LINE).whole())
                .toList();
    }
}
