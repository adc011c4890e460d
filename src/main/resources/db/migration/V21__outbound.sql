-- How text messages leave and what becomes of them; see packages fr.aiguilleur.sms, postage and undelivered.

-- The words are erased when they leave; by this the provider's list is still compared with them.
create function sms_fingerprint(body text) returns text immutable language sql as
    $$ select encode(sha256(convert_to(btrim(body, E' \n\r\t'), 'UTF8')), 'hex') $$;

alter table sms_outbox
    add column attempt     int         not null default 1,     -- 2 for the one that follows a phone that was off
    add column urgent      boolean     not null default false, -- leaves even when the day's budget is used up
    add column yields      boolean     not null default false, -- holds nothing up, and is dropped when overtaken
    add column expires_at  timestamptz not null default 'infinity', -- from then on it is too late to send it
    add column fingerprint text;
update sms_outbox
set expires_at = created_at + interval '15 minutes', fingerprint = sms_fingerprint(body)
where status in ('queued', 'sending');

alter table sms_outbox drop constraint sms_outbox_conversation_id_seq_part_key;
alter table sms_outbox add constraint sms_outbox_attempt unique (conversation_id, seq, part, attempt);
create index sms_outbox_queue on sms_outbox (urgent desc, created_at, seq, part) where status = 'queued';
create index sms_outbox_not_final on sms_outbox (claimed_at) where status in ('unknown', 'accepted', 'sent');
create index sms_outbox_trouble on sms_outbox (created_at) where status in ('unknown', 'undelivered', 'failed');

-- What each sending number has let through, at its pace and of the day's budget.
create table sms_line (
    name     text        primary key,
    free_at  timestamptz not null, -- when what was let through has left at the number's pace
    day      date        not null,
    segments int         not null  -- let through on that day
);

-- When the jobs that ask the provider have their next turn; whoever moves it on does it.
create table sms_round (
    name    text        primary key,
    next_at timestamptz not null
);
insert into sms_round (name, next_at) values ('unknown', '-infinity'), ('late', '-infinity'), ('daily', '-infinity');

-- What a coordinator did about a message that did not arrive.
create table sms_settled (
    conversation_id uuid        not null references conversation on delete cascade,
    seq             bigint      not null,
    by_member       text        not null,
    at              timestamptz not null,
    said_again      boolean     not null,
    primary key (conversation_id, seq)
);
