package fr.aiguilleur.activity;

import fr.aiguilleur.access.Member;
import fr.aiguilleur.contact.Autonomy;
import fr.aiguilleur.contact.Contact;
import fr.aiguilleur.contact.Contacts;
import fr.aiguilleur.contact.Material;
import fr.aiguilleur.contact.Outcome;
import fr.aiguilleur.contact.Prefill;
import fr.aiguilleur.contact.Redirection;
import fr.aiguilleur.contact.Theme;
import fr.aiguilleur.farewell.Farewell;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Operators write contacts down, coordinators read them. */
@RestController
@RequestMapping("/api/v1/contacts")
class ContactController {

    private static final int PER_PAGE = 50;

    /**
     * A phone call or a visit.
     *
     * @param at when it ended; now, when it is left out
     */
    record Note(
            @NotNull UUID id,
            @NotNull Contact.Kind kind,
            @NotNull Outcome outcome,
            @Nullable @Size(max = 5) List<Theme> themes,
            @Nullable Redirection referral,
            @Nullable Autonomy autonomy,
            @Nullable @Size(max = 5) List<Material> materials,

            @NotNull @Min(1) @Max(Contact.MOST_MINUTES) Integer minutes,

            @Nullable @Size(max = Contact.LONGEST_NOTE) String note,

            @Nullable Instant at) {}

    /** @param total how many contacts there are, on all pages */
    record Found(int total, int page, int pages, List<ContactView> contacts) {}

    private final Contacts contacts;
    private final Prefill prefill;
    private final Farewell farewell;
    private final Clock clock;

    ContactController(Contacts contacts, Prefill prefill, Farewell farewell, Clock clock) {
        this.contacts = contacts;
        this.prefill = prefill;
        this.farewell = farewell;
        this.clock = clock;
    }

    @GetMapping("/form")
    @Operation(
            summary = "The short form that ends a conversation, filled in from what happened in it",
            description = "Without escalation, the form of a phone call or a visit. The vocabulary is that of the"
                    + " national activity report; the words are sent back as they are.")
    FormView form(@RequestParam(required = false) @Nullable UUID escalation, Principal principal) {
        Prefill.Form form = escalation == null
                ? prefill.blank()
                : farewell.form(escalation, Member.of(principal).id())
                        .orElseThrow(() ->
                                problem(HttpStatus.CONFLICT, "Cette conversation n'est pas à vous en ce moment."));
        return FormView.of(form);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Write a phone call or a visit down",
            description = "kind is phone or visit; a conversation is written down by ending it, with"
                    + " POST /escalations/{id}/close. The id is chosen by who writes: sent twice, it is one contact.")
    ContactView write(@RequestBody @Valid Note note, Principal principal) {
        if (note.kind() != Contact.Kind.PHONE && note.kind() != Contact.Kind.VISIT) {
            throw problem(
                    HttpStatus.BAD_REQUEST, "kind : phone ou visit. Une conversation se note quand on la termine.");
        }
        Instant now = clock.instant();
        Instant at = note.at() == null || note.at().isAfter(now) ? now : note.at();
        Member me = Member.of(principal);
        return ContactView.of(contacts.record(new Contact(
                note.id(),
                note.kind(),
                null,
                null,
                me.id(),
                me.name(),
                at,
                Objects.requireNonNullElse(note.themes(), List.of()),
                note.outcome(),
                note.referral(),
                note.autonomy(),
                Objects.requireNonNullElse(note.materials(), List.of()),
                note.minutes(),
                Objects.requireNonNullElse(note.note(), ""),
                null)));
    }

    @GetMapping
    @Operation(
            summary = "Contacts between two days, the last first; for coordinators",
            description = "from and to are days, both counted; this month when they are left out.")
    Found list(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "1") int page) {
        Span span = Span.of(from, to, clock);
        int total = contacts.count(span.begin(), span.end());
        int pages = Math.max(1, Math.ceilDiv(total, PER_PAGE));
        int shown = Math.clamp(page, 1, pages);
        List<ContactView> found = contacts.between(span.begin(), span.end(), (shown - 1) * PER_PAGE, PER_PAGE).stream()
                .map(ContactView::of)
                .toList();
        return new Found(total, shown, pages, found);
    }

    private static ErrorResponseException problem(HttpStatus status, String detail) {
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }
}
