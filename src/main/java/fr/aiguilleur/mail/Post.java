package fr.aiguilleur.mail;

import java.util.List;

/** Sends mail, when a server for it is configured. */
public interface Post {

    /** A file that goes with a mail. */
    record Attachment(String name, String type, byte[] content) {}

    /** False when no server is configured: the relay's own mail program is offered instead. */
    boolean open();

    /** @return false when the server refused it or could not be reached: nothing was sent */
    boolean send(String to, String subject, String text, List<Attachment> attachments);
}
