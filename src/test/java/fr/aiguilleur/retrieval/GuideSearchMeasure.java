package fr.aiguilleur.retrieval;

import fr.aiguilleur.retrieval.GuideMatches.Confidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** Counts how a search does on labelled messages. */
final class GuideSearchMeasure {

    /** A message and the guides that answer it; none when it is about something else. */
    record Labelled(String text, String style, Set<String> slugs) {}

    private int inside;
    private int first;
    private int three;
    private int sure;
    private int sureWrong;
    private int outside;
    private int outsideSure;
    private int outsideNone;
    final List<String> missed = new ArrayList<>();
    final List<String> beside = new ArrayList<>();

    static GuideSearchMeasure of(List<Labelled> messages, Function<String, GuideMatches> search) {
        GuideSearchMeasure measure = new GuideSearchMeasure();
        messages.forEach(message -> measure.count(message, search.apply(message.text())));
        return measure;
    }

    private void count(Labelled message, GuideMatches found) {
        List<String> slugs =
                found.matches().stream().map(match -> match.guide().slug()).toList();
        boolean surely = found.confidence() == Confidence.SURE;
        if (message.slugs().isEmpty()) {
            outside++;
            outsideSure += surely ? 1 : 0;
            outsideNone += found.confidence() == Confidence.NONE ? 1 : 0;
            if (surely) {
                beside.add(message.text() + " -> " + slugs.getFirst());
            }
            return;
        }
        inside++;
        boolean right = !slugs.isEmpty() && message.slugs().contains(slugs.getFirst());
        first += right ? 1 : 0;
        boolean among = slugs.stream().limit(3).anyMatch(message.slugs()::contains);
        three += among ? 1 : 0;
        sure += surely ? 1 : 0;
        sureWrong += surely && !right ? 1 : 0;
        if (!right) {
            missed.add(message.text() + " -> " + found.confidence() + " " + slugs);
        }
        if (surely && !right) {
            beside.add(message.text() + " -> " + slugs.getFirst());
        }
    }

    double recallAtOne() {
        return (double) first / Math.max(1, inside);
    }

    double recallAtThree() {
        return (double) three / Math.max(1, inside);
    }

    double sureShare() {
        return (double) sure / Math.max(1, inside);
    }

    /** Of all messages, those answered surely with a wrong guide. */
    double wrongSureShare() {
        return (double) (sureWrong + outsideSure) / Math.max(1, inside + outside);
    }

    double outsideNoneShare() {
        return (double) outsideNone / Math.max(1, outside);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d with a guide: recall@1 %.3f, recall@3 %.3f, sure %.3f; %d without: none %.3f; wrong when sure %d of %d (%.3f)",
                inside,
                recallAtOne(),
                recallAtThree(),
                sureShare(),
                outside,
                outsideNoneShare(),
                sureWrong + outsideSure,
                inside + outside,
                wrongSureShare());
    }
}
