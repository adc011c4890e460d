-- The language model on all nodes together; see package fr.aiguilleur.model.

-- The switch, and what is left of this minute's calls and this day's tokens.
create table model_state (
    one       boolean primary key default true check (one),
    is_on     boolean not null default true,
    turned_at timestamptz,
    turned_by text,
    minute    timestamptz not null default '2000-01-01',
    calls     int not null default 0,
    day       date not null default '2000-01-01',
    tokens    bigint not null default 0
);
insert into model_state default values;

-- What it was used for; nobody's words.
create table model_use (
    day        date not null,
    task       text not null,
    outcome    text not null,
    calls      bigint not null,
    tokens_in  bigint not null,
    tokens_out bigint not null,
    millis     bigint not null,
    cost       numeric not null, -- in euros, by the prices of that day
    primary key (day, task, outcome)
);
