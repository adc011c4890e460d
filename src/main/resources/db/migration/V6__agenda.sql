-- Calendars read from the web; see package fr.aiguilleur.subscription.
create table agenda_subscription (
    url           text primary key,
    name          text        not null,
    licence       text        not null default '',
    body          text,                    -- the last good copy
    etag          text,
    last_modified text,
    fetched_at    timestamptz,             -- when the copy was last confirmed
    failed_at     timestamptz,             -- null since the last success
    failure       text,
    due_at        timestamptz not null     -- whoever looks moves it ahead, so that one node looks
);
create index agenda_subscription_due on agenda_subscription (due_at);

-- Events that people propose; see package fr.aiguilleur.noticeboard.
create table agenda_proposal (
    id          uuid primary key,
    state       text        not null default 'waiting'
                check (state in ('waiting', 'accepted', 'refused', 'withdrawn')),
    form        jsonb       not null,
    proposer    text,                      -- who proposes and how to reach them; erased some time after the decision
    proposed_at timestamptz not null,
    decided_at  timestamptz,
    decided_by  text,
    reason      text,
    check ((state = 'waiting') = (decided_at is null))
);
create index agenda_proposal_state on agenda_proposal (state, proposed_at);
create index agenda_proposal_known on agenda_proposal (decided_at) where proposer is not null;
