package fr.aiguilleur.canned;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gives operators the replies that are ready. */
@RestController
class CannedController {

    /** A ready reply; {besoin} and the like in its text are left to be filled. */
    record Ready(UUID id, String title, String text, List<String> keys) {}

    private final CannedTable table;

    CannedController(CannedTable table) {
        this.table = table;
    }

    @GetMapping("/api/v1/canned")
    @Operation(
            summary = "Replies that are ready",
            description = "q: words that begin words of the title, the text or the keys; none gives all.")
    List<Ready> search(@RequestParam(defaultValue = "") String q) {
        return table.search(q).stream()
                .map(reply -> new Ready(reply.id(), reply.title(), reply.text(), reply.otherWords()))
                .toList();
    }
}
