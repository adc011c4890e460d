-- What a language model summed up when a conversation was handed over, checked against what was said in it; see package
-- fr.aiguilleur.whisper.
create table gist (
    escalation_id   uuid primary key references escalation on delete cascade,
    conversation_id uuid        not null references conversation on delete cascade,
    asked_at        timestamptz not null,
    lines           text[]      not null -- empty while the model is asked, and when nothing it said stands
);
create index gist_conversation on gist (conversation_id, asked_at);
