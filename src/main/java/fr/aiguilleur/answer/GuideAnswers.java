package fr.aiguilleur.answer;

import fr.aiguilleur.conversation.Channel;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.guide.Choice;
import fr.aiguilleur.guide.Choice.Target;
import fr.aiguilleur.guide.Guide;
import fr.aiguilleur.guide.Source;
import fr.aiguilleur.guide.Step;
import fr.aiguilleur.site.Site;
import fr.aiguilleur.text.Sms;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Words a guide for a channel: one step with its numbered answers, or an article. */
@Component
public class GuideAnswers {

    /** The answer that is always there. */
    public static final Message.Choice HUMAN = new Message.Choice("0", "Parler à quelqu'un");

    private static final int TWO_SMS = 306;

    private final Site site;

    public GuideAnswers(Site site) {
        this.site = site;
    }

    /** The guide's beginning: its introduction and first step, or the article's first lines. */
    public Message start(Guide guide, Channel channel) {
        if (guide.article()) {
            String text = channel == Channel.SMS ? inShort(guide) : guide.body();
            return new Message(text, List.of(HUMAN), List.of(), List.of(citation(guide)));
        }
        Step first = guide.steps().getFirst();
        Message step = step(guide, first);
        Message whole = led(guide.intro() + "\n", step);
        Message named = led(guide.title() + ".", step);
        return fits(whole, channel) ? whole : fits(named, channel) ? named : step;
    }

    /** Its beginning, and where the rest of it stands once others can reach us. */
    private String inShort(Guide article) {
        String beginning = (article.title() + ". " + article.intro()).strip();
        boolean more =
                !article.body().replaceAll("\\s+", " ").equals(article.intro().replaceAll("\\s+", " "));
        return more && site.published() ? beginning + "\nLa suite : " + site.guide(article.slug()) : beginning;
    }

    /** A step in the middle of a guide, for somebody who already gave this answer to what comes before. */
    public Message enter(Guide guide, Step step, String label, Channel channel) {
        Message bare = step(guide, step);
        Message told = led("Vous dites : " + label + ". On commence par là.", bare);
        Message named = led(guide.title() + ".", told);
        return fits(named, channel) ? named : fits(told, channel) ? told : bare;
    }

    /** A sentence before a message: in the same message where there is room, else before it. */
    public List<Message> after(Sentence sentence, Message message, Channel channel) {
        return after(sentence.french(), message, channel);
    }

    /** Words before a message: in the same message where there is room, else before it. */
    public List<Message> after(String words, Message message, Channel channel) {
        Message both = led(words, message);
        return fits(both, channel) ? List.of(both) : List.of(Message.of(words), message);
    }

    private static Message led(String words, Message message) {
        return new Message(words + "\n" + message.text(), message.choices(), message.cards(), message.citations());
    }

    private static boolean fits(Message message, Channel channel) {
        return channel == Channel.WEB || Sms.septets(Sms.plain(asSms(message))) <= TWO_SMS;
    }

    /** One step and its answers, numbered from 1; 0 is a human. */
    public Message step(Guide guide, Step step) {
        List<Message.Choice> choices = new ArrayList<>();
        for (Choice choice : numbered(step)) {
            choices.add(new Message.Choice(String.valueOf(choices.size() + 1), choice.label()));
        }
        choices.add(HUMAN);
        return new Message(step.text(), choices, List.of(), List.of(citation(guide)));
    }

    /** No words, only where they come from. */
    Message source(Guide guide) {
        return new Message("", List.of(), List.of(), List.of(citation(guide)));
    }

    /** Asks which of these guides is meant. */
    public Message which(List<Guide> guides) {
        List<Message.Choice> choices = new ArrayList<>();
        for (Guide guide : guides) {
            choices.add(new Message.Choice(String.valueOf(choices.size() + 1), guide.title()));
        }
        choices.add(new Message.Choice(String.valueOf(choices.size() + 1), "Autre chose"));
        choices.add(HUMAN);
        return Message.of(Sentence.CLOSE_CHOICE.french()).offering(choices);
    }

    /** The step's answers that carry a number, in order; speaking to a human is always 0. */
    public static List<Choice> numbered(Step step) {
        return step.choices().stream()
                .filter(choice -> !(choice.target() instanceof Target.ToHuman))
                .toList();
    }

    /** The message as a phone shows it. */
    public static String asSms(Message message) {
        StringBuilder text = new StringBuilder(message.text());
        for (Message.Choice choice : message.choices()) {
            text.append('\n').append(choice.id()).append(' ');
            text.append(choice.id().equals(HUMAN.id()) ? "conseiller" : choice.label());
        }
        return text.toString();
    }

    static Message.Citation citation(Guide guide) {
        return new Message.Citation("guide", guide.slug(), guide.title(), url(guide), guide.verified());
    }

    /** A page where the person may check the facts; none rather than one that does not answer for them. */
    private static @Nullable String url(Guide guide) {
        return guide.sources().stream()
                .filter(Source::answerable)
                .map(Source::url)
                .findFirst()
                .orElse(null);
    }
}
