-- What the directory says, as it came by event. No foreign keys between topics: events of different
-- topics come in any order. A row applies when its sequence is greater than what is held.
create table organization_copy (
    id       uuid primary key,
    name     text   not null,
    status   text   not null,
    sequence bigint not null
);

create table service_copy (
    id           uuid primary key,
    organization uuid    not null,
    name         text    not null,
    status       text    not null,
    kinds        text[]  not null,
    remote       boolean not null,
    districts    text[]  not null,
    outcodes     text[]  not null,
    latitudes    float8[] not null,
    longitudes   float8[] not null,
    languages    text[]  not null,
    access       text[]  not null,
    minimum_age  int,
    maximum_age  int,
    assured_date date,
    sequence     bigint  not null
);
create index service_copy_organization on service_copy (organization);

create table partnership_copy (
    id       uuid primary key,
    name     text   not null,
    nation   text   not null,
    sequence bigint not null
);

create table partnership_member (
    partnership  uuid not null,
    organization uuid not null,
    tier         text not null,
    valid_from   date not null,
    valid_until  date,
    primary key (partnership, organization, valid_from)
);
create index partnership_member_organization on partnership_member (organization);

create table member_copy (
    user_id      uuid primary key,
    organization uuid   not null,
    teams        text[] not null,
    desks        text[] not null,
    coordinates  uuid[] not null,
    valid_from   date   not null,
    valid_until  date,
    sequence     bigint not null
);
create index member_copy_coordinates on member_copy using gin (coordinates);

-- Places. The directory owns the limit and its status; this service owns what is reserved. One row, so
-- that one conditional UPDATE decides who gets the last one.
create table pool (
    id                uuid primary key,
    service           uuid   not null,
    unit              text   not null,
    maximum           int check (maximum >= 0),
    status            text   not null,
    valid_until       timestamptz,
    limit_sequence    bigint not null,
    reserved          int    not null check (reserved >= 0),
    reserved_sequence bigint not null
);
create index pool_service on pool (service, id);

-- Where postcodes are: loaded from the ONS Postcode Directory's layout.
create table postcode (
    postcode  text primary key,
    outcode   text not null,
    district  text,
    ward      text,
    latitude  float8,
    longitude float8
);
create index postcode_outcode on postcode (outcode);

-- Kinds of need. Sensitive ones go only to groups cleared for them, one by one.
create table kind (
    code      text primary key,
    label     text    not null,
    sensitive boolean not null,
    sdohcc    text    not null
);
insert into kind (code, label, sensitive, sdohcc) values
    ('medication-delivery', 'Medicine delivery', false, 'sdoh-category-unspecified'),
    ('befriending-visit', 'Befriending visit', false, 'social-connection'),
    ('food-parcel', 'Food parcel', false, 'food-insecurity'),
    ('form-filling', 'Help with forms', false, 'sdoh-category-unspecified'),
    ('shopping', 'Shopping', false, 'food-insecurity'),
    ('transport', 'Transport to appointments', false, 'transportation-insecurity'),
    ('debt-advice', 'Debt advice', false, 'financial-insecurity'),
    ('benefits-advice', 'Benefits advice', false, 'financial-insecurity'),
    ('housing-advice', 'Housing advice', false, 'housing-instability'),
    ('community-meal', 'Community meal', false, 'food-insecurity');

-- Pathways are versioned data: a running referral keeps the version it began with.
create table pathway (
    id          uuid not null,
    version     int  not null,
    name        text not null,
    partnership uuid not null,
    made_at     timestamptz not null,
    primary key (id, version)
);
