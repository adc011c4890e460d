package fr.aiguilleur.simulator;

import fr.aiguilleur.network.Fault;
import fr.aiguilleur.network.Faults;
import fr.aiguilleur.network.Keyword;
import fr.aiguilleur.network.Line;
import fr.aiguilleur.network.PhoneNetwork;
import fr.aiguilleur.network.Picture;
import fr.aiguilleur.network.Text;
import fr.aiguilleur.network.Text.Direction;
import fr.aiguilleur.text.Sms;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The keys and the screen of a simulated phone. */
@RestController
@Simulated
@RequestMapping("/simulator/phone/{number}")
class PhoneApi {

    /** A picture the phone sends, in base 64. */
    record Attached(String type, byte[] content) {}

    /** @param messageSid tests give it to write the same message twice */
    record Written(
            @Nullable String text,
            @Nullable String messageSid,
            @Nullable List<Attached> pictures) {}

    /** @param answer HTTP status that the webhook answered, 0 for no answer */
    record Sent(String messageSid, int answer) {}

    /** @param mine true when the phone's owner wrote it */
    record Shown(long n, boolean mine, String text, Instant at, String status) {}

    /** What shall be at the other end of the number. */
    record Connected(Line line) {}

    private static final int LONGEST = 1600;
    private static final int MOST_PICTURES = 10;
    /** Of these none is a page that a browser would run on this address. */
    private static final String TYPES =
            "image/(jpeg|png|gif|webp|heic)|application/pdf|text/vcard|(audio|video)/[a-z0-9]+";

    private static final int LARGEST_PICTURE = 5_000_000;

    private final SimulatedAccount account;
    private final PhoneNetwork network;
    private final Webhooks webhooks;
    private final Faults faults;

    PhoneApi(SimulatedAccount account, PhoneNetwork network, Webhooks webhooks, Faults faults) {
        this.account = account;
        this.network = network;
        this.webhooks = webhooks;
        this.faults = faults;
    }

    @PostMapping(path = "/messages", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Sent write(@PathVariable("number") String number, @RequestBody Written written) {
        Text draft = draft(checked(number), written);
        boolean again = network.find(draft.sid()).isPresent();
        Text text = network.add(draft);
        Optional<Keyword> keyword = again ? Keyword.of(text.body(), false) : network.obey(text);
        Map<String, String> fields = fields(text);
        keyword.ifPresent(known -> fields.put("OptOutType", known.name()));
        return new Sent(text.sid(), call(fields, faults.takeInbound()));
    }

    @GetMapping("/messages")
    List<Shown> read(
            @PathVariable("number") String number, @RequestParam(name = "after", defaultValue = "0") long after) {
        return network.of(checked(number), after).stream()
                .map(text -> new Shown(
                        text.number(), text.direction() == Direction.INBOUND, text.body(), text.at(), text.status()))
                .toList();
    }

    @PostMapping(path = "/line", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void connect(@PathVariable("number") String number, @RequestBody Connected connected) {
        network.connect(checked(number), connected.line());
    }

    private Text draft(String phone, Written written) {
        List<Attached> pictures = written.pictures() == null ? List.of() : written.pictures();
        String text = written.text() == null ? "" : written.text();
        if (text.length() > LONGEST
                || pictures.size() > MOST_PICTURES
                || pictures.stream().anyMatch(PhoneApi::odd)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Ce message est trop grand pour un téléphone.");
        }
        String kind = pictures.isEmpty() ? "SM" : "MM";
        return Text.written(
                written.messageSid() == null ? PhoneNetwork.sid(kind) : written.messageSid(),
                phone,
                phone.startsWith("whatsapp:") ? account.whatsapp() : account.number(),
                text,
                pictures.stream()
                        .map(one -> new Picture(PhoneNetwork.sid("ME"), one.type(), one.content()))
                        .toList());
    }

    private static boolean odd(Attached picture) {
        return picture.content().length > LARGEST_PICTURE || !picture.type().matches(TYPES);
    }

    private int call(Map<String, String> fields, Fault fault) {
        String address = account.inboundUrl();
        return switch (fault.mode()) {
            case WEBHOOK_LOST -> 0;
            case WEBHOOK_LATE -> {
                Thread.ofVirtual().name("simulated late call").start(() -> {
                    StatusNews.pause(fault.pause());
                    webhooks.post(address, fields);
                });
                yield 0;
            }
            case WEBHOOK_DOUBLED -> {
                Thread.ofVirtual().name("simulated second call").start(() -> webhooks.post(address, fields));
                yield webhooks.post(address, fields);
            }
            default -> webhooks.post(address, fields);
        };
    }

    private Map<String, String> fields(Text text) {
        Map<String, String> fields = new TreeMap<>(Map.of(
                "AccountSid", account.sid(),
                "ApiVersion", MessageJson.VERSION,
                "MessageSid", text.sid(),
                "SmsSid", text.sid(),
                "SmsMessageSid", text.sid(),
                "From", text.from(),
                "To", text.to(),
                "Body", text.body(),
                "NumMedia", String.valueOf(text.pictures().size()),
                "NumSegments", String.valueOf(Math.max(1, Sms.segments(text.body())))));
        for (int i = 0; i < text.pictures().size(); i++) {
            Picture picture = text.pictures().get(i);
            fields.put("MediaContentType" + i, picture.type());
            fields.put(
                    "MediaUrl" + i,
                    account.simulator() + MessageJson.messages(account.sid()) + "/" + text.sid() + "/Media/"
                            + picture.sid());
        }
        if (text.from().startsWith("whatsapp:")) {
            fields.put("WaId", text.from().replaceFirst("whatsapp:\\+", ""));
            fields.put("ProfileName", "Essai");
        }
        return fields;
    }

    private static String checked(String number) {
        if (!number.matches("(whatsapp:)?\\+[1-9]\\d{6,14}")) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Le numéro doit commencer par +33.");
        }
        return number;
    }
}
