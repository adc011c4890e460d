package fr.aiguilleur.attachment;

import fr.aiguilleur.attachment.AttachmentTable.End;
import fr.aiguilleur.attachment.AttachmentTable.Waiting;
import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.wakeup.Wakeups;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes the files that came with a text message, and tells the conversation what became of them. */
@Service
@Transactional
public class Attachments {

    /** The topic of wake-ups when there is a picture to fetch. */
    static final String TOPIC = "attachment";

    static final String PICTURES_ONLY =
            "Nous ne pouvons recevoir que des photos : ni vidéo, ni message vocal, ni fiche de contact. Écrivez-nous"
                    + " plutôt votre question.";

    static final String NEVER_CAME =
            "Votre photo n'est pas arrivée jusqu'à nous. Renvoyez-la, ou écrivez-nous ce que vous voyez.";

    /** Who sends file after file is not written to each time: they pay attention, or nobody reads it. */
    private static final int MOST_TOLD = 3;

    private static final Duration LATELY = Duration.ofMinutes(10);

    private final AttachmentTable table;
    private final Conversations conversations;
    private final Wakeups wakeups;

    Attachments(AttachmentTable table, Conversations conversations, Wakeups wakeups) {
        this.table = table;
        this.conversations = conversations;
        this.wakeups = wakeups;
    }

    /** Within the transaction that stores the message: what must be fetched is never forgotten. */
    public void add(UUID conversation, String sid, List<Media> files) {
        boolean fetch = false;
        boolean refuse = false;
        for (int number = 0; number < files.size(); number++) {
            Media file = files.get(number);
            if (!file.isLayout()) {
                table.add(conversation, sid, number, file.isPicture() ? file.url() : null);
                fetch |= file.isPicture();
                refuse |= !file.isPicture();
            }
        }
        if (refuse) {
            tell(conversation, sid, PICTURES_ONLY);
        }
        if (fetch) {
            wakeups.send(TOPIC, sid);
        }
    }

    void kept(Waiting waiting, String clientId, Message.Picture picture) {
        if (table.settle(waiting, End.KEPT)) {
            conversations.personShows(waiting.conversation(), clientId, "", List.of(picture));
        }
    }

    void refused(Waiting waiting, String why) {
        if (table.settle(waiting, End.REFUSED)) {
            tell(waiting.conversation(), waiting.sid(), why);
        }
    }

    void lost(Waiting waiting) {
        if (table.settle(waiting, End.LOST)) {
            tell(waiting.conversation(), waiting.sid(), NEVER_CAME);
        }
    }

    private void tell(UUID conversation, String sid, String why) {
        if (table.tell(conversation, sid, MOST_TOLD, LATELY)) {
            conversations.systemSays(conversation, why);
        }
    }
}
