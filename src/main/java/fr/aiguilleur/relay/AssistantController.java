package fr.aiguilleur.relay;

import fr.aiguilleur.dialogue.Consultation;
import fr.aiguilleur.dialogue.Consultation.Question;
import fr.aiguilleur.gazetteer.Commune;
import fr.aiguilleur.gazetteer.Gazetteer;
import fr.aiguilleur.gazetteer.Point;
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

    private final Consultation consultation;
    private final Gazetteer gazetteer;
    private final Clock clock;

    AssistantController(Consultation consultation, Gazetteer gazetteer, Clock clock) {
        this.consultation = consultation;
        this.gazetteer = gazetteer;
        this.clock = clock;
    }

    @PostMapping("/query")
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
        return AssistantAnswer.of(consultation.ask(question));
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
