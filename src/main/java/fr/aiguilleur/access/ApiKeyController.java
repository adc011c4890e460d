package fr.aiguilleur.access;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Gives keys to programs. */
@RestController
@RequestMapping("/api/v1/api-keys")
class ApiKeyController {

    record Wanted(
            @NotBlank @Size(max = 80) String label, @NotNull Role role) {}

    record Issued(String label, Role role, String key) {}

    private final ApiKeys keys;

    ApiKeyController(ApiKeys keys) {
        this.keys = keys;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Issued issue(@RequestBody @Valid Wanted wanted) {
        return new Issued(wanted.label(), wanted.role(), keys.issue(wanted.label(), wanted.role()));
    }
}
