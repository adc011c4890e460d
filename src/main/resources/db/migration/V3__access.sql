-- People who sign in and programs with keys; see package fr.aiguilleur.access.
create table account (
    id            text primary key,
    name          text not null,
    role          text not null,
    password_hash text not null
);

create table api_key (
    id         text primary key,
    label      text        not null,
    role       text        not null,
    key_hash   text        not null unique,
    created_at timestamptz not null
);

-- The tables of Spring Session, so that every node knows who signed in.
create table spring_session (
    primary_id            char(36)     not null primary key,
    session_id            char(36)     not null unique,
    creation_time         bigint       not null,
    last_access_time      bigint       not null,
    max_inactive_interval int          not null,
    expiry_time           bigint       not null,
    principal_name        varchar(100)
);
create index on spring_session (expiry_time);
create index on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36)     not null references spring_session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
