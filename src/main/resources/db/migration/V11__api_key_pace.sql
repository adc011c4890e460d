-- How many calls a minute each program may make; see package fr.aiguilleur.access.
alter table api_key add column per_minute int not null default 120 check (per_minute > 0);
