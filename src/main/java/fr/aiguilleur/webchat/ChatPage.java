package fr.aiguilleur.webchat;

import fr.aiguilleur.phone.Phones;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The resident's page. */
@Controller
class ChatPage {

    private final String smsNumber;

    /** @param smsNumber the number people may text, E.164; empty when there is none */
    ChatPage(@Value("${aiguilleur.twilio.from:}") String smsNumber) {
        this.smsNumber = smsNumber;
    }

    @GetMapping("/")
    String chat(Model model) {
        model.addAttribute("smsNumber", smsNumber.isEmpty() ? null : asDialled(smsNumber));
        return "chat";
    }

    private static String asDialled(String e164) {
        return Phones.spoken(e164);
    }
}
