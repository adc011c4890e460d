package fr.aiguilleur.webchat;

import fr.aiguilleur.access.Tokens;
import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.conversation.Said;
import fr.aiguilleur.pace.Paces;
import fr.aiguilleur.picture.Pictures;
import fr.aiguilleur.picture.Received;
import fr.aiguilleur.picture.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Residents send pictures into their conversation and see them there; the token of the conversation lets them in. */
@RestController
@RequestMapping("/api/v1/chat/pictures")
class ChatPictures {

    private static final int MAX_TEXT = 2000;

    /** @param seq where it stands in the log */
    record Shown(long seq, Message.Picture picture) {}

    private final Conversations conversations;
    private final Pictures pictures;
    private final BySms bySms;
    /** Many people may sit behind one address of a library. */
    private final Paces ofAddress = new Paces(60, Duration.ofMinutes(10));

    ChatPictures(Conversations conversations, Pictures pictures, BySms bySms) {
        this.conversations = conversations;
        this.pictures = pictures;
        this.bySms = bySms;
    }

    /** Sent again with the same client id, it is stored once and answered alike. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Shown send(
            @RequestParam UUID conversation,
            @RequestParam String token,
            @RequestParam UUID clientId,
            @RequestParam(defaultValue = "") String text,
            @RequestParam MultipartFile picture,
            HttpServletRequest request) {
        theirs(conversation, token);
        if (text.length() > MAX_TEXT) {
            throw problem(HttpStatus.BAD_REQUEST, Fault.TOO_LONG.code(), Fault.TOO_LONG.french());
        }
        if (!ofAddress.allows(request.getRemoteAddr())) {
            throw problem(HttpStatus.TOO_MANY_REQUESTS, Fault.TOO_FAST.code(), Refusal.BUSY.french());
        }
        return switch (pictures.keep(conversation, clientId.toString(), picture)) {
            case Received.Kept(Message.Picture kept) -> {
                Said said = bySms.atPage(
                        conversation,
                        () -> conversations.personShows(
                                conversation, clientId.toString(), text.strip(), List.of(kept)));
                yield new Shown(said.seq(), kept);
            }
            case Received.Refused(Refusal why) -> throw refused(why);
        };
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> look(
            @PathVariable UUID id,
            @RequestHeader("X-Conversation") UUID conversation,
            @RequestHeader("X-Conversation-Token") String token) {
        theirs(conversation, token);
        return pictures.find(conversation, id)
                .orElseThrow(() -> problem(HttpStatus.NOT_FOUND, "unknown_picture", "Cette photo n'existe plus."))
                .answer();
    }

    /** A call that no page of ours makes. */
    @ExceptionHandler({
        ServletRequestBindingException.class,
        MissingServletRequestPartException.class,
        MethodArgumentTypeMismatchException.class
    })
    ResponseEntity<ProblemDetail> malformed() {
        return ResponseEntity.badRequest()
                .body(problem(HttpStatus.BAD_REQUEST, Fault.NOT_VALID.code(), Fault.NOT_VALID.french())
                        .getBody());
    }

    private void theirs(UUID conversation, String token) {
        if (!conversations.opens(conversation, Tokens.hash(token))) {
            throw problem(HttpStatus.NOT_FOUND, Fault.UNKNOWN_CONVERSATION.code(), Fault.UNKNOWN_CONVERSATION.french());
        }
    }

    private static ErrorResponseException refused(Refusal why) {
        HttpStatus status = switch (why) {
            case TOO_LARGE, TOO_MANY_PIXELS -> HttpStatus.CONTENT_TOO_LARGE;
            case NOT_A_PICTURE -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case UNREADABLE, INFECTED -> HttpStatus.UNPROCESSABLE_CONTENT;
            case TOO_FAST, TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
            case NOT_SCANNED, BUSY -> HttpStatus.SERVICE_UNAVAILABLE;
        };
        return problem(status, why.name().toLowerCase(Locale.ROOT), why.french());
    }

    private static ErrorResponseException problem(HttpStatus status, String code, String french) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(status, french);
        detail.setProperty("code", code);
        return new ErrorResponseException(status, detail, null);
    }
}
