-- Who wants no text messages, and how we know; see package fr.aiguilleur.consent. Lines are only added, the last holds.
create table sms_consent (
    id              bigint generated always as identity primary key,
    address         text        not null,
    refused         boolean     not null,
    source          text        not null check (source in ('word', 'meaning', 'provider', 'question', 'answer', 'danger')),
    conversation_id uuid,                    -- one answer may still leave there; no reference: a refusal outlives it
    after_seq       bigint,                  -- to what was written up to here
    at              timestamptz not null
);
create index sms_consent_address on sms_consent (address, id desc);

-- What may leave though its receiver said STOP: the confirmation, or the answer to what they wrote since.
create table sms_answer (
    conversation_id uuid   not null references conversation on delete cascade,
    seq             bigint not null,
    primary key (conversation_id, seq)
);

alter table sms_outbox add column segments int not null default 0; -- what the provider counts
alter table sms_outbox drop constraint sms_outbox_status_check;
alter table sms_outbox add constraint sms_outbox_status_check check (status in
    ('queued', 'sending', 'unknown', 'accepted', 'sent', 'delivered', 'undelivered', 'failed', 'refused'));
create index sms_outbox_sent on sms_outbox (sent_at);
