package fr.aiguilleur.subscription;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of subscriptions: their last good copy, and what became of the last look. */
@Repository
class SubscriptionTable {

    /**
     * A subscription with its copy.
     *
     * @param body the last good copy; null before the first
     */
    record Kept(
            Subscription subscription,
            @Nullable String body,
            @Nullable OffsetDateTime fetchedAt,
            @Nullable OffsetDateTime failedAt,
            @Nullable String failure) {}

    private final JdbcClient jdbc;

    SubscriptionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes over what is configured; what is no longer so is forgotten with its copy. */
    void configured(List<Subscription> subscriptions, OffsetDateTime now) {
        for (Subscription subscription : subscriptions) {
            jdbc.sql("""
                    insert into agenda_subscription (url, name, licence, due_at) values (:url, :name, :licence, :now)
                    on conflict (url) do update set name = :name, licence = :licence""")
                    .param("url", subscription.url())
                    .param("name", subscription.name())
                    .param("licence", subscription.licence())
                    .param("now", now)
                    .update();
        }
        String urls = subscriptions.stream().map(Subscription::url).collect(Collectors.joining("\n"));
        jdbc.sql("delete from agenda_subscription where url <> all (string_to_array(?, E'\\n'))")
                .param(urls)
                .update();
    }

    /** One that is due, for this node alone until the lease is over. */
    Optional<Subscription> claim(OffsetDateTime now, Duration lease) {
        return jdbc.sql("""
                update agenda_subscription set due_at = :until where url = (
                    select url from agenda_subscription where due_at <= :now
                    order by due_at limit 1 for update skip locked)
                returning *""")
                .param("now", now)
                .param("until", now.plus(lease))
                .query((row, _) -> subscription(row))
                .optional();
    }

    /** @return true when it differs from the copy before */
    boolean keep(String url, String body, @Nullable String etag, @Nullable String lastModified, OffsetDateTime now) {
        boolean changed = jdbc.sql("select body is distinct from :body from agenda_subscription where url = :url")
                .param("body", body)
                .param("url", url)
                .query(Boolean.class)
                .optional()
                .orElse(false);
        jdbc.sql("""
                update agenda_subscription set body = :body, etag = :etag, last_modified = :modified,
                    fetched_at = :now, failed_at = null, failure = null where url = :url""")
                .param("body", body)
                .param("etag", etag)
                .param("modified", lastModified)
                .param("now", now)
                .param("url", url)
                .update();
        return changed;
    }

    /** What we have is what there is. */
    void confirm(String url, OffsetDateTime now) {
        jdbc.sql("update agenda_subscription set fetched_at = ?, failed_at = null, failure = null where url = ?")
                .params(now, url)
                .update();
    }

    void fail(String url, String failure, OffsetDateTime now, OffsetDateTime next) {
        jdbc.sql("""
                update agenda_subscription set failed_at = coalesce(failed_at, :now), failure = :failure,
                    due_at = :next where url = :url""")
                .param("now", now)
                .param("failure", failure)
                .param("next", next)
                .param("url", url)
                .update();
    }

    List<Kept> all() {
        return jdbc.sql("select * from agenda_subscription order by name, url")
                .query((row, _) -> new Kept(
                        subscription(row),
                        row.getString("body"),
                        row.getObject("fetched_at", OffsetDateTime.class),
                        row.getObject("failed_at", OffsetDateTime.class),
                        row.getString("failure")))
                .list();
    }

    private static Subscription subscription(ResultSet row) throws SQLException {
        return new Subscription(
                row.getString("url"),
                row.getString("name"),
                row.getString("licence"),
                row.getString("etag"),
                row.getString("last_modified"));
    }
}
