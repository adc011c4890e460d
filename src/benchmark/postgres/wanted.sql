-- A need that is understood already: words that fit the service, and how near it is by earthdistance.
with asked as materialized (
  select any_of(service) as words, ll_to_earth(latitude, longitude) as centre, only_free
  from (select ?::text, ?::double precision, ?::double precision, ?::boolean)
    as it (service, latitude, longitude, only_free)),
candidate as (
  select place.*, earth_distance(ll_to_earth(latitude, longitude), asked.centre) / 1000 as km
  from place, asked
  where earth_box(asked.centre, 25000) @> ll_to_earth(latitude, longitude)
    and place.words @@ asked.words
    and (not only_free or place.about ~ '(^|, )Gratuit(,|$)'))
select candidate.id
from candidate, asked
order by ts_rank(candidate.words, asked.words, 1) + 4 / (4 + km) desc, candidate.id
limit ?
