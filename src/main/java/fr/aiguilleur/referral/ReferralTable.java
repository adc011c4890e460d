package fr.aiguilleur.referral;

import fr.aiguilleur.referral.Change.Who;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;

/** The rows of referrals and of the steps they made; a status only goes forward, whoever comes first. */
@Repository
class ReferralTable {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    private record Advice(List<String> reasons, List<String> doubts, List<String> bring) {}

    ReferralTable(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    UUID insert(String relay, Referral.Snapshot place, Draft draft) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                with made as (
                    insert into referral (id, relay, place, need, initials, service, path, advice, consent, status,
                                          created_at, changed_at)
                    values (:id, :relay, cast(:place as jsonb), :need, :initials, :service, :path,
                            cast(:advice as jsonb), :consent, 'CREATED', :now, :now)
                    returning id
                )
                insert into referral_change (referral_id, at, who, after) select id, :now, 'RELAY', 'CREATED' from made""")
                .param("id", id)
                .param("relay", relay)
                .param("place", json.writeValueAsString(place))
                .param("need", draft.need())
                .param("initials", draft.initials())
                .param("service", draft.service())
                .param("path", draft.path())
                .param("advice", json.writeValueAsString(new Advice(draft.reasons(), draft.doubts(), draft.bring())))
                .param("consent", draft.consent())
                .param("now", now())
                .update();
        return id;
    }

    /** One that the same relay made of the same words a moment ago; two that come at once wait for each other. */
    Optional<Referral> twin(String relay, String place, Draft draft, Duration within) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('referral ' || ?, 0))")
                .param(relay)
                .query((_, _) -> true)
                .single();
        return jdbc.sql("""
                select * from referral
                where relay = :relay and created_at > :since and place ->> 'id' = :place and need <> ''
                  and need = :need and initials = :initials and (texted_at is not null) = :texted
                  and written_at is null
                order by created_at desc limit 1""")
                .param("relay", relay)
                .param("since", now().minus(within))
                .param("place", place)
                .param("need", draft.need())
                .param("initials", draft.initials())
                .param("texted", draft.phone() != null)
                .query(this::referral)
                .optional();
    }

    Optional<Referral> find(UUID id) {
        return jdbc.sql("select * from referral where id = ?")
                .param(id)
                .query(this::referral)
                .optional();
    }

    /** The newest first. */
    List<Referral> of(String relay, int limit) {
        return jdbc.sql("select * from referral where relay = ? order by created_at desc, id limit ?")
                .params(relay, limit)
                .query(this::referral)
                .list();
    }

    /** First to last. */
    List<Change> changes(UUID id) {
        return jdbc.sql("select at, who, after from referral_change where referral_id = ? order by id")
                .param(id)
                .query((row, _) -> new Change(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        Who.valueOf(row.getString("who")),
                        Status.valueOf(row.getString("after"))))
                .list();
    }

    boolean move(UUID id, Status to, Who who) {
        return move(id, to, who, null, null);
    }

    /** Goes one step forward and notes who made it; false when it has gone further, or elsewhere, by now. */
    boolean move(UUID id, Status to, Who who, @Nullable Refusal refusal, @Nullable ZonedDateTime appointment) {
        List<String> from = before(to);
        return !from.isEmpty()
                && jdbc.sql("""
                with known as (
                    select id, status from referral where id = :id and status in (:from) for update
                ), moved as (
                    update referral r set status = :to, changed_at = :now, refusal = :refusal,
                        appointment = coalesce(cast(:appointment as timestamptz), r.appointment)
                    from known where r.id = known.id
                )
                insert into referral_change (referral_id, at, who, before, after)
                select id, :now, :who, status, :to from known""")
                                .param("id", id)
                                .param("from", from)
                                .param("to", to.name())
                                .param("refusal", refusal == null ? null : refusal.name())
                                .param("appointment", appointment == null ? null : appointment.toOffsetDateTime())
                                .param("who", who.name())
                                .param("now", now())
                                .update()
                        == 1;
    }

    /** Marks that the card leaves now; false when it left less than so long ago. */
    boolean text(UUID id, Duration apart) {
        return jdbc.sql("""
                update referral set texted_at = :now
                where id = :id and (texted_at is null or texted_at <= :before)""")
                        .param("now", now())
                        .param("before", now().minus(apart))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Marks that the mail leaves now; false when it was marked before. */
    boolean write(UUID id) {
        return jdbc.sql("update referral set written_at = :now where id = :id and written_at is null")
                        .param("now", now())
                        .param("id", id)
                        .update()
                == 1;
    }

    boolean written(UUID id) {
        return jdbc.sql("select count(*) from referral where id = ? and written_at is not null")
                        .param(id)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** The mail surely did not leave: it may be tried again. */
    void unwrite(UUID id) {
        jdbc.sql("update referral set written_at = null where id = ?").param(id).update();
    }

    void link(UUID id, String tokenHash) {
        jdbc.sql("insert into referral_link (token_hash, referral_id, made_at) values (?, ?, ?)")
                .params(tokenHash, id, now())
                .update();
    }

    /** The referral that a link made less than so long ago opens. */
    Optional<Referral> linked(String tokenHash, Duration lasts) {
        return jdbc.sql("""
                select r.* from referral_link l join referral r on r.id = l.referral_id
                where l.token_hash = ? and l.made_at > ? and r.erased_at is null""")
                .params(tokenHash, now().minus(lasts))
                .query(this::referral)
                .optional();
    }

    /**
     * Marks those whose place is to be reminded now, so that no other node does: written to so long ago without an
     * answer, and not opened a moment ago.
     */
    List<Referral> remind(Duration after, Duration grace, int most) {
        return jdbc.sql("""
                update referral set reminded_at = :now where id in (
                    select id from referral
                    where status in ('SENT', 'SEEN') and reminded_at is null
                      and written_at <= :late and changed_at <= :grace
                    order by written_at limit :most for update skip locked)
                returning *""")
                .param("now", now())
                .param("late", now().minus(after))
                .param("grace", now().minus(grace))
                .param("most", most)
                .query(this::referral)
                .list();
    }

    /** Ends those that nobody answered in so long a time, counted from the mail where there was one. */
    int expire(Duration after) {
        return jdbc.sql("""
                with late as (
                    select id, status from referral
                    where status in ('CREATED', 'SENT', 'SEEN') and coalesce(written_at, created_at) <= :late
                    for update skip locked
                ), moved as (
                    update referral r set status = 'EXPIRED', changed_at = :now from late where r.id = late.id
                )
                insert into referral_change (referral_id, at, who, before, after)
                select id, :now, 'CLOCK', status, 'EXPIRED' from late""")
                .param("now", now())
                .param("late", now().minus(after))
                .update();
    }

    /** Erases what could tell who it was of those that changed last so long ago; what remains counts for figures. */
    int forget(Duration after) {
        return jdbc.sql("""
                update referral set need = '', initials = '', erased_at = :now,
                    advice = '{"reasons": [], "doubts": [], "bring": []}',
                    appointment = date_trunc('day', appointment, 'Europe/Paris')
                where erased_at is null and changed_at <= :old and coalesce(appointment, changed_at) <= :old""")
                .param("now", now())
                .param("old", now().minus(after))
                .update();
    }

    void forgetLinks(Duration after) {
        jdbc.sql("delete from referral_link where made_at <= ?")
                .param(now().minus(after))
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    /** The statuses from which one may come there. */
    static List<String> before(Status to) {
        return Stream.of(Status.values())
                .filter(status -> status.mayBecome(to))
                .map(Status::name)
                .toList();
    }

    private Referral referral(ResultSet row, int number) throws SQLException {
        Advice advice = json.readValue(row.getString("advice"), Advice.class);
        String refusal = row.getString("refusal");
        OffsetDateTime appointment = row.getObject("appointment", OffsetDateTime.class);
        return new Referral(
                row.getObject("id", UUID.class),
                row.getString("relay"),
                json.readValue(row.getString("place"), Referral.Snapshot.class),
                row.getString("need"),
                row.getString("service"),
                row.getString("path"),
                advice.reasons(),
                advice.doubts(),
                advice.bring(),
                row.getString("initials"),
                row.getBoolean("consent"),
                Status.valueOf(row.getString("status")),
                refusal == null ? null : Refusal.valueOf(refusal),
                appointment == null ? null : appointment.atZoneSameInstant(clock.getZone()),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
