package fr.aiguilleur.undelivered;

import fr.aiguilleur.access.Member;
import java.security.Principal;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Coordinators see what did not arrive, say it again, or put it aside. */
@Controller
@RequestMapping("/coordination/sms/non-remis")
class DeadLetterPage {

    private static final String PAGE = "redirect:/coordination/sms?fait=";

    private final DeadLetters letters;

    DeadLetterPage(DeadLetters letters) {
        this.letters = letters;
    }

    @PostMapping("/renvoyer")
    String sayAgain(@RequestParam UUID conversation, @RequestParam long message, Principal principal) {
        boolean done = letters.sayAgain(conversation, message, Member.of(principal));
        return PAGE + (done ? "renvoi" : "rien");
    }

    @PostMapping("/vu")
    String seen(@RequestParam UUID conversation, @RequestParam long message, Principal principal) {
        letters.seen(conversation, message, Member.of(principal));
        return PAGE + "vu";
    }
}
