package fr.aiguilleur.access;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
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

    private static final int USUAL = 120;

    /** @param perMinute how many calls a minute the program may make; 120 when not told */
    record Wanted(
            @NotBlank @Size(max = 80) String label,
            @NotNull Role role,
            @Nullable @Min(1) @Max(6000) Integer perMinute) {}

    record Issued(String label, Role role, int perMinute, String key) {}

    private final ApiKeys keys;

    ApiKeyController(ApiKeys keys) {
        this.keys = keys;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Issued issue(@RequestBody @Valid Wanted wanted) {
        int perMinute = wanted.perMinute() == null ? USUAL : wanted.perMinute();
        String key = keys.issue(wanted.label(), wanted.role(), perMinute);
        return new Issued(wanted.label(), wanted.role(), perMinute, key);
    }
}
