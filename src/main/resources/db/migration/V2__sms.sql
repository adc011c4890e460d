-- Text messages in and out; see package fr.aiguilleur.sms.
create table sms_inbound (
    message_sid     text primary key,                              -- Twilio's id: what came twice is stored once
    conversation_id uuid references conversation on delete cascade, -- null when there was nothing to answer
    seq             bigint,
    received_at     timestamptz not null
);

create table sms_outbox (
    id              uuid primary key,
    conversation_id uuid        not null references conversation on delete cascade,
    seq             bigint      not null,
    part            int         not null,
    to_address      text        not null,
    body            text,                    -- null once it was handed over: the event keeps the words
    status          text        not null default 'queued'
                    check (status in ('queued', 'sending', 'unknown', 'accepted', 'sent', 'delivered', 'undelivered', 'failed')),
    provider_sid    text,                    -- not unique: recorded providers answer every message with one and the same
    error_code      int,
    tries           int         not null default 0,
    created_at      timestamptz not null,
    due_at          timestamptz not null,    -- later than created_at after the provider asked us to wait
    claimed_at      timestamptz,
    sent_at         timestamptz,             -- when its handing over ended, well or not
    unique (conversation_id, seq, part)
);
create index sms_outbox_open on sms_outbox (conversation_id, seq, part) where status in ('queued', 'sending');
create index sms_outbox_provider on sms_outbox (provider_sid);
