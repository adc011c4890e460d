package fr.aiguilleur.access;

import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.User;

/** An account as form login checks it. */
class Seat extends User {

    private static final long serialVersionUID = 1;
    private final Member member;

    Seat(Member member, String passwordHash) {
        super(
                member.id(),
                passwordHash,
                AuthorityUtils.createAuthorityList("ROLE_" + member.role().name()));
        this.member = member;
    }

    Member member() {
        return member;
    }
}
