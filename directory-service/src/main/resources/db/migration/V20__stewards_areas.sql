-- The council areas whose listings a steward looks after, by the codes of the ONS; none means all of them.
alter table member add column stewards text[] not null default '{}';

-- Whether an organisation has listings in one of the areas. One whose listings name no area is everybody's to look after.
create function in_area(organization uuid, areas text[]) returns boolean stable language sql
    return cardinality(areas) > 0 and (
        exists (select from service s where s.organization_id = organization and s.districts && areas)
        or not exists (select from service s where s.organization_id = organization and s.districts <> '{}'));

-- Hiding a group's place and adding a listing of it wait for each other: else neither sees what the other does, and the
-- name of a refuge's group stays in the words of the new listing.
create or replace function name_providers(organizations uuid[]) returns void language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtextextended(id::text, 13))
    from (select distinct id from unnest(organizations) as id order by id) o;
    update service s set provider_name = n.name
    from (select id, searchable_name(id) as name from unnest(organizations) as id) n
    where s.organization_id = n.id and s.provider_name <> n.name;
end $$;
