-- What each contact with a person came to; see package fr.aiguilleur.contact. Lists are words with a space between.
create table contact (
    id              uuid primary key,
    kind            text        not null check (kind in ('web', 'sms', 'phone', 'visit')),
    escalation_id   uuid unique references escalation,
    conversation_id uuid references conversation,
    operator        text        not null,
    operator_name   text        not null,
    at              timestamptz not null,
    themes          text        not null default '',
    outcome         text        not null,
    redirection     text,
    autonomy        text,
    materials       text        not null default '',
    minutes         int         not null check (minutes between 1 and 240),
    note            text        not null default '',
    asked_seq       bigint, -- the message that asks the person whether it helped
    satisfaction    text check (satisfaction in ('yes', 'a_little', 'no')),
    check (kind not in ('web', 'sms') or conversation_id is not null),
    check ((escalation_id is null) = (conversation_id is null))
);
create index on contact (at);
create index on contact (conversation_id, at desc) where conversation_id is not null;

-- Whom a person who comes back is for; the queue may have brought it already.
alter table escalation add column if not exists for_operator text;

-- Who writes again by SMS after an operator ended the conversation goes on in the same one.
create index conversation_address on conversation (channel, address, started_at desc) where address is not null;
