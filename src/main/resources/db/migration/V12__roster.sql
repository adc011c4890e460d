-- Who is here, and to whom a waiting person is offered; see packages fr.aiguilleur.roster and fr.aiguilleur.escalation.
alter table escalation add column promised_at timestamptz; -- when the person was told that somebody would answer or call
alter table escalation
    add column for_operator  text,                         -- passed to this operator: offered to them first
    add column for_group     text,                         -- passed to this group
    add column transfer_note text,                         -- what who passed it wants the next one to know
    add column offered_to    text,                         -- whose turn it is to take it
    add column offered_until timestamptz,                  -- until then
    add column passed        text[] not null default '{}'; -- who let the offer pass, until all were asked
create index escalation_claimed on escalation (claimed_by) where closed_at is null;
create index escalation_waited on escalation (claimed_at) where claimed_at is not null;

create table operator (
    id        text primary key,
    paused    boolean     not null default false,
    capacity  int check (capacity between 1 and 50), -- null: as many as the setting says
    skills    text[]      not null default '{}',
    languages text[]      not null default '{}',
    groups    text[]      not null default '{}',
    seen_at   timestamptz                            -- the last sign of life of a console
);
