-- What lets the assistant find where it may speak first; see package fr.aiguilleur.initiative.
create index conversation_silent on conversation (heard_at)
    where channel = 'web' and owner_kind = 'assistant' and heard_seq = answered_seq;
-- A promise to ask again is written with what the assistant said (docs/decisions/0004); instants in ISO 8601, UTC.
create index event_promised on event ((detail -> 'memo' -> 'promise' ->> 'due'))
    where detail -> 'memo' -> 'promise' ->> 'due' is not null;
