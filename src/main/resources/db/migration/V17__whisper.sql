-- What operators did with what was proposed to them: codes and ids of our own records, never words; see package
-- fr.aiguilleur.figures.
create table suggestion_use (
    id              bigint generated always as identity primary key,
    conversation_id uuid references conversation on delete set null, -- who is erased leaves figures that are nobody's
    at              timestamptz not null,
    kind            text        not null check (kind in ('guide', 'place', 'event', 'line', 'assistant')),
    record          text        not null,                            -- "wifi-ne-marche-pas#voyants", a place's id; '' for bare words
    what            text        not null check (what in ('sent', 'edited', 'ignored')),
    rank            int         not null,                            -- where it stood in its list, from 1
    reading         text        not null                             -- how the words were read: "troubleshoot-none-sure"
);
create index suggestion_use_at on suggestion_use (at);
