package fr.aiguilleur.sms;

import java.util.UUID;

/** Whoever carries text messages. */
interface Provider {

    /** One text message to post. */
    record Outgoing(UUID id, String to, String body) {}

    /** What is known after one post. */
    sealed interface Outcome {

        /** It was taken over. */
        record Accepted(String sid, Delivery delivery) implements Outcome {}

        /**
         * It was not taken over and will not be.
         *
         * @param permanent true when it is about this number, false when our account or message may be wrong
         */
        record Refused(int code, boolean permanent) implements Outcome {}

        /** It was surely not taken over, and may be later. */
        record Later(int code) implements Outcome {}

        /** It may have been taken over: posting again could send it twice. */
        record Unknown() implements Outcome {}
    }

    /** Posts exactly once. */
    Outcome post(Outgoing sms);
}
