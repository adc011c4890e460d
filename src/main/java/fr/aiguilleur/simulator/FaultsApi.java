package fr.aiguilleur.simulator;

import fr.aiguilleur.network.Fault;
import fr.aiguilleur.network.Fault.Mode;
import fr.aiguilleur.network.Faults;
import fr.aiguilleur.network.PhoneNetwork;
import fr.aiguilleur.network.Text;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The switches that make things go wrong, and what the network knows that the API does not tell. */
@RestController
@Simulated
@RequestMapping("/simulator")
class FaultsApi {

    /** @param seconds how long what takes time takes */
    record Wanted(
            Mode mode, @Nullable Integer times, @Nullable Integer seconds) {}

    /** @param weights how often each fault comes among all; "none" is one of them */
    record Mixed(
            long seed, Map<Mode, Integer> weights, @Nullable Integer seconds) {}

    /** @param french whether ARRET, AIDE and the like are answered by the network itself */
    record Words(boolean french) {}

    /** @param callback where its sender wanted to be told of it */
    record Known(long n, String sid, boolean inbound, String phone, String text, String status, String callback) {}

    private static final int LONGER_THAN_ANYBODY_WAITS = 12;
    private static final int LONGEST = 60;
    private static final int HEAVIEST = 1_000_000;
    private static final int MOST = 1000;

    private final PhoneNetwork network;
    private final Faults faults;

    FaultsApi(PhoneNetwork network, Faults faults) {
        this.network = network;
        this.faults = faults;
    }

    @PostMapping("/faults")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void goWrong(@RequestBody Wanted wanted) {
        Fault fault = new Fault(wanted.mode(), pause(wanted.seconds()));
        faults.set(fault, wanted.mode() == Mode.NONE ? 0 : wanted.times() == null ? 1 : wanted.times());
    }

    @PostMapping("/faults/mix")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void mix(@RequestBody Mixed wanted) {
        Map<Mode, Integer> weights = new HashMap<>(wanted.weights());
        weights.replaceAll((_, weight) -> Math.clamp(weight, 0, HEAVIEST));
        faults.mix(wanted.seed(), weights, pause(wanted.seconds()));
    }

    @PostMapping("/words")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void words(@RequestBody Words words) {
        network.speakFrench(words.french());
    }

    /** All messages before a number, newest first. */
    @GetMapping("/known")
    List<Known> known(@RequestParam(name = "before", defaultValue = "" + Long.MAX_VALUE) long before) {
        return network.list(_ -> true, before, MOST).stream()
                .map(text -> new Known(
                        text.number(),
                        text.sid(),
                        text.direction() == Text.Direction.INBOUND,
                        text.phone(),
                        text.body(),
                        text.status(),
                        text.callback()))
                .toList();
    }

    private static Duration pause(@Nullable Integer seconds) {
        return Duration.ofSeconds(Math.clamp(seconds == null ? LONGER_THAN_ANYBODY_WAITS : seconds, 0, LONGEST));
    }
}
