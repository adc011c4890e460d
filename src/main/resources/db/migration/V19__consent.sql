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

alter table sms_outbox add column segments int not null default 0;                -- what the provider counts
alter table sms_outbox add column despite_stop boolean not null default false;    -- the answer to who wrote to us after STOP
alter table sms_outbox drop constraint sms_outbox_status_check;
alter table sms_outbox add constraint sms_outbox_status_check check (status in
    ('queued', 'sending', 'unknown', 'accepted', 'sent', 'delivered', 'undelivered', 'failed', 'refused'));
create index sms_outbox_sent on sms_outbox (sent_at);
