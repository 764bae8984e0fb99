-- Which terms a place uses, so that what only a hidden one uses is no part of the open vocabularies.
alter table location add column term_ids jsonb
    generated always as (jsonb_path_query_array(document, '$.**.taxonomy_term.id')) stored;
create index location_terms on location using gin (term_ids);

-- What refuges have left there. What their listings may say comes back with their next row.
delete from taxonomy_term t
where (exists (select from service s where s.terms @> array[t.id] and s.place_rule in ('HELD', 'CONFIDENTIAL'))
       or exists (select from location l where l.term_ids @> to_jsonb(t.id::text) and l.confidential))
  and not exists (select from service s where s.terms @> array[t.id] and s.place_rule in ('OPEN', 'CLEARED'))
  and not exists (select from location l where l.term_ids @> to_jsonb(t.id::text) and not l.confidential);
delete from taxonomy v where not exists (select from taxonomy_term t where t.taxonomy_id = v.id);
