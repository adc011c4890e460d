-- People who wait for a human or have one; see package fr.aiguilleur.escalation.
create table escalation (
    id              uuid primary key,
    conversation_id uuid        not null references conversation,
    channel         text        not null,
    reason          text        not null,
    priority        text        not null check (priority in ('danger', 'cyber', 'none')),
    summary         jsonb       not null,
    opened_at       timestamptz not null,
    told_position   int,
    claimed_by      text,
    claimed_at      timestamptz,
    closed_at       timestamptz,
    outcome         text,
    note            text
);
create unique index escalation_open on escalation (conversation_id) where closed_at is null;

-- The number of the queue's last change.
create table queue_head (
    only_row boolean primary key default true check (only_row),
    head     bigint not null
);
insert into queue_head (head) values (0);
