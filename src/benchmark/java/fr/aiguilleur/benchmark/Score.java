package fr.aiguilleur.benchmark;

import fr.aiguilleur.benchmark.Corpus.Question;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How well a list of answers fits what is right, each figure from 0 to 1. */
record Score(double first, double five, double gain) {

    private static final int FEW = 5;
    private static final int DEEP = 10;

    static Score of(Question question, List<String> found) {
        return new Score(recall(question, found, 1), recall(question, found, FEW), gain(question, found));
    }

    static Score mean(List<Score> scores) {
        return new Score(
                scores.stream().mapToDouble(Score::first).average().orElse(Double.NaN),
                scores.stream().mapToDouble(Score::five).average().orElse(Double.NaN),
                scores.stream().mapToDouble(Score::gain).average().orElse(Double.NaN));
    }

    /** Of the right answers that so many could be, those that are; any one is all where one is as good as all. */
    private static double recall(Question question, List<String> found, int depth) {
        Set<String> right = new HashSet<>(question.right());
        long hits =
                found.stream().limit(depth).distinct().filter(right::contains).count();
        return question.any() ? Math.min(1, hits) : (double) hits / Math.min(depth, right.size());
    }

    /** nDCG@10 with a gain of one for what is right. */
    private static double gain(Question question, List<String> found) {
        Set<String> left = new HashSet<>(question.right());
        int wanted = question.any() ? 1 : Math.min(DEEP, left.size());
        double got = 0;
        for (int rank = 0; rank < Math.min(DEEP, found.size()); rank++) {
            if (left.remove(found.get(rank))) {
                got += discount(rank);
                if (question.any()) {
                    break;
                }
            }
        }
        double best = 0;
        for (int rank = 0; rank < wanted; rank++) {
            best += discount(rank);
        }
        return got / best;
    }

    private static double discount(int rank) {
        return Math.log(2) / Math.log(rank + 2);
    }
}
