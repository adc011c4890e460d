-- Who was sent where, and what became of it; see package fr.aiguilleur.referral.
create table referral (
    id          uuid primary key,
    relay       text        not null,            -- the member who made it
    place       jsonb       not null,            -- as it was when it was chosen
    need        text        not null default '',
    initials    text        not null default '',
    service     text,
    path        text,
    advice      jsonb       not null,            -- reasons, doubts, what to bring
    consent     boolean     not null,
    status      text        not null check (status in
                ('CREATED', 'SENT', 'SEEN', 'ACCEPTED', 'REFUSED', 'EXPIRED', 'APPOINTMENT', 'HONOURED')),
    refusal     text,
    appointment timestamptz,
    created_at  timestamptz not null,
    changed_at  timestamptz not null,
    texted_at   timestamptz,                     -- the card last left by SMS
    written_at  timestamptz,                     -- set before the mail to the place leaves, so that it leaves once
    reminded_at timestamptz,                     -- set before the reminder leaves, so that one node reminds
    erased_at   timestamptz,                     -- what could tell who it was is gone
    check ((status = 'REFUSED') = (refusal is not null)),
    check (consent or (need = '' and initials = '' and appointment is null))
);
create index referral_relay on referral (relay, created_at desc);
create index referral_open on referral (created_at) where status in ('CREATED', 'SENT', 'SEEN');
create index referral_kept on referral (changed_at) where erased_at is null;

-- Every step of a referral: what statistics are made of, and what the relay is shown.
create table referral_change (
    id          bigint generated always as identity primary key,
    referral_id uuid        not null references referral on delete cascade,
    at          timestamptz not null,
    who         text        not null check (who in ('RELAY', 'PLACE', 'CLOCK')),
    before      text,                            -- null for the first
    after       text        not null
);
create index on referral_change (referral_id, id);

-- The links by which places answer without an account; only their hashes.
create table referral_link (
    token_hash  text primary key,
    referral_id uuid        not null references referral on delete cascade,
    made_at     timestamptz not null
);
create index on referral_link (referral_id);
