package fr.aiguilleur.callback;

import fr.aiguilleur.access.Accounts;
import fr.aiguilleur.access.Member;
import fr.aiguilleur.callback.CallBack.Change;
import fr.aiguilleur.callback.CallBackView.Caller;
import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.hotline.Hotline.Slot;
import fr.aiguilleur.phone.Phones;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Operators promise calls, make them, and say what came of them. */
@RestController
@RequestMapping("/api/v1/call-backs")
class CallBackController {

    private static final int MANY_SLOTS = 15;
    private static final Duration SOON = Duration.ofMinutes(15);

    /** @param phone may be left out in a conversation where the person gave it, or that is had by SMS */
    record Wanted(
            @Nullable UUID conversation,
            @Nullable @Size(max = 30) String phone,
            @Nullable @Size(max = 80) String name,
            @Nullable @Size(max = 300) String about,
            @NotNull Instant from,
            @NotNull Instant until) {}

    /** @param label "demain entre 9h et 10h30" */
    record Free(Instant from, Instant until, String label) {}

    /** @param number whether we know already where to call in this conversation */
    record Times(boolean number, List<Free> slots) {}

    private final CallBacks calls;
    private final Conversations conversations;
    private final Accounts accounts;
    private final Clock clock;

    CallBackController(CallBacks calls, Conversations conversations, Accounts accounts, Clock clock) {
        this.calls = calls;
        this.conversations = conversations;
        this.accounts = accounts;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "Promised calls that are still to be made, the first due first")
    List<CallBackView> open(Principal principal) {
        return calls.open().stream().map(one -> view(one, principal)).toList();
    }

    @GetMapping("/slots")
    @Operation(summary = "Times within opening hours at which a call may be promised")
    Times slots(@RequestParam(required = false) @Nullable UUID conversation) {
        ZonedDateTime now = ZonedDateTime.now(clock);
        return new Times(
                conversation != null && calls.reaches(conversation),
                calls.allSlots(now, MANY_SLOTS).stream()
                        .map(slot ->
                                new Free(slot.from().toInstant(), slot.until().toInstant(), slot.inFrench(now)))
                        .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Promises a call; in a conversation it replaces the one that was promised before")
    CallBackView promise(@RequestBody @Valid Wanted wanted, Principal principal) {
        UUID conversation = wanted.conversation();
        if (conversation != null && conversations.find(conversation).isEmpty()) {
            throw problem(HttpStatus.NOT_FOUND, "Cette conversation n'existe pas.");
        }
        Slot slot = slot(wanted);
        if (!slot.from().isBefore(slot.until()) || !calls.possible(slot, ZonedDateTime.now(clock))) {
            throw problem(HttpStatus.BAD_REQUEST, "Ce moment n'est pas libre, ou hors des horaires d'appel.");
        }
        CallBack promised = calls.promise(
                conversation,
                phone(wanted),
                wanted.name(),
                wanted.about(),
                wanted.from(),
                wanted.until(),
                Member.of(principal).id());
        return view(promised, principal);
    }

    private Slot slot(Wanted wanted) {
        return new Slot(wanted.from().atZone(clock.getZone()), wanted.until().atZone(clock.getZone()));
    }

    private String phone(Wanted wanted) {
        String typed = wanted.phone();
        UUID conversation = wanted.conversation();
        Optional<String> phone = typed != null && !typed.isBlank()
                ? CallWords.phone(typed)
                : conversation == null ? Optional.empty() : calls.number(conversation);
        return phone.orElseThrow(() -> problem(
                HttpStatus.BAD_REQUEST, "Ce numéro ne convient pas : écrivez les 10 chiffres d'un numéro français."));
    }

    @PostMapping("/{id}/take")
    @Operation(summary = "I call: shows the number; 409 when somebody else has taken it")
    CallBackView take(@PathVariable UUID id, Principal principal) {
        return view(calls.take(id, Member.of(principal).id()), principal);
    }

    @PostMapping("/{id}/kept")
    @Operation(summary = "We have spoken")
    CallBackView kept(@PathVariable UUID id, Principal principal) {
        return view(calls.kept(id, Member.of(principal).id()), principal);
    }

    @PostMapping("/{id}/unreached")
    @Operation(summary = "Nobody picked up; after the second try the person is told by message")
    CallBackView unreached(@PathVariable UUID id, @RequestParam(defaultValue = "0") int tries, Principal principal) {
        return view(calls.unreached(id, Member.of(principal).id(), tries), principal);
    }

    @PostMapping("/{id}/cancel")
    @Operation(summary = "The call is no longer wanted")
    CallBackView cancel(@PathVariable UUID id, Principal principal) {
        return view(calls.cancel(id, Member.of(principal).id()), principal);
    }

    private CallBackView view(Change change, Principal principal) {
        return switch (change) {
            case Change.Done(CallBack done) -> view(done, principal);
            case Change.Taken(String by) -> throw problem(HttpStatus.CONFLICT, name(by) + " s'occupe de ce rappel.");
            case Change.Gone _ -> throw problem(HttpStatus.NOT_FOUND, "Ce rappel est déjà terminé, ou n'existe pas.");
        };
    }

    private CallBackView view(CallBack call, Principal principal) {
        ZonedDateTime now = ZonedDateTime.now(clock);
        String by = call.by();
        boolean mine = Member.of(principal).id().equals(by);
        String phone = mine ? call.phone() : null;
        Slot slot = new Slot(call.from().atZone(clock.getZone()), call.until().atZone(clock.getZone()));
        return new CallBackView(
                call.id(),
                call.conversation(),
                call.name(),
                call.about(),
                call.from(),
                call.until(),
                slot.inFrench(now),
                due(call, now.toInstant()),
                call.state(),
                by == null ? null : new Caller(by, name(by)),
                call.tries(),
                phone,
                phone == null ? null : Phones.spoken(phone));
    }

    private static String due(CallBack call, Instant now) {
        if (!now.isBefore(call.until())) {
            return "late";
        }
        return !now.isBefore(call.from()) ? "now" : now.isBefore(call.from().minus(SOON)) ? "later" : "soon";
    }

    private String name(String operator) {
        return accounts.nameOf(operator).orElse(operator);
    }

    private static ErrorResponseException problem(HttpStatus status, String detail) {
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }
}
