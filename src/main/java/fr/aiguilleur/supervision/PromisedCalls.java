package fr.aiguilleur.supervision;

import fr.aiguilleur.callback.CallBacks;
import org.springframework.stereotype.Component;

/** Promised calls that nobody made in time, also those that were made good later. */
@Component
class PromisedCalls implements Reckoning.BrokenCalls {

    private final CallBacks calls;

    PromisedCalls(CallBacks calls) {
        this.calls = calls;
    }

    @Override
    public long in(Period period) {
        return (long) calls.brokenSince(period.from()) - calls.brokenSince(period.until());
    }
}
