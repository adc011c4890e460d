package fr.aiguilleur.gaps;

import fr.aiguilleur.escalation.Reason;
import fr.aiguilleur.interpreter.Marks;
import fr.aiguilleur.person.Discretion;
import fr.aiguilleur.text.Secrets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people asked before they were handed over because the assistant had nothing for them. */
@Repository
class AskedTable {

    private static final int MOST = 80;
    private static final int LONGEST = 300;
    private static final Pattern TOKEN = Pattern.compile("\\[\\[F\\d+]]");

    private final JdbcClient jdbc;
    private final Discretion discretion;

    AskedTable(JdbcClient jdbc, Discretion discretion) {
        this.jdbc = jdbc;
        this.discretion = discretion;
    }

    /** The latest first. */
    List<Asked> since(Instant then) {
        return jdbc.sql("""
                        select summary->>'need' as need, reason, opened_at from escalation
                        where opened_at > :since and reason in ('MISUNDERSTOOD', 'NO_PLACE', 'GUIDE')
                            and summary->>'need' <> ''
                        order by opened_at desc, id limit :most""")
                .param("since", OffsetDateTime.ofInstant(then, ZoneOffset.UTC))
                .param("most", MOST)
                .query((row, _) -> new Asked(
                        masked(row.getString("need")),
                        Reason.valueOf(row.getString("reason")).french(),
                        row.getObject("opened_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private String masked(String need) {
        String hidden = new Marks(List.of(), discretion).hide(Secrets.mask(need));
        String words = TOKEN.matcher(hidden).replaceAll("…").strip();
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "…";
    }
}
