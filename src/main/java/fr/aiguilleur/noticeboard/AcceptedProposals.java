package fr.aiguilleur.noticeboard;

import fr.aiguilleur.agenda.CalendarSource;
import fr.aiguilleur.agenda.Event;
import fr.aiguilleur.agenda.Feed;
import fr.aiguilleur.gazetteer.Commune;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The accepted proposals as one calendar; nothing in it tells who proposed them. */
@Component
@Order(1)
class AcceptedProposals implements CalendarSource {

    private static final String NAME = "Agenda partagé du réseau";
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

    private final ProposalTable table;
    private final Communes communes;

    AcceptedProposals(ProposalTable table, Communes communes) {
        this.table = table;
        this.communes = communes;
    }

    @Override
    public List<Copy> copies() {
        Feed.Lines lines = new Feed.Lines().raw("BEGIN", "VCALENDAR");
        table.in(Proposal.State.ACCEPTED).forEach(proposal -> write(proposal, lines));
        String text = lines.raw("END", "VCALENDAR").toString();
        return List.of(new Copy("propositions acceptées", new Event.Source(NAME, ""), text));
    }

    private void write(Proposal proposal, Feed.Lines lines) {
        ProposalForm form = proposal.form();
        LocalDate day = form.day().orElseThrow();
        LocalTime start = form.from().orElseThrow();
        String decided = proposal.decidedAt() == null
                ? ""
                : proposal.decidedAt().withOffsetSameInstant(ZoneOffset.UTC).format(TIME) + "Z";
        lines.raw("BEGIN", "VEVENT")
                .raw("UID", "proposition-" + proposal.id())
                .raw("LAST-MODIFIED", decided)
                .text("SUMMARY", form.title())
                .text("DESCRIPTION", form.description())
                .raw("DTSTART;TZID=Europe/Paris", day.atTime(start).format(TIME));
        form.to()
                .ifPresent(end ->
                        lines.raw("DTEND;TZID=Europe/Paris", day.atTime(end).format(TIME)));
        if (!form.weekly().isEmpty()) {
            String until =
                    form.lastDay().map(last -> ";UNTIL=" + last.format(DAY)).orElse("");
            lines.raw("RRULE", "FREQ=WEEKLY" + until);
        }
        lines.text("X-AIGUILLEUR-LIEU", form.place())
                .text("LOCATION", form.place().isEmpty() ? location(form) : "")
                .list(
                        "CATEGORIES",
                        Stream.of(form.kind(), form.service(), form.fee())
                                .filter(word -> !word.isEmpty())
                                .toList())
                .text("CONTACT", form.contact())
                .text("URL", form.url())
                .raw("END", "VEVENT");
    }

    private String location(ProposalForm form) {
        return communes.find(form.commune())
                .map(commune -> form.address() + ", " + postcode(commune) + commune.name())
                .orElse(form.address());
    }

    private static String postcode(Commune commune) {
        return commune.postcodes().isEmpty() ? "" : commune.postcodes().getFirst() + " ";
    }
}
