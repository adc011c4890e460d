-- Pictures people sent to look at, cleaned and smaller; see package fr.aiguilleur.picture. Erased after 90 days.
create table picture (
    id              uuid primary key,  -- made of the conversation and the client id: sent again, it is the same
    conversation_id uuid        not null references conversation on delete cascade,
    type            text        not null,
    width           int         not null check (width > 0),
    height          int         not null check (height > 0),
    bytes           bytea       not null,
    at              timestamptz not null
);
create index picture_conversation on picture (conversation_id, at);
create index picture_at on picture (at);
