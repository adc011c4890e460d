package fr.aiguilleur.hotline;

import java.time.ZonedDateTime;
import java.util.List;
import org.springframework.stereotype.Service;

/** When humans answer, by channel; kept in the database and changed by coordinators, so all nodes say the same. */
@Service
public class Hotline {

    /** A stretch of time in which a call may be promised. */
    public record Slot(ZonedDateTime from, ZonedDateTime until) {}

    /** @param channel web, sms or phone */
    public Opening at(String channel, ZonedDateTime moment) {
        throw new UnsupportedOperationException();
    }

    /** The next stretches within opening hours in which somebody could call, the earliest first. */
    public List<Slot> slots(ZonedDateTime from, int most) {
        throw new UnsupportedOperationException();
    }

    /** True while coordinators ask the assistant to ask for patience and to promise calls instead of waiting. */
    public boolean overloaded() {
        throw new UnsupportedOperationException();
    }

    /** @param by who switches it, for the record */
    public void overload(boolean on, String by) {
        throw new UnsupportedOperationException();
    }
}
