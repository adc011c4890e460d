package fr.aiguilleur.relay;

import fr.aiguilleur.dialogue.Consultation;
import fr.aiguilleur.dialogue.Consultation.Question;
import fr.aiguilleur.gazetteer.Commune;
import fr.aiguilleur.gazetteer.Gazetteer;
import fr.aiguilleur.gazetteer.Point;
import fr.aiguilleur.understanding.Reading.Account;
import fr.aiguilleur.understanding.Understanding;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One message in, what was understood and the best guides and places out. */
@RestController
@RequestMapping("/api/v1/assistant")
class AssistantController {

    private static final int DEFAULT_LIMIT = 3;
    private static final String RESIDENT = """
            {"text": "g oublié mon mdp ameli", "channel": "sms", "explain": true}""";
    private static final String RELAY = """
            {"text": "dame de 72 ans à Palaiseau, ne sait pas se servir de son smartphone", "channel": "relay"}""";

    private final Consultation consultation;
    private final Understanding understanding;
    private final Gazetteer gazetteer;
    private final Clock clock;

    AssistantController(Consultation consultation, Understanding understanding, Gazetteer gazetteer, Clock clock) {
        this.consultation = consultation;
        this.understanding = understanding;
        this.gazetteer = gazetteer;
        this.clock = clock;
    }

    @PostMapping("/query")
    @Operation(
            summary = "What one message says, and the guides, places and words that answer it",
            description = "With \"explain\": true, \"explanation\" tells how each field was read, what became of each"
                    + " word, how the five nearest guides score, what the gate decided, and why this guide and not the"
                    + " next. Nothing of it is kept.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            examples = {
                                                @ExampleObject(name = "a resident by SMS", value = RESIDENT),
                                                @ExampleObject(name = "a relay", value = RELAY)
                                            })))
    AssistantAnswer query(@RequestBody @Valid AssistantQuery query) {
        ZonedDateTime at =
                query.at() == null ? ZonedDateTime.now(clock) : query.at().atZoneSameInstant(clock.getZone());
        AssistantQuery.Location location = query.location();
        Question question = new Question(
                query.text(),
                "relay".equals(query.channel()),
                "sms".equals(query.channel()),
                commune(query.commune()),
                location == null ? null : new Point(location.lat(), location.lon()),
                at,
                query.limit() == null ? DEFAULT_LIMIT : query.limit());
        Account account = Boolean.TRUE.equals(query.explain())
                ? understanding.explain(query.text(), question.commune(), question.relay())
                : null;
        return AssistantAnswer.of(consultation.ask(question), account);
    }

    private @Nullable Commune commune(@Nullable String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        return gazetteer.byInsee(given).or(() -> gazetteer.byName(given)).orElseThrow(() -> unknown(given));
    }

    private static ErrorResponseException unknown(String commune) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST,
                "commune : « " + commune + " » n'est ni un nom ni un code INSEE d'Île-de-France.");
        problem.setProperty("field", "commune");
        return new ErrorResponseException(HttpStatus.BAD_REQUEST, problem, null);
    }
}
