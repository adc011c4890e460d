-- Files that came with text messages, and how far the provider's own list was read; see packages
-- fr.aiguilleur.attachment and fr.aiguilleur.missed.
create table sms_attachment (
    message_sid     text        not null references sms_inbound on delete cascade,
    number          int         not null,  -- from 0, as they came with the message
    conversation_id uuid        not null references conversation on delete cascade,
    url             text,                  -- where the provider keeps it; emptied once we need it no more
    state           text        not null default 'waiting' check (state in ('waiting', 'kept', 'refused', 'lost')),
    told            boolean     not null default false, -- the person was told that it is not kept
    tries           int         not null default 0,
    came_at         timestamptz not null,
    due_at          timestamptz not null,
    primary key (message_sid, number)
);
create index sms_attachment_waiting on sms_attachment (due_at) where state = 'waiting';
create index sms_attachment_conversation on sms_attachment (conversation_id, came_at);

-- One row: what was before it came to be is none of ours.
create table sms_listing (
    only_one   boolean     primary key default true check (only_one),
    born_at    timestamptz not null,
    read_to    timestamptz not null,  -- everything older was found in the list, or is on its way
    busy_until timestamptz            -- lease of the node that reads
);
insert into sms_listing (born_at, read_to) values (now(), now());

create index sms_inbound_conversation on sms_inbound (conversation_id, received_at);
