-- What council areas are called, as the listings that serve them say; the first to say it is believed.
create table council_area (
    code text primary key,
    name text not null
);
insert into council_area (code, name)
select distinct on (code) code, area ->> 'name'
from service, jsonb_array_elements(case jsonb_typeof(document -> 'service_areas') when 'array' then document -> 'service_areas' else '[]' end) area,
     lateral substring(area ->> 'uri' from '(?:E0[6-9]|W06|S12|N09)[0-9]{6}') code
where code is not null and area ->> 'name' <> ''
order by code, id;
grant select, insert on council_area to directory_app;

-- A listing that its group has written is nobody's to read until a steward has looked at it.
alter table listing_edit drop constraint listing_edit_kind_check;
alter table listing_edit add constraint listing_edit_kind_check check (kind in ('OWN', 'SUGGESTION', 'NEW'));
