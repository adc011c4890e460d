package fr.aiguilleur.dialogue;

import fr.aiguilleur.conversation.Memo;
import fr.aiguilleur.dialogue.Prompt.Entry;
import fr.aiguilleur.dialogue.Prompt.Fit;
import fr.aiguilleur.dialogue.Scenes.Scene;
import fr.aiguilleur.dialogue.Scenes.Sent;
import fr.aiguilleur.guide.Guide;
import fr.aiguilleur.guide.Guides;
import fr.aiguilleur.guide.Step;
import fr.aiguilleur.repair.Onward;
import fr.aiguilleur.retrieval.GuideMatch;
import fr.aiguilleur.retrieval.GuideMatches;
import fr.aiguilleur.retrieval.GuideMatches.Confidence;
import fr.aiguilleur.retrieval.GuideSearch;
import fr.aiguilleur.text.Sms;
import fr.aiguilleur.understanding.Reading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Chooses the guides for where a conversation stands, and the step at which this person enters each. */
@Component
class Entries {

    private static final int MOST_SOUGHT = 3;

    private final Guides guides;
    private final GuideSearch search;
    private final Onward onward;

    Entries(Guides guides, GuideSearch search, Onward onward) {
        this.guides = guides;
        this.search = search;
        this.onward = onward;
    }

    /** @param sought somebody looks for guides by these words: then even distant ones are worth a look */
    List<Entry> of(Scene scene, boolean sought) {
        Map<String, Entry> found = new LinkedHashMap<>();
        Reading last = scene.last().reading();
        GuideMatches now = last.guides();
        Optional<Entry> sent = scene.sent().flatMap(message -> sent(message, scene));
        sent.filter(entry -> entry.fit() == Fit.NEXT).ifPresent(entry -> put(entry, found));
        Optional<Entry> current = sent.or(() -> played(scene.last().memo()));
        if (now.confidence() == Confidence.SURE
                || scene.lastTells() && current.isPresent() && !among(now, current.get())) {
            add(first(now), scene, found);
        }
        current.ifPresent(entry -> put(entry, found));
        add(now, scene, found);
        if (!scene.lastTells()) {
            String need = scene.subject().text();
            add(search.search(need + "\n" + scene.last().text(), MOST_SOUGHT), scene, found);
            add(scene.subject().reading().guides(), scene, found);
        }
        if (sought && found.isEmpty()) {
            search.search(scene.last().text(), MOST_SOUGHT).matches().stream()
                    .map(match -> entry(match.guide(), Fit.DISTANT, scene))
                    .forEach(entry -> put(entry, found));
        }
        return List.copyOf(found.values());
    }

    private static GuideMatches first(GuideMatches now) {
        return new GuideMatches(now.matches().stream().limit(1).toList(), now.confidence());
    }

    private static boolean among(GuideMatches now, Entry entry) {
        return now.matches().stream().map(GuideMatch::guide).anyMatch(entry.guide()::equals);
    }

    private static void put(Entry entry, Map<String, Entry> found) {
        found.putIfAbsent(entry.guide().slug(), entry);
    }

    private void add(GuideMatches matches, Scene scene, Map<String, Entry> found) {
        if (matches.confidence() == Confidence.NONE) {
            return;
        }
        Fit fit = matches.confidence() == Confidence.SURE ? Fit.SURE : Fit.CLOSE;
        for (GuideMatch match : matches.matches()) {
            Guide guide = match.guide();
            if (!found.containsKey(guide.slug())) {
                found.put(guide.slug(), entry(guide, fit, scene));
            }
            fit = Fit.CLOSE; // only the first of them is what one is sure of
        }
    }

    /** After a step that a human sent: where the reply leads, else that step. */
    private Optional<Entry> sent(Sent message, Scene scene) {
        Optional<Guide> guide = guides.find(message.guide());
        Optional<Step> step = guide.flatMap(found -> found.steps().stream()
                .filter(one -> Sms.plain(message.text()).contains(Sms.plain(one.text())))
                .findFirst());
        if (guide.isEmpty() || step.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(message)
                .filter(Sent::answered)
                .flatMap(_ -> onward.from(guide.get(), step.get(), scene.last()))
                .map(next -> new Entry(guide.get(), Fit.NEXT, next, ""))
                .or(() -> Optional.of(new Entry(guide.get(), Fit.SENT, step.get(), "")));
    }

    /** Who was in a guide goes on where they stood. */
    private Optional<Entry> played(Memo memo) {
        return Optional.ofNullable(memo.guide())
                .filter(_ -> !memo.trail().isEmpty())
                .flatMap(guides::find)
                .flatMap(guide ->
                        guide.step(memo.trail().getLast()).map(step -> new Entry(guide, Fit.PLAYED, step, "")));
    }

    private Entry entry(Guide guide, Fit fit, Scene scene) {
        if (guide.article()) {
            return new Entry(guide, fit, null, "");
        }
        Memo memo = scene.last().memo();
        if (guide.slug().equals(memo.guide()) && !memo.trail().isEmpty()) {
            Optional<Step> there = guide.step(memo.trail().getLast());
            if (there.isPresent()) {
                return new Entry(guide, Fit.PLAYED, there.get(), "");
            }
        }
        String told = Stream.of(
                        scene.memo().need(),
                        scene.last().text(),
                        scene.memo().known().device())
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining("\n"));
        return search.entrance(guide, told)
                .flatMap(entrance ->
                        guide.step(entrance.step()).map(step -> new Entry(guide, fit, step, entrance.label())))
                .orElseGet(() -> new Entry(guide, fit, guide.steps().getFirst(), ""));
    }
}
