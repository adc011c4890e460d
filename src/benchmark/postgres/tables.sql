create extension unaccent;
create extension pg_trgm;
create extension cube;
create extension earthdistance;

create text search configuration plain_french (copy = french);
alter text search configuration plain_french
  alter mapping for hword, hword_part, word with unaccent, french_stem;

-- unaccent() depends on a dictionary that could change, so an index wants to be promised that it does not.
create function plain(words text) returns text language sql immutable parallel safe
  return lower(public.unaccent('public.unaccent', words));

-- People write sentences: any of their words may do, not all of them.
create function any_of(words text) returns tsquery language sql stable
  return replace(plainto_tsquery('plain_french', words)::text, '&', '|')::tsquery;

create table guide (slug text, title text, phrasings text, passages text);
create table phrase (slug text, said text);
create table town (name text, population integer, latitude double precision, longitude double precision);
create table place (id text, name text, address text, commune text, services text, about text,
  latitude double precision, longitude double precision);
