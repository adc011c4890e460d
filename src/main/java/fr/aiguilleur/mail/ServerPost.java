package fr.aiguilleur.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Sends through the server of the settings (spring.mail.host), in our name (aiguilleur.mail.from). */
@Component
class ServerPost implements Post {

    private static final Logger log = LoggerFactory.getLogger(ServerPost.class);

    private final @Nullable JavaMailSender server;
    private final String from;

    ServerPost(ObjectProvider<JavaMailSender> server, @Value("${aiguilleur.mail.from:}") String from) {
        this.server = server.getIfAvailable();
        this.from = from;
    }

    @Override
    public boolean open() {
        return server != null && !from.isEmpty();
    }

    @Override
    public boolean send(String to, String subject, String text, List<Attachment> attachments) {
        if (server == null || from.isEmpty()) {
            return false;
        }
        try {
            server.send(message(server, to, subject, text, attachments));
            return true;
        } catch (MailException | MessagingException e) {
            log.warn("a mail was not sent: {}", e.getClass().getName()); // its message may quote the address
            return false;
        }
    }

    private MimeMessage message(
            JavaMailSender sender, String to, String subject, String text, List<Attachment> attachments)
            throws MessagingException {
        MimeMessage message = sender.createMimeMessage();
        MimeMessageHelper parts = new MimeMessageHelper(message, !attachments.isEmpty(), StandardCharsets.UTF_8.name());
        parts.setFrom(from);
        parts.setTo(to);
        parts.setSubject(subject);
        parts.setText(text);
        for (Attachment file : attachments) {
            parts.addAttachment(file.name(), new ByteArrayResource(file.content()), file.type());
        }
        return message;
    }
}
