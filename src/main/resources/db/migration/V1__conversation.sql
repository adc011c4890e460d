-- Conversations as gapless numbered event logs; see package fr.aiguilleur.conversation.
create table conversation (
    id           uuid primary key,
    channel      text        not null check (channel in ('web', 'sms')),
    address      text,
    token_hash   text,
    owner_kind   text        not null default 'assistant'
                 check (owner_kind in ('assistant', 'queue', 'operator', 'closed')),
    owner_id     text,
    version      bigint      not null default 0,
    last_seq     bigint      not null default 0,
    heard_seq    bigint      not null default 0, -- last message of the person
    heard_at     timestamptz,
    answered_seq bigint      not null default 0, -- last message of the person that a turn has read
    carried_seq  bigint      not null default 0, -- last event taken over for sending, where the channel must be sent to
    turn_until   timestamptz,                    -- lease of the turn under way
    turn_tries   int         not null default 0,
    started_at   timestamptz not null,
    check ((owner_kind = 'operator') = (owner_id is not null)),
    check (channel <> 'sms' or address is not null)
);
create unique index conversation_open_address on conversation (channel, address) where owner_kind <> 'closed';
create index conversation_due on conversation (heard_at)
    where owner_kind in ('assistant', 'queue') and heard_seq > answered_seq;
create index conversation_uncarried on conversation (id) where channel = 'sms' and carried_seq < last_seq;

create table event (
    conversation_id uuid        not null references conversation,
    seq             bigint      not null,
    at              timestamptz not null,
    kind            text        not null,
    author          text        not null,
    author_id       text,
    client_id       text,
    text            text,
    detail          jsonb       not null default '{}',
    primary key (conversation_id, seq),
    unique (conversation_id, client_id)
);
