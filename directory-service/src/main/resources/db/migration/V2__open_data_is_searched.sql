-- Where postcodes are, from the ONS Postcode Directory's layout. Terminated ones still say where somebody lives.
create table postcode (
    postcode   text primary key,
    outcode    text not null,
    district   text,
    ward       text,
    latitude   double precision,
    longitude  double precision,
    terminated boolean not null
);
create index postcode_of_outcode on postcode (outcode);

-- The vocabularies that listings use, as they last described them.
create table taxonomy (
    id       uuid  primary key,
    name     text  not null,
    document jsonb not null
);
create table taxonomy_term (
    id          uuid  primary key,
    taxonomy_id uuid  references taxonomy,
    parent_id   uuid,
    name        text  not null,
    document    jsonb not null
);
create index taxonomy_term_of_taxonomy on taxonomy_term (taxonomy_id, id);
create index taxonomy_term_of_parent on taxonomy_term (parent_id, id);

-- `search_text` is what the public may read of a listing, and nothing else: a word that is withheld finds nothing.
-- `HELD`: it looks like a refuge, so a steward has to look before anybody else sees the listing.
alter table service
    add column terms uuid[] not null default '{}',
    add column taxonomies uuid[] not null default '{}',
    add column place_rule text not null default 'OPEN'
        check (place_rule in ('OPEN', 'HELD', 'CONFIDENTIAL', 'CLEARED')),
    add column search_text text not null default '';
update service set search_text = concat_ws(' ', name, document ->> 'alternate_name', document ->> 'description');
alter table service
    add column words tsvector generated always as (to_tsvector('english', search_text)) stored;
create index service_words on service using gin (words);
create index service_terms on service using gin (terms);
create index service_taxonomies on service using gin (taxonomies);
create index service_districts on service using gin (districts);
create index service_outcodes on service using gin (outcodes);
create index service_changed on service (changed_at, id);
create index service_held on service (id) where place_rule = 'HELD';

alter table organization
    add column words tsvector generated always as
        (to_tsvector('english', name || ' ' || coalesce(document ->> 'alternate_name', ''))) stored;
create index organization_words on organization using gin (words);

-- A confidential place keeps its document and nothing that could be searched, sorted or measured by.
alter table location
    add column confidential boolean not null default false,
    add column position point generated always as
        (case when latitude is not null then point(longitude, latitude) end) stored,
    add check (not confidential or (latitude is null and outcode is null));
create index location_position on location using gist (position);

-- When a service is open, one row a day of a schedule; a missing day or time was not stated.
create table opening (
    service_id uuid not null references service,
    day        text check (day in ('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU')),
    opens_at   time,
    closes_at  time
);
create index opening_of_service on opening (service_id);

-- The way over the ground in metres (a sphere of the earth's mean radius: exact to half a per cent).
create function metres(latitude_a double precision, longitude_a double precision,
                       latitude_b double precision, longitude_b double precision)
    returns double precision language sql immutable parallel safe
    return 12742017.6 * asin(least(1, sqrt(
        power(sin(radians(latitude_b - latitude_a) / 2), 2)
        + cos(radians(latitude_a)) * cos(radians(latitude_b))
            * power(sin(radians(longitude_b - longitude_a) / 2), 2))));

grant select, insert, update on postcode, taxonomy, taxonomy_term to directory_app;
grant select, insert, update, delete on opening to directory_app;
