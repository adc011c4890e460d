package fr.aiguilleur.noticeboard;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * An event as somebody writes it into the form, word for word.
 *
 * @param weekly not empty when it comes again each week
 * @param until the last day on which it may come again
 * @param place a place of the directory; empty when address and commune are given instead
 * @param contact how to get a seat, shown to everybody
 */
public record ProposalForm(
        String title,
        String kind,
        String service,
        String description,
        String date,
        String start,
        String end,
        String weekly,
        String until,
        String place,
        String address,
        String commune,
        String fee,
        String contact,
        String url) {

    static final List<String> KINDS = List.of("Atelier", "Cours", "Permanence", "Rencontre", "Autre");
    static final List<String> FEES = List.of("Gratuit", "Gratuit sous condition", "Payant");
    static final ProposalForm EMPTY = new ProposalForm("", "", "", "", "", "", "", "", "", "", "", "", "", "", "");

    /** What a browser did not send is empty. */
    public ProposalForm {
        title = told(title);
        kind = told(kind);
        service = told(service);
        description = told(description);
        date = told(date);
        start = told(start);
        end = told(end);
        weekly = told(weekly);
        until = told(until);
        place = told(place);
        address = told(address);
        commune = told(commune);
        fee = told(fee);
        contact = told(contact);
        url = told(url);
    }

    @SuppressWarnings("NullAway")
    private static String told(String value) {
        return value == null ? "" : value.strip();
    }

    Optional<LocalDate> day() {
        return day(date);
    }

    Optional<LocalDate> lastDay() {
        return day(until);
    }

    Optional<LocalTime> from() {
        return hour(start);
    }

    Optional<LocalTime> to() {
        return hour(end);
    }

    private static Optional<LocalDate> day(String written) {
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalTime> hour(String written) {
        try {
            return Optional.of(LocalTime.parse(written));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
