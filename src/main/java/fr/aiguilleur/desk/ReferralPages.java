package fr.aiguilleur.desk;

import fr.aiguilleur.access.Member;
import fr.aiguilleur.directory.Directory;
import fr.aiguilleur.directory.Place;
import fr.aiguilleur.mail.Post;
import fr.aiguilleur.referral.Mistake;
import fr.aiguilleur.referral.Referral;
import fr.aiguilleur.referral.Referrals;
import fr.aiguilleur.referral.Refusal;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A place that was chosen becomes a referral, and the relay's referrals are listed. */
@Controller
@RequestMapping("/relais/orientations")
class ReferralPages {

    private final Referrals referrals;
    private final Directory directory;
    private final Bring bring;
    private final Post post;

    ReferralPages(Referrals referrals, Directory directory, Bring bring, Post post) {
        this.referrals = referrals;
        this.directory = directory;
        this.bring = bring;
        this.post = post;
    }

    @GetMapping
    String mine(@RequestParam(name = "suivi", defaultValue = "") String wanted, Principal principal, Model model) {
        List<ReferralView> all = referrals.of(Member.of(principal)).stream()
                .map(ReferralView::of)
                .toList();
        model.addAttribute("wanted", wanted);
        model.addAttribute("figures", Outcomes.inFrench(all));
        model.addAttribute(
                "referrals",
                all.stream()
                        .filter(view -> switch (wanted) {
                            case "en-cours" -> view.open();
                            case "terminees" -> !view.open();
                            default -> true;
                        })
                        .toList());
        model.addAttribute("none", all.isEmpty());
        return "desk/orientations";
    }

    /** The form comes first: nothing is recorded before the relay has read it. */
    @PostMapping("/choisir")
    String choose(@RequestParam MultiValueMap<String, String> given, Model model) {
        ReferralForm form = ReferralForm.of(given);
        return form(form.bringing(bring.forService(form.service())), Sought.of(given), Map.of(), model);
    }

    @PostMapping
    String create(@RequestParam MultiValueMap<String, String> given, Principal principal, Model model) {
        ReferralForm form = ReferralForm.of(given);
        try {
            Referral made = referrals.create(form.draft(), Member.of(principal));
            return "redirect:/relais/orientations/" + made.id();
        } catch (Mistake mistake) {
            return form(form, Sought.of(given), Map.of(mistake.field(), ReferralView.sentence(mistake)), model);
        }
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Principal principal, Model model) {
        Member member = Member.of(principal);
        Referral referral = referrals.find(id, member).orElseThrow(ReferralPages::unknown);
        model.addAttribute("view", ReferralView.of(referral));
        model.addAttribute("steps", ReferralView.steps(referrals.changes(id, member)));
        model.addAttribute("mayWrite", referrals.mayWrite(referral));
        model.addAttribute("posts", post.open());
        model.addAttribute("refusals", Refusal.values());
        return "desk/orientation";
    }

    private String form(ReferralForm form, Sought sought, Map<String, String> mistakes, Model model) {
        Place place = directory.find(form.place()).orElseThrow(ReferralPages::unknown);
        model.addAttribute("form", form);
        model.addAttribute("sought", sought);
        model.addAttribute("place", place);
        model.addAttribute("address", PlaceCard.address(place));
        model.addAttribute("useful", bring.forService(form.service()));
        model.addAttribute("mistakes", mistakes);
        return "desk/choisir";
    }

    static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
