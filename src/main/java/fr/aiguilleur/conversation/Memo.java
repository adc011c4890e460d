package fr.aiguilleur.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.aiguilleur.person.Person;
import fr.aiguilleur.person.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the assistant must remember for its next turn; written with what it says, read back from the log.
 *
 * @param guide slug of the guide being played
 * @param trail ids of the steps shown so far in this guide, first to last
 * @param asked the fact the assistant asked for, "commune" or null
 * @param need the person's words that state the need
 * @param service the service of the national standard that fits the need
 * @param commune INSEE code of where the person is
 * @param misses how many times nothing was understood since the conversation last came to an end
 * @param offered where each offered answer leads, from answer 1 on
 * @param shown ids of the places already proposed
 * @param part which part of the step is shown, from 0, to who reads in short steps; null for the whole
 * @param left the guide that was left for another need
 * @param later a second need, told in the same breath
 * @param known what is known of the person and their things
 * @param promise what we said we would ask some days later
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Memo(
        @Nullable String guide,
        List<String> trail,
        @Nullable String asked,
        @Nullable String need,
        @Nullable String service,
        @Nullable String commune,
        int misses,
        List<String> offered,
        List<String> shown,
        @Nullable Integer part,
        @Nullable Left left,
        @Nullable String later,
        Person known,
        @Nullable Promise promise) {

    /** A guide that was left in the middle, with the way to where the person stood. */
    public record Left(
            String guide,
            List<String> trail,
            @Nullable String need,
            @Nullable String service) {}

    /**
     * To ask whether help was found.
     *
     * @param due when, as ISO 8601
     */
    public record Promise(
            String due, @Nullable String need, @Nullable String service) {}

    public static final Memo EMPTY = new Memo(
            null, List.of(), null, null, null, null, 0, List.of(), List.of(), null, null, null, Person.UNKNOWN, null);

    /** What the stored form left out is empty. */
    @SuppressWarnings("NullAway")
    public Memo {
        trail = trail == null ? List.of() : List.copyOf(trail);
        offered = offered == null ? List.of() : List.copyOf(offered);
        shown = shown == null ? List.of() : List.copyOf(shown);
        known = known == null ? Person.UNKNOWN : known;
    }

    /** A new need is stated; what is known of the person stays. */
    public Memo needing(@Nullable String words, @Nullable String newService) {
        return stopped().changed(next -> {
            next.need = words;
            next.service = newService;
            next.shown = List.of();
        });
    }

    /** Words that were not understood may still tell a human what the need is. */
    public Memo remembering(String words) {
        return changed(next -> next.need = need == null ? words : need);
    }

    /** When the person can come belongs to what they need. */
    public Memo wishing(String when) {
        String before = need == null ? "" : need.replaceFirst(" \\([^()]*\\)$", "") + " ";
        return changed(
                next -> next.need = before + "(" + when.replaceAll("[()]", " ").strip() + ")");
    }

    public Memo in(String insee) {
        return changed(next -> next.commune = insee);
    }

    /** The service that helps further with the need, once a guide tells it. */
    public Memo serving(String better) {
        return changed(next -> next.service = better);
    }

    /** A step of a guide is shown, and each of its answers leads somewhere. */
    public Memo at(String slug, String step, List<String> targets) {
        List<String> walked = new ArrayList<>(slug.equals(guide) ? trail : List.of());
        int before = walked.indexOf(step);
        if (before >= 0) {
            walked = walked.subList(0, before);
        }
        walked.add(step);
        List<String> way = List.copyOf(walked);
        Person tried = guide == null || slug.equals(guide) ? known : known.trying(steps());
        return changed(next -> {
            next.guide = slug;
            next.trail = way;
            next.asked = null;
            next.offered = targets;
            next.part = null;
            next.known = tried;
        });
    }

    /** Only this part of the step is shown. */
    public Memo inPart(int number) {
        return changed(next -> next.part = number);
    }

    public Memo asking(String fact) {
        return changed(next -> {
            next.asked = fact;
            next.offered = List.of();
        });
    }

    public Memo offering(List<String> targets) {
        return changed(next -> {
            next.asked = null;
            next.offered = targets;
        });
    }

    public Memo having(List<String> places) {
        return changed(next -> {
            next.asked = null;
            next.shown = Stream.concat(shown.stream(), places.stream()).toList();
        });
    }

    /** The places shown do not count: they were shown for somewhere else. */
    public Memo elsewhere() {
        return changed(next -> next.shown = List.of());
    }

    public Memo missing() {
        return changed(next -> next.misses = misses + 1);
    }

    /** A human has heard the person: what we did not understand before no longer counts. */
    public Memo understood() {
        return changed(next -> next.misses = 0);
    }

    /** Another need comes between; the guide, if any, waits. */
    public Memo leaving() {
        return guide == null || trail.isEmpty()
                ? this
                : changed(next -> next.left = new Left(guide, trail, need, service));
    }

    /** Back in the guide that was left; its last step is still to be shown. */
    public Memo returning(Left to) {
        return stopped().changed(next -> {
            next.guide = to.guide();
            next.trail = to.trail();
            next.need = to.need();
            next.service = to.service();
            next.left = null;
        });
    }

    public Memo forgettingLeft() {
        return changed(next -> next.left = null);
    }

    public Memo keeping(@Nullable String second) {
        return changed(next -> next.later = second);
    }

    public Memo knowing(Person more) {
        return changed(next -> next.known = more);
    }

    public Memo noting(Trait trait) {
        return knowing(known.with(trait));
    }

    public Memo promising(@Nullable Promise word) {
        return changed(next -> next.promise = word);
    }

    /** The guide is over, and the last question asked; need and person are remembered for whoever takes over. */
    public Memo ending(List<String> targets) {
        return stopped().changed(next -> {
            next.misses = 0;
            next.offered = targets;
        });
    }

    /** What was being done is over; what is known of the person stays. */
    public Memo done() {
        return stopped().changed(next -> {
            next.need = null;
            next.service = null;
            next.misses = 0;
            next.shown = List.of();
            next.left = null;
            next.later = null;
            next.known = next.known.without(Trait.GREETED);
        });
    }

    private Memo stopped() {
        return changed(next -> {
            next.known = known.trying(steps());
            next.guide = null;
            next.trail = List.of();
            next.asked = null;
            next.offered = List.of();
            next.part = null;
        });
    }

    private List<String> steps() {
        return trail.stream()
                .map(step -> Objects.toString(guide, "") + "#" + step)
                .toList();
    }

    private Memo changed(Consumer<Next> change) {
        Next next = new Next(this);
        change.accept(next);
        return new Memo(
                next.guide,
                next.trail,
                next.asked,
                next.need,
                next.service,
                next.commune,
                next.misses,
                next.offered,
                next.shown,
                next.part,
                next.left,
                next.later,
                next.known,
                next.promise);
    }

    /** The memo being written. */
    private static final class Next {

        private @Nullable String guide, asked, need, service, commune, later;
        private List<String> trail, offered, shown;
        private int misses;
        private @Nullable Integer part;
        private @Nullable Left left;
        private @Nullable Promise promise;
        private Person known;

        Next(Memo memo) {
            guide = memo.guide;
            trail = memo.trail;
            asked = memo.asked;
            need = memo.need;
            service = memo.service;
            commune = memo.commune;
            misses = memo.misses;
            offered = memo.offered;
            shown = memo.shown;
            part = memo.part;
            left = memo.left;
            later = memo.later;
            known = memo.known;
            promise = memo.promise;
        }
    }
}
