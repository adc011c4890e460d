package fr.aiguilleur.patience;

import fr.aiguilleur.model.Model;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Lets few turns at once wait for a model: all others, and whoever is in danger, go on without it. */
@Component
public class Turnstile {

    /** So many turns wait for a model at once; all others go on without it. */
    public static final int AT_ONCE = 4;

    private static final int LEASE_PARTS = 3;

    private final Model model;
    private final Duration web;
    private final Duration sms;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor();

    /** @param lease after which another node redoes the turn; a third of it is left for all that is not waiting */
    @Autowired
    public Turnstile(
            Model model,
            @Value("${aiguilleur.model.patience.web:8s}") Duration web,
            @Value("${aiguilleur.model.patience.sms:20s}") Duration sms,
            @Value("${aiguilleur.turn.lease:30s}") Duration lease) {
        this.model = model;
        Duration most = lease.dividedBy(LEASE_PARTS).multipliedBy(LEASE_PARTS - 1L);
        this.web = shorter(web, most);
        this.sms = shorter(sms, most);
    }

    /**
     * The right to ask for a while; one that gets no answer when there is no model, or too many wait for it.
     *
     * @param texted who gets a text message waits longer without minding
     * @param hurry asked while it waits: true when nobody wants that answer any more
     */
    public Pass enter(boolean texted, BooleanSupplier hurry) {
        return model.on() && places.tryAcquire()
                ? new Pass(model, asking, texted ? sms : web, hurry, places::release)
                : Pass.none();
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
