-- What each turn came to, and since when a person waits; see packages fr.aiguilleur.figures and fr.aiguilleur.conversation.
alter table conversation add column unread_at timestamptz; -- when the first message that no turn has read was written
update conversation set unread_at = heard_at where heard_seq > answered_seq;
drop index conversation_due;
create index conversation_due on conversation (unread_at)
    where owner_kind in ('assistant', 'queue') and heard_seq > answered_seq;

create table turn (
    id              bigint generated always as identity primary key,
    conversation_id uuid references conversation on delete set null, -- who is erased leaves figures that are nobody's
    heard_seq       bigint      not null,                            -- the last message of the person it read
    at              timestamptz not null,
    channel         text        not null,
    outcome         text        not null,
    reasons         text[]      not null,                            -- codes of ours, never a person's words
    took_ms         bigint      not null,                            -- reading and deciding
    waited_ms       bigint      not null,                            -- since the first message it read
    tries           int         not null,
    messages        int         not null,                            -- of the assistant
    guide           text,
    step            text,
    confidence      text
);
-- A turn that two nodes redid was answered once, so it counts once.
create unique index turn_once on turn (conversation_id, heard_seq) where outcome <> 'overtaken';
create index turn_at on turn (at);
