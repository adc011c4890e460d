package fr.aiguilleur.repair;

import fr.aiguilleur.answer.Sentence;
import fr.aiguilleur.conversation.Memo;
import fr.aiguilleur.escalation.Reason;
import fr.aiguilleur.text.PlainText;
import fr.aiguilleur.walk.Handover;
import fr.aiguilleur.walk.Heard;
import fr.aiguilleur.walk.Outcome;
import fr.aiguilleur.walk.Places;
import fr.aiguilleur.walk.Route;
import fr.aiguilleur.walk.Rule;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * The person cannot go when the place is open: we ask when they can, and look for a place that is open then. Who cannot
 * go anywhere is helped by a human from afar.
 */
@Component
public class MomentRule implements Rule {

    private static final String MOMENT = "moment";
    private static final Pattern BUSY =
            Pattern.compile("\\b(?:je (?:travaille|bosse)|(?:pas|pa) (?:libre|dispo(?:nible)?)"
                    + "|au travail|au boulot|(?:pas|pa) (?:a )?(?:ces|ses|cet|cette|ce) (?:horaires?|heures?|jours?|moment)"
                    + "|(?:quels?|autres?) (?:jours?|horaires?|moments?))\\b");
    /** Who says when they will go is content. */
    private static final Pattern GOES =
            Pattern.compile("\\b(?:merci|j'irai|j'y vais|j'y serai|je passerai|d'accord|ok|parfait|super)\\b");

    private static final Pattern FROM_AFAR = Pattern.compile(
            "\\b(?:(?:peu[xt]?|puis|sais) (?:pas|pa|plus) (?:me |se |m'|trop )?(?:deplacer|sortir|bouger|marcher)"
                    + "|(?:sors|sort|bouge|marche) (?:pas|pa|plus|jamais)(?: de chez (?:moi|elle|lui))?$|clouee? (?:a la maison|au lit)|alitee?"
                    + "|a domicile|(?:venez|venir|vient|viens|passer?|passez) chez (?:moi|nous|elle|lui|les gens)"
                    + "|(?:par|au) (?:telephone|tel|portable)|a distance|en visio)\\b");

    private static final int SHORT = 70;

    private final Places places;
    private final Handover handover;

    MomentRule(Places places, Handover handover) {
        this.places = places;
        this.handover = handover;
    }

    @Override
    public Optional<Outcome> decide(Heard heard) {
        boolean asked = MOMENT.equals(heard.memo().asked());
        boolean placed = heard.memo().offered().contains(Route.OTHER_PLACE);
        if (heard.choice() != null || !asked && !placed) {
            return Optional.empty();
        }
        String said = PlainText.fold(heard.text());
        if (placed && said.length() <= SHORT && FROM_AFAR.matcher(said).find()) {
            return Optional.of(handover.because(Reason.ASKED, heard));
        }
        boolean told = heard.reading().wishes().next(heard.at()).isPresent()
                && (asked || said.length() <= SHORT && !GOES.matcher(said).find());
        Memo memo = heard.placed();
        if (told) {
            return Optional.of(places.propose(heard, memo.elsewhere().wishing(heard.text())));
        }
        if (asked) {
            return unclear(heard);
        }
        return said.length() <= SHORT && BUSY.matcher(said).find()
                ? Optional.of(places.ask(Sentence.ASK_WHEN, MOMENT, memo))
                : Optional.empty();
    }

    /** A new need is one; anything else is asked once more, then left to a human. */
    private Optional<Outcome> unclear(Heard heard) {
        boolean other =
                heard.act().isPresent() || !heard.reading().guides().matches().isEmpty();
        Memo missed = heard.memo().missing();
        if (other) {
            return Optional.empty();
        }
        return Optional.of(
                missed.misses() > 1
                        ? handover.because(Reason.MISUNDERSTOOD, heard)
                        : places.ask(Sentence.ASK_WHEN, MOMENT, missed));
    }
}
