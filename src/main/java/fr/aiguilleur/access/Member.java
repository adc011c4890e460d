package fr.aiguilleur.access;

import java.io.Serializable;
import java.security.Principal;
import org.springframework.security.core.Authentication;

/**
 * Somebody who signed in, or a program with a key.
 *
 * @param name as colleagues and residents see it
 */
public record Member(String id, String name, Role role) implements Principal, Serializable {

    @Override
    public String getName() {
        return id;
    }

    /** The member behind a request or a socket that access control has let in. */
    public static Member of(Principal principal) {
        return switch (principal) {
            case Member member -> member;
            case Authentication authentication when authentication.getPrincipal() instanceof Seat seat -> seat.member();
            case Authentication authentication when authentication.getPrincipal() instanceof Member member -> member;
            default -> throw new IllegalStateException("signed in by an unknown way");
        };
    }
}
