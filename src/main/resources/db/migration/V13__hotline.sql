-- When humans answer, and calls people were promised; see packages fr.aiguilleur.hotline and fr.aiguilleur.callback.

-- Usual hours in the OSM opening_hours grammar.
create table hotline_hours (
    channel text primary key check (channel in ('web', 'sms', 'phone')),
    hours   text not null
);
insert into hotline_hours (channel, hours)
select channel, 'Mo-Fr 09:00-12:30,13:30-17:30' from (values ('web'), ('sms'), ('phone')) as of_old (channel);

create table hotline_closing (
    id       uuid primary key,
    from_at  timestamptz not null,
    until_at timestamptz not null check (until_at > from_at),
    label    text        not null,
    sentence text -- what people are told, when a coordinator wants other words than ours
);

create table hotline_state (
    only_row       boolean primary key default true check (only_row),
    shortage_until timestamptz,
    overloaded     boolean not null default false
);
insert into hotline_state default values;

create table hotline_change (
    id   bigint generated always as identity primary key,
    at   timestamptz not null,
    by   text        not null,
    what text        not null
);

create table call_back (
    id              uuid primary key,
    conversation_id uuid references conversation,
    phone           text, -- null once it is erased; nowhere else is it kept
    name            text,
    about           text,
    from_at         timestamptz not null,
    until_at        timestamptz not null check (until_at > from_at),
    state           text        not null check (state in ('PROMISED', 'KEPT', 'UNREACHED', 'BROKEN', 'CANCELLED')),
    taken_by        text,
    taken_at        timestamptz,
    tries           int         not null default 0,
    created_at      timestamptz not null,
    created_by      text, -- null when the person asked the assistant
    broken_at       timestamptz, -- stays when somebody calls after all
    ended_at        timestamptz
);
-- A promise that was broken is still to be made good: it stays open.
create unique index call_back_open on call_back (conversation_id) where state in ('PROMISED', 'BROKEN');
create index call_back_due on call_back (from_at) where state in ('PROMISED', 'BROKEN');

-- A number that was just given and waits for a day and hour: a few hours, then it is erased.
create table call_back_number (
    conversation_id uuid primary key references conversation,
    phone           text        not null,
    given_at        timestamptz not null
);
