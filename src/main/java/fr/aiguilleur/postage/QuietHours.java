package fr.aiguilleur.postage;

import fr.aiguilleur.hours.Holidays;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** When nobody is written to who has not just written: at night, on Sundays and on public holidays. */
@Component
public class QuietHours {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime NIGHT = LocalTime.of(22, 0);

    private final boolean kept;

    QuietHours(@Value("${aiguilleur.sms.quiet-hours:true}") boolean kept) {
        this.kept = kept;
    }

    /** This moment, or the next at which we may write first. */
    public Instant end(Instant moment) {
        return kept ? next(moment) : moment;
    }

    private static Instant next(Instant moment) {
        ZonedDateTime at = moment.atZone(PARIS);
        if (at.toLocalTime().isBefore(MORNING)) {
            at = at.with(MORNING);
        } else if (!at.toLocalTime().isBefore(NIGHT)) {
            at = at.plusDays(1).with(MORNING);
        }
        while (at.getDayOfWeek() == DayOfWeek.SUNDAY || Holidays.on(at.toLocalDate())) {
            at = at.plusDays(1).with(MORNING);
        }
        return at.toInstant();
    }
}
