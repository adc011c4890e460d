package fr.aiguilleur.twilio;

import com.twilio.exception.ApiException;
import com.twilio.http.HttpClient;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.type.PhoneNumber;
import fr.aiguilleur.postage.Line;
import fr.aiguilleur.sms.Delivery;
import fr.aiguilleur.sms.Provider;
import fr.aiguilleur.sms.Trouble;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Posts text messages to Twilio and reads from its answer what surely happened. */
@Component
class Twilio implements Provider {

    /** After that an answer in a conversation does more harm than good. */
    private static final int VALID_SECONDS = 900;

    /** Segments a second: what a number for people, one for services and a pool of numbers may send. */
    private static final int LONG_CODE = 1;

    private static final int SHORT_CODE = 10;
    private static final int POOL = 10;

    private static final String REAL = ".twilio.com";
    private static final int PAGE = 1000;

    private final TwilioAccount account;
    private final WhatsApp whatsapp;
    private final TwilioRestClient client;

    @Autowired
    Twilio(TwilioAccount account, WhatsApp whatsapp) {
        this(account, whatsapp, new OnePost(account::apiUrl, Duration.ofSeconds(3), Duration.ofSeconds(8)));
    }

    Twilio(TwilioAccount account, WhatsApp whatsapp, HttpClient http) {
        this.account = account;
        this.whatsapp = whatsapp;
        this.client = new TwilioRestClient.Builder(account.sid(), account.token())
                .accountSid(account.sid())
                .httpClient(http)
                .build();
    }

    /** A simulator has no pace, wherever it is. */
    @Override
    public Line line() {
        String from = account.from();
        if (!String.valueOf(URI.create(account.apiUrl()).getHost()).endsWith(REAL)) {
            return Line.unhurried("simulator");
        }
        return from == null ? new Line("pool", POOL) : new Line(from, from.startsWith("+") ? LONG_CODE : SHORT_CODE);
    }

    @Override
    public Outcome post(Outgoing sms) {
        return whatsapp.refusal(sms.to()).orElseGet(() -> create(sms));
    }

    private Outcome create(Outgoing sms) {
        try {
            Message message = creator(sms)
                    .setStatusCallback(URI.create(account.publicUrl() + "/webhooks/twilio/status?o=" + sms.id()))
                    .setValidityPeriod(VALID_SECONDS)
                    .create(client);
            return accepted(message);
        } catch (OnePost.NotConnected _) {
            return new Outcome.Later(0);
        } catch (ApiException e) {
            return refused(e);
        } catch (RuntimeException _) {
            return new Outcome.Unknown();
        }
    }

    @Override
    public List<Listed> listed(Instant since) {
        List<Listed> all = new ArrayList<>();
        Message.reader()
                .setDateSentAfter(since.atZone(ZoneOffset.UTC))
                .pageSize(PAGE)
                .read(client)
                .forEach(message -> {
                    if (message.getDirection() != Message.Direction.INBOUND || isForUs(message)) {
                        all.add(listed(message));
                    }
                });
        return all;
    }

    /** An account may have other numbers, whose messages are none of ours. */
    private boolean isForUs(Message inbound) {
        String to = inbound.getTo();
        if (to == null || to.startsWith(TwilioAccount.WHATSAPP)) {
            return to != null && to.equals(account.whatsapp());
        }
        String service = account.messagingService();
        String told = inbound.getMessagingServiceSid();
        return service == null ? to.equals(account.from()) : told == null || told.equals(service);
    }

    private static Listed listed(Message message) {
        boolean inbound = message.getDirection() == Message.Direction.INBOUND;
        ZonedDateTime at = message.getDateSent() == null ? message.getDateCreated() : message.getDateSent();
        String pictures = message.getNumMedia();
        return new Listed(
                message.getSid(),
                inbound,
                inbound ? message.getFrom().getEndpoint() : message.getTo(),
                message.getBody() == null ? "" : message.getBody(),
                delivery(String.valueOf(message.getStatus())).orElse(null),
                message.getErrorCode(),
                at == null ? Instant.EPOCH : at.toInstant(),
                pictures == null ? 0 : Integer.parseInt(pictures));
    }

    private MessageCreator creator(Outgoing sms) {
        PhoneNumber to = new PhoneNumber(sms.to());
        String fromWhatsapp = account.whatsapp();
        if (fromWhatsapp != null && WhatsApp.has(sms.to())) {
            return Message.creator(to, new PhoneNumber(fromWhatsapp), sms.body());
        }
        String service = account.messagingService();
        return service != null
                ? Message.creator(to, service, sms.body())
                : Message.creator(to, new PhoneNumber(account.from()), sms.body());
    }

    private static Outcome accepted(Message message) {
        if (message.getSid() == null) {
            return new Outcome.Unknown();
        }
        String status = String.valueOf(message.getStatus());
        Delivery told = delivery(status).orElse(Delivery.ACCEPTED);
        return new Outcome.Accepted(message.getSid(), told);
    }

    /** What a status of Twilio's means; empty for one we do not know. */
    static Optional<Delivery> delivery(String status) {
        return switch (status) {
            case "accepted", "scheduled", "queued", "sending" -> Optional.of(Delivery.ACCEPTED);
            case "sent" -> Optional.of(Delivery.SENT);
            case "delivered", "read" -> Optional.of(Delivery.DELIVERED);
            case "undelivered" -> Optional.of(Delivery.UNDELIVERED);
            case "failed", "canceled" -> Optional.of(Delivery.FAILED);
            default -> Optional.empty();
        };
    }

    private static Outcome refused(ApiException e) {
        int status = orZero(e.getStatusCode());
        int code = orZero(e.getCode());
        int why = code == 0 ? status : code;
        if (status == 429 || Trouble.of(why).kind() == Trouble.Kind.LATER) {
            return new Outcome.Later(why);
        }
        boolean said = status >= 400 && status < 500 && status != 408;
        return said ? new Outcome.Refused(why) : new Outcome.Unknown();
    }

    private static int orZero(@Nullable Integer value) {
        return value == null ? 0 : value;
    }
}
