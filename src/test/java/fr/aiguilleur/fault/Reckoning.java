package fr.aiguilleur.fault;

import fr.aiguilleur.fault.Carrier.Known;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the network knows beside what we have stored.
 *
 * @param written by people
 * @param missing written, but not stored
 * @param doubled written once, but stored more than once
 * @param unanswered conversations whose last words nobody has read
 * @param uncarried conversations with words that wait to be taken over for sending
 * @param waiting text messages that have not left
 * @param twice rows of which the network accepted more than one message
 * @param vanished rows that we hold for accepted and the network never saw
 * @param endless rows that were accepted and of which the network knows an end that we do not
 * @param unclear rows that are unknown to us, but not to the network
 * @param honest rows that are unknown to us, and that the network never saw
 * @param contrary rows that ended otherwise than the network says
 * @param statuses how many rows stand where
 */
record Reckoning(
        long written,
        long missing,
        long doubled,
        long unanswered,
        long uncarried,
        long waiting,
        long twice,
        long vanished,
        long endless,
        long unclear,
        long honest,
        long contrary,
        Map<String, Long> statuses) {

    private record Row(String id, String status) {}

    private static final Set<String> ENDED = Set.of("delivered", "undelivered", "failed");

    static Reckoning of(List<Known> network, JdbcClient jdbc) {
        Set<String> stored = Set.copyOf(jdbc.sql("select message_sid from sms_inbound")
                .query(String.class)
                .list());
        List<String> written =
                network.stream().filter(Known::inbound).map(Known::sid).toList();
        Map<String, List<Known>> accepted = network.stream()
                .filter(known -> known.outboxRow() != null)
                .collect(Collectors.groupingBy(known -> String.valueOf(known.outboxRow())));
        List<Row> rows = jdbc.sql("select id, status from sms_outbox")
                .query((row, _) -> new Row(row.getString(1), row.getString(2)))
                .list();
        Function<Row, List<Known>> posts = row -> accepted.getOrDefault(row.id(), List.of());
        Predicate<Row> ended = row -> ENDED.contains(row.status());
        Predicate<Row> unknown = row -> row.status().equals("unknown");
        return new Reckoning(
                written.size(),
                written.stream().filter(sid -> !stored.contains(sid)).count(),
                number(jdbc, """
                    select count(*) from (select client_id from event where author = 'person' and client_id is not null
                    group by client_id having count(*) > 1) twice\
                    """),
                number(jdbc, "select count(*) from conversation where heard_seq > answered_seq"),
                number(jdbc, "select count(*) from conversation where channel = 'sms' and carried_seq < last_seq"),
                rows.stream()
                        .filter(row -> Set.of("queued", "sending").contains(row.status()))
                        .count(),
                rows.stream().filter(row -> posts.apply(row).size() > 1).count(),
                rows.stream()
                        .filter(row -> Set.of("accepted", "sent", "delivered", "undelivered")
                                .contains(row.status()))
                        .filter(row -> posts.apply(row).isEmpty())
                        .count(),
                rows.stream()
                        .filter(row -> Set.of("accepted", "sent").contains(row.status()))
                        .filter(row -> posts.apply(row).stream().anyMatch(known -> ENDED.contains(known.status())))
                        .count(),
                rows.stream()
                        .filter(unknown)
                        .filter(row -> !posts.apply(row).isEmpty())
                        .count(),
                rows.stream()
                        .filter(unknown)
                        .filter(row -> posts.apply(row).isEmpty())
                        .count(),
                rows.stream()
                        .filter(ended)
                        .filter(row -> posts.apply(row).stream()
                                .anyMatch(known -> ENDED.contains(known.status())
                                        && !known.status().equals(row.status())))
                        .count(),
                rows.stream().collect(Collectors.groupingBy(Row::status, TreeMap::new, Collectors.counting())));
    }

    private static long number(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    /** Nothing is under way any more that will end by itself. */
    boolean settled() {
        return missing + unanswered + uncarried + waiting + endless + unclear == 0;
    }

    /** What must not be. */
    Map<String, Long> wrong() {
        Map<String, Long> wrong = new TreeMap<>(Map.ofEntries(
                Map.entry("inbound missing", missing),
                Map.entry("inbound stored twice", doubled),
                Map.entry("conversations unanswered", unanswered),
                Map.entry("conversations uncarried", uncarried),
                Map.entry("texts that have not left", waiting),
                Map.entry("texts accepted twice", twice),
                Map.entry("texts accepted by nobody", vanished),
                Map.entry("texts without their end", endless),
                Map.entry("texts unknown that the network knows", unclear),
                Map.entry("texts with the contrary end", contrary)));
        wrong.values().removeIf(count -> count == 0);
        return wrong;
    }

    void print(Map<String, Object> circumstances) {
        Map<String, Object> lines = new LinkedHashMap<>(circumstances);
        lines.put("written by people", written);
        lines.put("… not stored", missing);
        lines.put("… stored twice", doubled);
        lines.put("conversations unanswered", unanswered);
        lines.put("conversations with words not taken over", uncarried);
        lines.put(
                "texts of ours",
                statuses.values().stream().mapToLong(Long::longValue).sum());
        statuses.forEach((status, count) -> lines.put("… " + status, count));
        lines.put("… accepted twice by the network", twice);
        lines.put("… held for accepted, the network never saw them", vanished);
        lines.put("… accepted or sent, and the network knows their end", endless);
        lines.put("… unknown, and the network has them", unclear);
        lines.put("… honestly unknown: the network never saw them", honest);
        lines.put("… ended otherwise than the network says", contrary);
        System.out.println("\n| the fault run | |\n| --- | ---: |");
        lines.forEach((what, count) -> System.out.println("| " + what + " | " + count + " |"));
    }
}
