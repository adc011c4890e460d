package fr.aiguilleur.local;

import fr.aiguilleur.access.Role;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page to sign in; an unconfigured start shows its demo accounts on it. */
@Controller
class LoginPage {

    /** A demo account as the page shows it. */
    public record Shown(String name, String username, String password, String role) {}

    private final ObjectProvider<DemoAccounts> demo;

    LoginPage(ObjectProvider<DemoAccounts> demo) {
        this.demo = demo;
    }

    @GetMapping("/login")
    String login(Model model) {
        model.addAttribute("demoAccounts", demo.getIfAvailable() == null ? List.of() : shown());
        return "login";
    }

    private static List<Shown> shown() {
        return DemoAccounts.MEMBERS.stream()
                .map(member -> new Shown(member.name(), member.id(), DemoAccounts.PASSWORD, french(member.role())))
                .toList();
    }

    private static String french(Role role) {
        return switch (role) {
            case RELAY -> "relais";
            case OPERATOR -> "conseiller";
            case COORDINATOR -> "coordination";
            case ADMIN -> "administration";
        };
    }
}
