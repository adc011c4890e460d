package fr.aiguilleur.twilio;

import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever starts the server what to enter at Twilio so that it tries again when a call fails. */
@Component
class WebhookAdvice {

    private static final Logger log = LoggerFactory.getLogger(WebhookAdvice.class);
    /** Not part of the signature. All tries together have 15 seconds. */
    private static final String TRY_AGAIN = "#rc=5&rp=all&ct=2000&rt=4000";

    private final TwilioAccount account;

    WebhookAdvice(TwilioAccount account) {
        this.account = account;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        if (isReal()) {
            log.info("{}", text());
        }
    }

    /** Twilio's own address or that of one of its regions; a simulator needs no advice. */
    boolean isReal() {
        return !account.local()
                && String.valueOf(URI.create(account.apiUrl()).getHost()).endsWith(".twilio.com");
    }

    String text() {
        String incoming = account.publicUrl() + "/webhooks/twilio/sms";
        return """
            At Twilio, for %s, method POST:
              a message comes in:   %s
              primary handler fails: %s
            What follows # makes Twilio try again after any failure; without it a message is told once.\
            """.formatted(senders(), incoming + TRY_AGAIN, incoming);
    }

    private String senders() {
        String service = account.messagingService();
        String sms = service == null ? "the number " + account.from() : "the messaging service " + service;
        return account.whatsapp() == null ? sms : sms + " and the WhatsApp sender";
    }
}
