-- The commune whose name stands in the text or nearly so, then words and letters that fit, and how near it is.
with asked as materialized (select any_of(text) as words, plain(text) as text from (select ?::text) as it (text)),
likest as materialized (
  select town.*, strict_word_similarity(town.plain, asked.text) as likeness
  from town, asked),
near as materialized (
  select ll_to_earth(latitude, longitude) as centre
  from likest
  where likeness >= 0.6
  order by likeness desc, length(name) desc, population desc
  limit 1),
candidate as (
  select place.*, earth_distance(ll_to_earth(latitude, longitude), near.centre) / 1000 as km
  from place, near
  where earth_box(near.centre, 25000) @> ll_to_earth(latitude, longitude)
  union all
  select place.*, null
  from place, asked
  where not exists (select from near) and place.words @@ asked.words)
select candidate.id
from candidate, asked
order by ts_rank(candidate.words, asked.words, 1) + word_similarity(asked.text, candidate.label)
  + coalesce(4 / (4 + km), 0) desc, candidate.id
limit ?
