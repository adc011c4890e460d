package fr.aiguilleur.dialogue;

import fr.aiguilleur.answer.GuideAnswers;
import fr.aiguilleur.callback.FreeCallBacks;
import fr.aiguilleur.conversation.Channel;
import fr.aiguilleur.conversation.Detail;
import fr.aiguilleur.conversation.Event;
import fr.aiguilleur.conversation.Event.Author;
import fr.aiguilleur.conversation.Event.Kind;
import fr.aiguilleur.conversation.Memo;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.conversation.Message.Card;
import fr.aiguilleur.conversation.Message.Choice;
import fr.aiguilleur.conversation.Owner;
import fr.aiguilleur.guess.Guesses;
import fr.aiguilleur.guide.Guide;
import fr.aiguilleur.initiative.SpeakingFirst;
import fr.aiguilleur.model.Model;
import fr.aiguilleur.patience.Pass;
import fr.aiguilleur.patience.Turnstile;
import fr.aiguilleur.text.PlainText;
import fr.aiguilleur.text.Secrets;
import fr.aiguilleur.text.Sms;
import fr.aiguilleur.understanding.Acts;
import fr.aiguilleur.understanding.Reading;
import fr.aiguilleur.understanding.Understanding;
import fr.aiguilleur.walk.Flow;
import fr.aiguilleur.walk.Heard;
import fr.aiguilleur.walk.Heard.Pause;
import fr.aiguilleur.walk.Outcome;
import fr.aiguilleur.wording.Wordings;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A conversation with the real rules on the repository's knowledge, without database or channel; its clock is moved. */
final class Talk {

    private static final Map<String, Reading> READ = new ConcurrentHashMap<>();
    private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-000000000001");

    private final Channel channel;
    private final List<Event> log = new ArrayList<>();
    private ZonedDateTime at;
    private Owner owner = Owner.ASSISTANT;
    private @Nullable Outcome last;
    private List<Message> said = List.of();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final @Nullable Assistance assistance;

    Talk(Channel channel, ZonedDateTime at) {
        this(channel, at, null);
    }

    /** With this help of a language model. */
    Talk(Channel channel, ZonedDateTime at, @Nullable Assistance assistance) {
        this.channel = channel;
        this.at = at;
        this.assistance = assistance;
    }

    /** The help that this model gives, which has this long to answer. */
    static Assistance helped(Model model, Duration patience) {
        return helped(new Turnstile(model, patience, patience, Duration.ofMinutes(1)));
    }

    static Assistance helped(Turnstile turnstile) {
        return new Assistance(
                bean(Dialogue.class), bean(Guesses.class), bean(Wordings.class), turnstile, bean(MeterRegistry.class));
    }

    /** How each turn ended. */
    List<Outcome> outcomes() {
        return List.copyOf(outcomes);
    }

    /** The same conversation, to try another answer. */
    Talk copy() {
        return copy(assistance);
    }

    /** The same conversation, as it would go on without a language model. */
    Talk alone() {
        return copy(null);
    }

    private Talk copy(@Nullable Assistance help) {
        Talk copy = new Talk(channel, at, help);
        copy.log.addAll(log);
        copy.owner = owner;
        copy.last = last;
        copy.said = said;
        return copy;
    }

    static <T> T bean(Class<T> type) {
        return Beans.ALL.getBean(type);
    }

    /** The person writes. */
    void write(String text) {
        hear(text, null);
    }

    /** The person touches the button of an answer offered. */
    void touch(String label) {
        Choice choice = offered().stream()
                .filter(one -> one.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button « " + label + " » among " + offered()));
        hear(label, choice.id());
    }

    /** As if the need had led to this guide. */
    void open(Guide guide) {
        Heard heard = heard(guide.title(), null);
        answer(bean(Flow.class)
                .start(
                        guide,
                        heard.with(heard.memo().needing("?", null)),
                        heard.memo().needing("?", null)));
    }

    private void hear(String written, @Nullable String choice) {
        if (owner instanceof Owner.Closed) {
            owner = Owner.ASSISTANT;
            if (channel == Channel.SMS) {
                log.clear();
            }
        }
        String text = PlainText.clean(Secrets.mask(FreeCallBacks.confided(written, memo().asked())));
        Heard heard = heard(text, choice);
        add(Kind.MESSAGE, Author.PERSON, text, Detail.NONE);
        print("MOI : " + written);
        switch (owner) {
            case Owner.Assistant _ -> {
                Outcome outcome = decided(heard);
                answer(Secrets.find(written).isEmpty() ? outcome : TurnTaker.warned(outcome));
            }
            case Owner.Queue _ ->
                says(bean(Dialogue.class).alarm(heard).map(Message::of).stream().toList(), null);
            case Owner.Operator _, Owner.Closed _ -> says(List.of(), null);
        }
    }

    private Outcome decided(Heard heard) {
        if (assistance == null) {
            return bean(Dialogue.class).decide(heard);
        }
        try (Pass pass = assistance.pass(channel, () -> false)) {
            return assistance
                    .worded(assistance.decide(heard, false, pass), pass)
                    .outcome();
        }
    }

    private Heard heard(String text, @Nullable String choice) {
        Optional<Event> answer = lastAnswer();
        Reading reading =
                READ.computeIfAbsent(text, words -> bean(Understanding.class).read(words, null, false));
        Event now = new Event(
                ID, log.size() + 1, at.toInstant(), Kind.MESSAGE, Author.PERSON, null, null, text, Detail.NONE);
        return new Heard(
                channel,
                at,
                text,
                choice,
                choice == null ? Acts.of(text) : Optional.empty(),
                reading,
                offered(),
                answer.map(event -> event.detail().memo()).orElse(Memo.EMPTY),
                answer.map(event -> Listener.pause(event, now, log.subList(Math.toIntExact(event.seq()), log.size())))
                        .orElse(Pause.NONE));
    }

    private void answer(Outcome outcome) {
        last = outcome;
        outcomes.add(outcome);
        says(outcome.messages(), outcome.memo());
        if (outcome instanceof Outcome.HandOver) {
            owned(Owner.QUEUE, Author.SYSTEM);
        } else if (outcome instanceof Outcome.End) {
            owned(Owner.CLOSED, Author.PERSON);
        }
        TurnLaws.hold(outcome, channel);
    }

    private void says(List<Message> messages, @Nullable Memo memo) {
        said = messages;
        messages.forEach(message -> add(Kind.MESSAGE, Author.ASSISTANT, message.text(), Detail.of(message, memo)));
        print("AIDE: " + seen().replace("\n", "\n      "));
    }

    private void add(Kind kind, Author author, String text, Detail detail) {
        log.add(new Event(ID, log.size() + 1, at.toInstant(), kind, author, null, null, text, detail));
    }

    private void owned(Owner next, Author author) {
        owner = next;
        add(Kind.OWNER, author, "", Detail.NONE);
    }

    /** A human writes, and has the conversation from now on. */
    void operatorSays(String text) {
        if (!(owner instanceof Owner.Operator)) {
            owned(new Owner.Operator("camille"), Author.OPERATOR);
        }
        add(Kind.MESSAGE, Author.OPERATOR, text, Detail.NONE);
        said = List.of();
    }

    /** A human had taken over and gives the conversation back. */
    void handBack() {
        owned(Owner.ASSISTANT, Author.OPERATOR);
        said = List.of();
    }

    /** A human ends the conversation. */
    void close() {
        owned(Owner.CLOSED, Author.OPERATOR);
        said = List.of();
    }

    /** Time passes; the assistant says what it says of its own accord, once it may. */
    void pass(Duration duration) {
        at = at.plus(duration);
        said = List.of();
        print("--- " + at);
        if (owner instanceof Owner.Assistant && !log.isEmpty()) {
            List<Event> messages = log.stream()
                    .filter(event -> event.kind() == Kind.MESSAGE || event.author() == Author.OPERATOR)
                    .toList();
            SpeakingFirst.words(channel, messages, at).ifPresent(words -> {
                Outcome outcome = Outcome.say(words.message(), words.memo());
                last = outcome;
                says(outcome.messages(), outcome.memo());
                TurnLaws.hold(outcome, channel);
            });
        }
    }

    private Optional<Event> lastAnswer() {
        return log.reversed().stream()
                .filter(event -> event.kind() == Kind.MESSAGE && event.author() == Author.ASSISTANT)
                .findFirst();
    }

    List<Choice> offered() {
        List<Choice> choices =
                lastAnswer().map(event -> event.detail().choices()).orElse(null);
        return choices == null ? List.of() : choices;
    }

    Memo memo() {
        Memo memo = lastAnswer().map(event -> event.detail().memo()).orElse(null);
        return memo == null ? Memo.EMPTY : memo;
    }

    Owner owner() {
        return owner;
    }

    Outcome last() {
        if (last == null) {
            throw new AssertionError("nothing was said yet");
        }
        return last;
    }

    List<Message> said() {
        return said;
    }

    /** All the person sees of the last turn. */
    String seen() {
        return said.stream().map(this::shown).collect(Collectors.joining("\n\n"));
    }

    private String shown(Message message) {
        String cards = message.cards().stream().map(Card::nom).collect(Collectors.joining("\n"));
        return channel == Channel.SMS
                ? Sms.simplify(GuideAnswers.asSms(message))
                : GuideAnswers.asSms(message) + "\n" + cards;
    }

    private static void print(String line) {
        if (Boolean.getBoolean("talk")) {
            System.out.println(line);
        }
    }
}
