package fr.aiguilleur.simulator;

import fr.aiguilleur.phone.Phones;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** A phone in the browser, to try the assistant without one. */
@Controller
@Simulated
class PhonePage {

    /** Of the numbers that ARCEP keeps for fiction: 06 39 98 and four digits. */
    private static final List<Phone> PHONES = List.of(
            new Phone("+33639980101", "06 39 98 01 01"),
            new Phone("+33639980102", "06 39 98 01 02"),
            new Phone("+33639980103", "06 39 98 01 03"),
            new Phone("+33639980104", "06 39 98 01 04"),
            new Phone("+33639980105", "06 39 98 01 05"));

    record Phone(String number, String shown) {}

    private final SimulatedAccount account;

    PhonePage(SimulatedAccount account) {
        this.account = account;
    }

    @GetMapping("/demo/telephone")
    String page(Model model) {
        model.addAttribute("phones", PHONES);
        model.addAttribute("correspondent", Phones.spoken(account.number()));
        return "demo/telephone";
    }
}
