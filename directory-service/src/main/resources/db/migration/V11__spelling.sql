-- Every word that listings use, so that a misspelt one is mended before the search and not compared with every text.
-- Words are never taken out: one that no listing uses any more leads to nothing.
create table word (word text primary key);
create index word_alike on word using gin (word gin_trgm_ops);
grant select, insert on word to directory_app;

create function keep_words() returns trigger language plpgsql as $$
begin
    insert into word
    select w from unnest(tsvector_to_array(to_tsvector('simple', new.search_text))) w
    where not exists (select from word where word = w) order by w
    on conflict do nothing;
    return null;
end $$;
create trigger service_words_kept after insert or update of search_text on service
    for each row execute function keep_words();

insert into word select distinct unnest(tsvector_to_array(to_tsvector('simple', search_text))) from service;
drop index service_search_text;
