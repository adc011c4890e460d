package fr.aiguilleur.benchmark;

final class Report {
    void add(Corpus c, java.util.Map<Contender, Answers> a) {
        for (var e : a.entrySet()) {
            for (String style : c.questions().stream().map(Corpus.Question::style).distinct().toList()) {
                System.out.println(e.getKey() + " " + c.places().size() + " " + style + " " + e.getValue().score(q -> q.style().equals(style))
                    + " cpu99 " + e.getValue().workMillis(q -> q.style().equals(style), .99) + " p50 " + e.getValue().millis(q -> q.style().equals(style), .5) + " p99 " + e.getValue().millis(q -> q.style().equals(style), .99));
            }
        }
    }
    String text() { return ""; }
}
