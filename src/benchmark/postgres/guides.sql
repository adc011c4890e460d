-- How often the words stand in the guide, and how much one way to say the need resembles what is written.
with asked as materialized (select any_of(text) as words, plain(text) as text from (select ?::text) as it (text)),
alike as (
  select slug, max(similarity(phrase.plain, asked.text)) as likeness
  from phrase, asked
  group by slug)
select guide.slug
from guide join alike using (slug), asked
order by ts_rank(guide.words, asked.words, 1) + alike.likeness desc, guide.slug
limit ?
