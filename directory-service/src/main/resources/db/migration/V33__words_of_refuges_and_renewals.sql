-- A term that only a refuge used is no part of the open vocabularies any more.
grant delete on taxonomy, taxonomy_term to directory_app;

-- What a steward approved counts until it runs out while its renewal waits, and what was refused waits no more.
alter table safeguarding_fact add column approved_until date, add column refused_on date;
