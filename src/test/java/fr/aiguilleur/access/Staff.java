package fr.aiguilleur.access;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/** Accounts on a database, without the pages that one signs in on. */
public final class Staff {

    private Staff() {}

    public static Accounts of(JdbcClient jdbc, List<Member> members) {
        Accounts accounts = new Accounts(jdbc, PasswordEncoderFactories.createDelegatingPasswordEncoder());
        members.forEach(member -> accounts.keep(member, "mot-de-passe-des-essais"));
        return accounts;
    }
}
