package fr.aiguilleur.access;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Gives people accounts, or renews name, role and password of an account that exists. */
@RestController
@RequestMapping("/api/v1/accounts")
class AccountController {

    /** @param password at least 12 characters */
    record Wanted(
            @NotNull @Pattern(regexp = "[a-z0-9.-]{2,40}") String id,
            @NotBlank @Size(max = 60) String name,
            @NotNull Role role,
            @NotNull @Size(min = 12, max = 200) String password) {}

    record Kept(String id, String name, Role role) {}

    private final Accounts accounts;

    AccountController(Accounts accounts) {
        this.accounts = accounts;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Kept keep(@RequestBody @Valid Wanted wanted) {
        accounts.keep(new Member(wanted.id(), wanted.name(), wanted.role()), wanted.password());
        return new Kept(wanted.id(), wanted.name(), wanted.role());
    }
}
