package fr.aiguilleur.library;

import fr.aiguilleur.guide.Guides;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The guides for other programs. */
@RestController
@RequestMapping("/api/v1/guides")
class GuideController {

    private final Guides guides;

    GuideController(Guides guides) {
        this.guides = guides;
    }

    @GetMapping
    List<GuideView.Line> all() {
        return guides.all().stream().map(GuideView.Line::of).toList();
    }

    @GetMapping("/{slug}")
    GuideView one(@PathVariable String slug) {
        return guides.find(slug).map(GuideView::of).orElseThrow(() -> {
            ProblemDetail problem =
                    ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "Aucun guide ne porte ce nom.");
            problem.setProperty("field", "slug");
            return new ErrorResponseException(HttpStatus.NOT_FOUND, problem, null);
        });
    }
}
