package fr.aiguilleur.console;

import fr.aiguilleur.picture.Pictures;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Operators look at what people sent. */
@RestController
@RequestMapping("/api/v1/pictures")
class PictureController {

    private final Pictures pictures;

    PictureController(Pictures pictures) {
        this.pictures = pictures;
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> picture(@PathVariable UUID id) {
        return pictures.find(id)
                .orElseThrow(() -> Problems.unknown("Cette photo n'existe pas, ou elle a été effacée."))
                .answer();
    }
}
