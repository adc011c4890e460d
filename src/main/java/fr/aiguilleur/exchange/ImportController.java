package fr.aiguilleur.exchange;

import fr.aiguilleur.access.Member;
import fr.aiguilleur.exchange.Incoming.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.util.unit.DataSize;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes a directory file from a program. */
@RestController
@RequestMapping("/api/v1/directory")
class ImportController {

    private final Importer importer;
    private final int mostBytes;

    ImportController(Importer importer, @Value("${aiguilleur.directory.largest-file:25MB}") DataSize largest) {
        this.importer = importer;
        this.mostBytes = (int) largest.toBytes();
    }

    @PostMapping(
            value = "/import",
            consumes = {"text/csv", MediaType.APPLICATION_JSON_VALUE})
    ImportReport take(InputStream body, Principal principal) throws IOException {
        byte[] file = body.readNBytes(mostBytes + 1);
        if (file.length > mostBytes) {
            throw problem(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "Le fichier dépasse " + DataSize.ofBytes(mostBytes).toMegabytes()
                            + " Mo : coupez-le en plusieurs. Rien n'a été importé.");
        }
        try {
            return importer.take(file, Member.of(principal).id());
        } catch (Unreadable e) {
            ErrorResponseException problem = problem(HttpStatus.BAD_REQUEST, e.reason());
            problem.getBody().setProperty("fields", e.fields());
            throw problem;
        }
    }

    private static ErrorResponseException problem(HttpStatus status, String detail) {
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }
}
