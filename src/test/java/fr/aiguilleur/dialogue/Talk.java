package fr.aiguilleur.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.agenda.Agenda;
import fr.aiguilleur.answer.DangerAnswers;
import fr.aiguilleur.answer.EventAnswers;
import fr.aiguilleur.answer.GuideAnswers;
import fr.aiguilleur.answer.PlaceAnswers;
import fr.aiguilleur.conversation.Channel;
import fr.aiguilleur.conversation.Memo;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.conversation.Message.Card;
import fr.aiguilleur.conversation.Message.Choice;
import fr.aiguilleur.directory.Directory;
import fr.aiguilleur.emergency.EmergencyLines;
import fr.aiguilleur.gazetteer.Gazetteer;
import fr.aiguilleur.guide.Guides;
import fr.aiguilleur.knowledge.KnowledgeFolder;
import fr.aiguilleur.knowledge.KnowledgeProblems;
import fr.aiguilleur.referral.Referrals;
import fr.aiguilleur.retrieval.GuideSearch;
import fr.aiguilleur.text.PlainText;
import fr.aiguilleur.text.Secrets;
import fr.aiguilleur.text.Sms;
import fr.aiguilleur.understanding.Acts;
import fr.aiguilleur.understanding.Understanding;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** A conversation with the real rules on the repository's knowledge, without database, channel or clock. */
final class Talk {

    private static final AnnotationConfigApplicationContext BEANS = new AnnotationConfigApplicationContext(
            KnowledgeFolder.class,
            KnowledgeProblems.class,
            Gazetteer.class,
            Guides.class,
            Directory.class,
            EmergencyLines.class,
            GuideSearch.class,
            Referrals.class,
            Agenda.class,
            Understanding.class,
            GuideAnswers.class,
            PlaceAnswers.class,
            EventAnswers.class,
            DangerAnswers.class,
            Handover.class,
            Places.class,
            Events.class,
            Flow.class,
            DangerRule.class,
            WishRule.class,
            ChoiceRule.class,
            ActRule.class,
            NeedRule.class,
            Dialogue.class);

    private final Channel channel;
    private final ZonedDateTime at;
    private Memo memo = Memo.EMPTY;
    private List<Choice> offered = List.of();
    private @Nullable Outcome last;

    Talk(Channel channel, ZonedDateTime at) {
        this.channel = channel;
        this.at = at;
    }

    static <T> T bean(Class<T> type) {
        return BEANS.getBean(type);
    }

    /** The person writes. */
    void write(String text) {
        hear(text, null);
    }

    /** The person touches the button of an answer offered. */
    void touch(String label) {
        Choice choice = offered.stream()
                .filter(one -> one.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button « " + label + " » among " + offered));
        hear(label, choice.id());
    }

    private void hear(String written, @Nullable String choice) {
        assertThat(last instanceof Outcome.HandOver)
                .as("a human has the conversation")
                .isFalse();
        String text = PlainText.clean(Secrets.mask(written));
        Outcome outcome = bean(Dialogue.class)
                .decide(new Heard(
                        channel,
                        at,
                        text,
                        choice,
                        choice == null ? Acts.of(text) : Optional.empty(),
                        bean(Understanding.class).read(text, null, false),
                        offered,
                        memo));
        last = Secrets.find(written).isEmpty() ? outcome : TurnTaker.warned(outcome);
        memo = last.memo();
        offered = last.messages().getLast().choices();
        if (Boolean.getBoolean("talk")) {
            System.out.println("MOI : " + written + "\nAIDE: " + seen().replace("\n", "\n      "));
        }
        TurnLaws.hold(last, channel);
    }

    /** A human took over and gives the conversation back. */
    void handBack() {
        last = null;
    }

    Outcome last() {
        if (last == null) {
            throw new AssertionError("nothing was said yet");
        }
        return last;
    }

    /** All the person sees of the last turn. */
    String seen() {
        return last().messages().stream().map(this::shown).collect(Collectors.joining("\n\n"));
    }

    private String shown(Message message) {
        String cards = message.cards().stream().map(Card::nom).collect(Collectors.joining("\n"));
        return channel == Channel.SMS
                ? Sms.simplify(GuideAnswers.asSms(message))
                : GuideAnswers.asSms(message) + "\n" + cards;
    }
}
