-- What a language model had to do with a turn and what became of its answer: codes of ours, never words; see package
-- fr.aiguilleur.figures.
create table turn_model (
    turn_id bigint not null references turn on delete cascade,
    task    text   not null,
    ending  text   not null check (ending in ('silent', 'refused', 'partly', 'taken')),
    refused text[] not null, -- why each sentence that was not sent was not
    took_ms bigint not null  -- waiting for it
);
create index turn_model_turn on turn_model (turn_id);
