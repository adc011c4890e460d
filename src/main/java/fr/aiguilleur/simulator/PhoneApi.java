package fr.aiguilleur.simulator;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.aiguilleur.simulator.Text.Direction;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

/** The keys and the screen of a simulated phone, and the switch that makes things go wrong. */
@RestController
@Simulated
@RequestMapping("/simulator")
class PhoneApi {

    /** @param messageSid tests give it to write the same message twice */
    record Written(String text, @Nullable String messageSid) {}

    /** @param answer HTTP status that the webhook answered, 0 for no answer */
    record Sent(String messageSid, int answer) {}

    /** @param mine true when the phone's owner wrote it */
    record Shown(long n, boolean mine, String text, Instant at, String status) {}

    /** @param seconds how long what takes time takes */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Wanted(
            Fault.Mode mode,
            @Nullable Integer times,
            @Nullable Integer seconds) {}

    private static final Set<String> STOP =
            Set.of("stop", "stopall", "unsubscribe", "cancel", "end", "quit", "revoke", "optout");
    private static final Set<String> START = Set.of("start", "unstop");
    private static final int LONGER_THAN_ANYBODY_WAITS = 12;

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

    @PostMapping(path = "/phone/{number}/messages", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Sent write(@PathVariable("number") String number, @RequestBody Written written) {
        String phone = checked(number);
        String sid = written.messageSid() == null ? PhoneNetwork.newSid() : written.messageSid();
        if (network.find(sid).isEmpty()) {
            network.add(sid, Direction.INBOUND, phone, account.number(), written.text(), "received");
        }
        Map<String, String> fields = fields(phone, sid, written.text());
        answerKeyword(phone, written.text(), fields);
        return new Sent(sid, webhooks.post(account.inboundUrl(), fields));
    }

    @GetMapping("/phone/{number}/messages")
    List<Shown> read(
            @PathVariable("number") String number, @RequestParam(name = "after", defaultValue = "0") long after) {
        return network.of(checked(number), after).stream()
                .map(text -> new Shown(
                        text.number(), text.direction() == Direction.INBOUND, text.body(), text.at(), text.status()))
                .toList();
    }

    @PostMapping(path = "/faults", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void goWrong(@RequestBody Wanted wanted) {
        int seconds = wanted.seconds() == null ? LONGER_THAN_ANYBODY_WAITS : wanted.seconds();
        Fault fault = new Fault(wanted.mode(), Duration.ofSeconds(Math.clamp(seconds, 0, 60)));
        faults.set(fault, wanted.mode() == Fault.Mode.NONE ? 0 : wanted.times() == null ? 1 : wanted.times());
    }

    /** Twilio answers these words itself and says so in the webhook. */
    private void answerKeyword(String phone, String text, Map<String, String> fields) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        if (STOP.contains(word)) {
            network.optOut(phone);
            fields.put("OptOutType", "STOP");
            say(phone, "Vous ne recevrez plus de messages de ce numéro. Répondez START pour en recevoir à nouveau.");
        } else if (START.contains(word)) {
            network.optIn(phone);
            fields.put("OptOutType", "START");
            say(phone, "Vous recevrez à nouveau les messages de ce numéro. Répondez STOP pour ne plus en recevoir.");
        }
    }

    private void say(String phone, String text) {
        network.add(PhoneNetwork.newSid(), Direction.OUTBOUND, account.number(), phone, text, "delivered");
    }

    private Map<String, String> fields(String phone, String sid, String text) {
        return new HashMap<>(Map.of(
                "AccountSid",
                account.sid(),
                "ApiVersion",
                MessageJson.VERSION,
                "MessageSid",
                sid,
                "SmsSid",
                sid,
                "SmsMessageSid",
                sid,
                "From",
                phone,
                "To",
                account.number(),
                "Body",
                text,
                "NumMedia",
                "0",
                "NumSegments",
                "1"));
    }

    private static String checked(String number) {
        if (!number.matches("\\+[1-9]\\d{6,14}")) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Le numéro doit commencer par +33.");
        }
        return number;
    }
}
