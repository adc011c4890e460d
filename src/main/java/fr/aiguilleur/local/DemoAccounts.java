package fr.aiguilleur.local;

import fr.aiguilleur.access.Accounts;
import fr.aiguilleur.access.Member;
import fr.aiguilleur.access.Role;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Invented people with a known password, for whoever tries the program on their own machine. */
@Component
@Unconfigured
class DemoAccounts implements ApplicationRunner {

    static final String PASSWORD = "essai";
    static final List<Member> MEMBERS = List.of(
            new Member("claire", "Claire", Role.OPERATOR),
            new Member("mehdi", "Mehdi", Role.OPERATOR),
            new Member("nadia", "Nadia", Role.COORDINATOR),
            new Member("rose", "Rose", Role.RELAY));

    private final Accounts accounts;

    DemoAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        MEMBERS.forEach(member -> accounts.keep(member, PASSWORD));
    }
}
