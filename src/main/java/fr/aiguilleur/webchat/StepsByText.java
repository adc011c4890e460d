package fr.aiguilleur.webchat;

import fr.aiguilleur.consent.Consents;
import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.crossing.Asides;
import fr.aiguilleur.guide.Choice;
import fr.aiguilleur.guide.Choice.Target;
import fr.aiguilleur.guide.Guide;
import fr.aiguilleur.guide.Guides;
import fr.aiguilleur.guide.Step;
import fr.aiguilleur.pace.Pace;
import fr.aiguilleur.pace.Paces;
import fr.aiguilleur.phone.Phones;
import fr.aiguilleur.site.Site;
import fr.aiguilleur.text.Sms;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Sends the beginning of a guide to the phone of somebody who reads it on the web and asked for it: one text message,
 * as part of the conversation with that phone, so that it leaves once and whoever answers it is answered.
 */
@Component
class StepsByText {

    private static final int TWO_SMS = 306;
    private static final int A_CONVERSATION = 3;
    private static final int A_NUMBER = 2;
    private static final int ALL = 60;
    private static final Duration HOUR = Duration.ofHours(1);

    private final Conversations conversations;
    private final Asides asides;
    private final Consents consents;
    private final Guides guides;
    private final Site site;
    private final Paces ofConversations = new Paces(A_CONVERSATION, HOUR);
    private final Paces ofNumbers = new Paces(A_NUMBER, HOUR);
    private final Pace ofAll = new Pace(ALL, HOUR);

    StepsByText(Conversations conversations, Asides asides, Consents consents, Guides guides, Site site) {
        this.conversations = conversations;
        this.asides = asides;
        this.consents = consents;
        this.guides = guides;
        this.site = site;
    }

    /** Sends, and says so in the conversation where it was asked for; or tells what is wrong. */
    Optional<Fault> send(UUID asker, Request.Steps asked) {
        Optional<Guide> guide = guides.find(asked.guide());
        if (guide.isEmpty() || !asked.consent()) {
            return Optional.of(Fault.NOT_VALID);
        }
        Optional<String> number = Phones.frenchMobile(asked.number());
        if (number.isEmpty()) {
            return Optional.of(Fault.NO_MOBILE);
        }
        boolean may = ofConversations.allows(asker.toString())
                && !consents.refused(number.get())
                && ofNumbers.allows(number.get())
                && ofAll.allows();
        if (!may) {
            return Optional.of(Fault.NOT_TO_THIS_NUMBER);
        }
        asides.say(number.get(), text(guide.get(), site.guide(guide.get().slug())));
        if (!asides.with(number.get()).equals(asker)) {
            conversations.systemSays(
                    asker,
                    "Je vous envoie les étapes par SMS, au numéro qui finit par "
                            + number.get().substring(number.get().length() - 2) + ".");
        }
        return Optional.empty();
    }

    /** What the guide is, its first steps while there is room, and where all of it stands. */
    static String text(Guide guide, String page) {
        String head = "Aide numérique, à votre demande : " + guide.title() + ".";
        String tail = "\nTout le guide : " + page;
        StringBuilder text = new StringBuilder(head);
        int number = 0;
        for (Step step : first(guide)) {
            String line = "\n" + ++number + ". " + step.text().replaceAll("\\s+", " ");
            if (!fits(text + line + tail)) {
                break;
            }
            text.append(line);
        }
        return Sms.plain(text + tail);
    }

    private static boolean fits(String text) {
        String plain = Sms.plain(text);
        return Sms.gsm7(plain) && Sms.septets(plain) <= TWO_SMS;
    }

    /** The first step, and the one that its first answer leads to. */
    private static List<Step> first(Guide guide) {
        if (guide.article()) {
            return List.of(new Step("", guide.title(), guide.intro(), List.of()));
        }
        Step first = guide.steps().getFirst();
        return first.choices().stream()
                .map(Choice::target)
                .findFirst()
                .flatMap(target -> target instanceof Target.ToStep(String id) ? guide.step(id) : Optional.empty())
                .map(second -> List.of(first, second))
                .orElse(List.of(first));
    }
}
