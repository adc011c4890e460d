-- What people say is wrong with a place; see package fr.aiguilleur.report. A row is erased some time after it was told.
create table place_report (
    id          uuid primary key,
    place_id    text        not null,
    place_name  text        not null,      -- as it was then: the place may leave the directory
    state       text        not null default 'waiting' check (state in ('waiting', 'corrected', 'dismissed')),
    wrong       text        not null check (wrong in ('closed', 'hours', 'phone', 'address', 'other')),
    words       text        not null,      -- without secrets
    contact     text,                      -- to answer who told it; erased when it is handled
    told_at     timestamptz not null,
    handled_at  timestamptz,
    handled_by  text,
    check ((state = 'waiting') = (handled_at is null)),
    check (state = 'waiting' or contact is null)
);
create index place_report_state on place_report (state, told_at);
create index place_report_told on place_report (told_at);
