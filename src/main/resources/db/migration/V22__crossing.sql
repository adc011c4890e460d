-- One person, two channels; see package fr.aiguilleur.crossing.
create table crossing_code (
    id              uuid primary key,
    conversation_id uuid        not null references conversation on delete cascade,
    address         text        not null,           -- the number it was sent to; the row lives for an hour
    code_hash       text,                           -- null once it was used or followed by another
    tries           int         not null default 0, -- codes typed so far, right or wrong
    asked_at        timestamptz not null
);

create table crossing_link (
    link_hash       text primary key,
    conversation_id uuid        not null references conversation on delete cascade,
    key_hash        text,                           -- of the page that opened it: it opens the conversation from then on
    made_at         timestamptz not null
);
create index crossing_link_conversation on crossing_link (conversation_id);

-- What lets a page into a conversation: the token it began with, or the key of a page that a link opened.
create view conversation_token as
    select id as conversation_id, token_hash from conversation where token_hash is not null
    union all
    select conversation_id, key_hash from crossing_link where key_hash is not null;
