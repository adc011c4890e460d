package fr.aiguilleur.callback;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Calls promised to people, and what became of each promise. */
@Service
public class CallBacks {

    /** Promises a call; one conversation has one open promise at most, a second one replaces it. */
    public CallBack promise(
            @Nullable UUID conversation,
            String phone,
            @Nullable String name,
            @Nullable String about,
            Instant from,
            Instant until) {
        throw new UnsupportedOperationException();
    }

    /** Promises that are open, the first due first. */
    public List<CallBack> open() {
        throw new UnsupportedOperationException();
    }
}
