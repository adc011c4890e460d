-- What sources told about places; see package fr.aiguilleur.directory. Places are computed from these rows and from
-- knowledge/directory/lieux.csv, which is not copied here.
create table contribution (
    source      text        not null,
    id          text        not null,
    seq         bigint      not null generated always as identity,
    whole       boolean     not null,
    head        bigint      not null,
    content     jsonb       not null,
    imported_at timestamptz not null,
    imported_by text        not null,
    primary key (source, id)
);

-- The number of the directory's last change.
create table directory_head (
    only_row boolean primary key default true check (only_row),
    head     bigint not null
);
insert into directory_head (head) values (0);
