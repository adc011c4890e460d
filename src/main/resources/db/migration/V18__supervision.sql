-- What coordinators see of the hotline's day; see package fr.aiguilleur.supervision.

-- When a human first took the person: a release empties claimed_at, the time that was waited stays.
alter table escalation add column first_claimed_at timestamptz;
update escalation set first_claimed_at = claimed_at;

-- Kept by the database, so that it holds whatever way somebody is taken: from the queue, by a transfer, unasked.
create function keep_first_claim() returns trigger language plpgsql as $$
begin
    new.first_claimed_at := coalesce(new.first_claimed_at, new.claimed_at);
    return new;
end $$;
create trigger escalation_first_claim before insert or update of claimed_at on escalation
    for each row execute function keep_first_claim();

create index escalation_opened on escalation (opened_at);
create index escalation_promised on escalation (promised_at) where promised_at is not null;

-- Who read whose conversation over the shoulder of the one who answers, and when.
create table look (
    id              bigint generated always as identity primary key,
    conversation_id uuid        not null references conversation on delete cascade,
    by              text        not null,
    at              timestamptz not null
);
create index on look (conversation_id, at desc);
