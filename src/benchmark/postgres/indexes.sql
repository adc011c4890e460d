alter table guide add words tsvector generated always as (
  setweight(to_tsvector('plain_french', title), 'A')
  || setweight(to_tsvector('plain_french', phrasings), 'B')
  || setweight(to_tsvector('plain_french', passages), 'D')) stored;
create index on guide using gin (words);
alter table phrase add plain text generated always as (plain(said)) stored;
create index on phrase using gin (plain gin_trgm_ops);
alter table town add plain text generated always as (plain(name)) stored;

alter table place add words tsvector generated always as (
  setweight(to_tsvector('plain_french', services), 'A')
  || setweight(to_tsvector('plain_french', commune), 'A')
  || setweight(to_tsvector('plain_french', name), 'B')
  || setweight(to_tsvector('plain_french', address), 'D')
  || setweight(to_tsvector('plain_french', about), 'D')) stored;
alter table place add label text generated always as (plain(name || ' ' || address || ' ' || commune || ' ' || services)) stored;
create index on place using gin (words);
create index on place using gin (label gin_trgm_ops);
create index on place using gist (ll_to_earth(latitude, longitude));
analyze;
