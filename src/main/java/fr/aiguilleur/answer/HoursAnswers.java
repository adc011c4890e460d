package fr.aiguilleur.answer;

import fr.aiguilleur.conversation.Channel;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.conversation.Message.Choice;
import fr.aiguilleur.hotline.Hotline;
import fr.aiguilleur.hotline.Hotline.Slot;
import fr.aiguilleur.hotline.Opening;
import fr.aiguilleur.hours.FrenchClock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Words when humans are not there, or are too few: when they come back, and what can be done until then. */
@Component
public class HoursAnswers {

    /** So long after they come back everybody who left a message is answered. */
    public static final Duration CATCHING_UP = Duration.ofMinutes(30);

    /** Hours longer than this are not told: they would not be read. */
    private static final int LONG = 80;

    private final Hotline hotline;

    HoursAnswers(Hotline hotline) {
        this.hotline = hotline;
    }

    public Opening opening(Channel channel, ZonedDateTime at) {
        return hotline.at(word(channel), at);
    }

    /** "Les conseillers répondent du lundi au vendredi, 9h-12h30 et 13h30-17h30. Ils reviennent demain à 9h." */
    public String closed(Channel channel, ZonedDateTime at) {
        Opening opening = opening(channel, at);
        String why = hotline.sentence(at).orElseGet(() -> why(opening.why(), hotline.usual(word(channel))));
        String back = back(at, opening.change());
        boolean namesThem = why.contains("conseillers");
        return back.isEmpty()
                ? why
                : why + (namesThem ? " Ils reviennent " : " Les conseillers reviennent ") + back + ".";
    }

    private static String why(Opening.@Nullable Why why, String usual) {
        return switch (why) {
            case HOLIDAY -> "C'est un jour férié : les conseillers ne répondent pas.";
            case SHORTAGE -> "Les conseillers sont trop peu nombreux pour répondre en ce moment.";
            case CLOSING -> "Les conseillers ne sont pas là en ce moment.";
            case null -> "Les conseillers ne sont pas là en ce moment.";
            case HOURS ->
                usual.isEmpty() || usual.length() > LONG
                        ? "Les conseillers ne sont pas là en ce moment."
                        : "Les conseillers répondent " + usual + ".";
        };
    }

    private static String back(ZonedDateTime at, @Nullable ZonedDateTime change) {
        return change == null ? "" : FrenchClock.day(at, change) + " à " + FrenchClock.clock(change);
    }

    /** What can be done until they are back, or instead of waiting among many. */
    public List<Choice> choices(boolean call, boolean open) {
        List<String> labels = new ArrayList<>();
        if (call) {
            labels.add("Être rappelé(e)");
        }
        labels.add(open ? "Attendre ici" : "Laisser un message, réponse ici");
        labels.add("Continuer avec l'assistant");
        return numbered(labels);
    }

    /** Too many wait: honest, and not without a way. */
    public String patience() {
        return "Beaucoup de personnes attendent un conseiller en ce moment. Merci de votre patience.";
    }

    /** The person leaves a message and is answered where they wrote it. */
    public Message waiting(Channel channel, ZonedDateTime at) {
        ZonedDateTime change = opening(channel, at).change();
        String when = change == null
                ? "dès leur retour"
                : FrenchClock.day(at, change) + " avant " + FrenchClock.clock(change.plus(CATCHING_UP));
        return Message.of("C'est noté. Écrivez ici ce qui peut aider. Un conseiller vous répond ici, "
                + (channel == Channel.SMS ? "par SMS, " : "") + when + "."
                + (channel == Channel.WEB ? " Gardez cette page ouverte." : ""));
    }

    /** Instead of "un conseiller est prévenu": who is in danger must not wait for us. */
    public String nobodyHere(Channel channel, ZonedDateTime at) {
        String back = back(at, opening(channel, at).change());
        return "N'attendez pas : nos conseillers ne sont pas là" + (back.isEmpty() ? "." : " avant " + back + ".");
    }

    /** When to be called. */
    public Message when(String question, List<Slot> slots, ZonedDateTime now, boolean otherNumber) {
        List<String> labels = new ArrayList<>();
        slots.forEach(slot -> labels.add(capital(slot.inFrench(now))));
        if (otherNumber) {
            labels.add("Un autre numéro");
        }
        List<Choice> choices = new ArrayList<>(numbered(labels));
        choices.add(GuideAnswers.HUMAN);
        return Message.of(question).offering(choices);
    }

    /** The one sentence that promises. */
    public static String promised(Slot slot, ZonedDateTime now) {
        return "C'est noté : un conseiller vous appelle " + slot.dated(now)
                + ". Pour annuler, écrivez : annuler le rappel.";
    }

    private static List<Choice> numbered(List<String> labels) {
        List<Choice> choices = new ArrayList<>();
        labels.forEach(label -> choices.add(new Choice(String.valueOf(choices.size() + 1), label)));
        return choices;
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.FRENCH) + words.substring(1);
    }

    private static String word(Channel channel) {
        return channel.name().toLowerCase(Locale.ROOT);
    }
}
