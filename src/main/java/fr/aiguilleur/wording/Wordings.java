package fr.aiguilleur.wording;

import fr.aiguilleur.answer.GuideAnswers;
import fr.aiguilleur.conversation.Channel;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.conversation.Message.Card;
import fr.aiguilleur.fact.Tokens;
import fr.aiguilleur.figures.ModelPart;
import fr.aiguilleur.figures.ModelPart.Ending;
import fr.aiguilleur.model.Task;
import fr.aiguilleur.patience.Pass;
import fr.aiguilleur.person.Discretion;
import fr.aiguilleur.text.Sms;
import fr.aiguilleur.verdict.Verifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** Lets a model say what was decided in plainer words; answers, cards and citations stay, and so does every doubt. */
@Service
public class Wordings {

    private static final int TWO_SEGMENTS = 2;

    private final Records records;
    private final Verifier verifier;
    private final Discretion discretion;

    Wordings(Records records, Verifier verifier, Discretion discretion) {
        this.records = records;
        this.verifier = verifier;
        this.discretion = discretion;
    }

    /** @param question what the person wrote */
    public Worded of(String question, List<Message> messages, Channel channel, Pass pass) {
        Message last = messages.getLast();
        List<String> told = pass.open() ? records.of(last, channel) : List.of();
        if (told.isEmpty()) {
            return new Worded(messages, null);
        }
        long begun = System.nanoTime();
        Passage passage = Passage.of(last, channel);
        List<String> sources = new ArrayList<>(told);
        sources.set(0, told.getFirst() + " " + passage.said());
        Tokens tokens = Tokens.of(sources, last.cards().stream().map(Card::nom).toList());
        String answer = tokens.hide(passage.said());
        Optional<JsonNode> form = pass.ask(
                Task.WORDING,
                data(question, answer, told.stream().map(tokens::hide).toList(), channel));
        Checked checked = form.map(node ->
                        new Check(verifier, tokens, sources, passage.most()).of(node, passage.whole() ? answer : ""))
                .orElse(Checked.SILENT);
        Optional<Message> worded = checked.text().map(passage::with).filter(message -> fits(message, channel));
        Ending ending = checked.ending(form.isPresent(), worded.isPresent());
        ModelPart part =
                new ModelPart(Task.WORDING, ending, checked.refused(), Duration.ofNanos(System.nanoTime() - begun));
        return new Worded(worded.map(message -> instead(messages, message)).orElse(messages), part);
    }

    private static List<Message> instead(List<Message> messages, Message last) {
        List<Message> all = new ArrayList<>(messages.subList(0, messages.size() - 1));
        all.add(last);
        return List.copyOf(all);
    }

    private Map<String, Object> data(String question, String answer, List<String> hidden, Channel channel) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("canal", channel == Channel.SMS ? "SMS, deux phrases très courtes" : "page web");
        data.put("question", discretion.of(question));
        data.put("reponse", answer);
        data.put(
                "fiches",
                IntStream.range(0, hidden.size())
                        .mapToObj(i -> Map.of("numero", i + 1, "texte", hidden.get(i)))
                        .toList());
        return data;
    }

    private static boolean fits(Message message, Channel channel) {
        String sms = Sms.simplify(GuideAnswers.asSms(message));
        return channel == Channel.WEB || Sms.gsm7(Sms.plain(sms)) && Sms.segments(sms) <= TWO_SEGMENTS;
    }
}
