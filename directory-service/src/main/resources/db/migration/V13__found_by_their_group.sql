-- A listing is found by the name of its group too, unless the group has a place that nobody may find: then its name may
-- give it away (`Withheld` decides that text by text; a search cannot, so it leaves the name out).
alter table service
    add column provider_name text not null default '',
    drop column words;
alter table service
    add column words tsvector
        generated always as (to_tsvector('english', search_text || ' ' || provider_name)) stored;
create index service_words on service using gin (words);

create function searchable_name(organization uuid) returns text stable language sql
    return (select case when exists (
                select from service s where s.organization_id = o.id
                    and (s.place_rule in ('HELD', 'CONFIDENTIAL')
                        or exists (select from service_at_location a join location l on l.id = a.location_id
                            where a.service_id = s.id and l.confidential)))
            then '' else concat_ws(' ', o.name, o.document ->> 'alternate_name') end
        from organization o where o.id = organization);

create function name_providers(organizations uuid[]) returns void language sql as $$
    update service s set provider_name = n.name
    from (select id, searchable_name(id) as name from unnest(organizations) as id) n
    where s.organization_id = n.id and s.provider_name <> n.name
$$;

create function provider_names_follow_services() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.organization_id <> new.organization_id then
        perform name_providers(array[old.organization_id, new.organization_id]);
    else
        perform name_providers(array[new.organization_id]);
    end if;
    return null;
end $$;
create trigger service_provider_named after insert on service
    for each row execute function provider_names_follow_services();
create trigger service_provider_follows after update on service
    for each row when (old.place_rule is distinct from new.place_rule
        or old.organization_id is distinct from new.organization_id)
    execute function provider_names_follow_services();

create function provider_names_follow_organizations() returns trigger language plpgsql as $$
begin
    perform name_providers(array[new.id]);
    return null;
end $$;
create trigger organization_named after update on organization
    for each row when (old.name is distinct from new.name
        or old.document ->> 'alternate_name' is distinct from new.document ->> 'alternate_name')
    execute function provider_names_follow_organizations();

create function provider_names_follow_places() returns trigger language plpgsql as $$
begin
    perform name_providers(array(select s.organization_id
        from service_at_location a join service s on s.id = a.service_id where a.location_id = new.id));
    return null;
end $$;
create trigger location_hidden after update of confidential on location
    for each row when (new.confidential is distinct from old.confidential)
    execute function provider_names_follow_places();

create function provider_names_follow_links() returns trigger language plpgsql as $$
begin
    if exists (select from location where id = new.location_id and confidential) then
        perform name_providers(array(select organization_id from service where id = new.service_id));
    end if;
    return null;
end $$;
create trigger service_linked after insert on service_at_location
    for each row execute function provider_names_follow_links();

create or replace function keep_words() returns trigger language plpgsql as $$
begin
    insert into word
    select w from unnest(tsvector_to_array(to_tsvector('simple', new.search_text || ' ' || new.provider_name))) w
    where not exists (select from word where word = w) order by w
    on conflict do nothing;
    return null;
end $$;
drop trigger service_words_kept on service;
create trigger service_words_kept after insert or update of search_text, provider_name on service
    for each row execute function keep_words();

select name_providers(array(select id from organization));
