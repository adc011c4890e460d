package fr.aiguilleur.texting;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Coordinators see how text messages go. */
@Controller
class SmsPage {

    private final List<Section> sections;

    SmsPage(List<Section> sections) {
        this.sections = sections;
    }

    @GetMapping("/coordination/sms")
    String page(Model model) {
        sections.forEach(section -> section.fill(model));
        model.addAttribute("sections", sections.stream().map(Section::template).toList());
        return "coordination/sms";
    }
}
