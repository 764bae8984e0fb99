-- Identifiers of organisations, services, places and pools are those of the feed they came from
-- (HSDS demands UUIDs); ids of our own are UUIDv7, made by the application, as are all times.

create table organization (
    id          uuid        primary key,
    name        text        not null,
    status      text        not null check (status in ('active', 'withdrawn')),
    document    jsonb       not null,
    sequence    bigint      not null,
    version     bigint      not null,
    recorded_at timestamptz not null,
    changed_at  timestamptz not null
);

create table location (
    id          uuid        primary key,
    kind        text        not null,
    document    jsonb       not null,
    latitude    double precision,
    longitude   double precision,
    outcode     text,
    access      text[]      not null,
    version     bigint      not null,
    recorded_at timestamptz not null,
    changed_at  timestamptz not null,
    check ((latitude is null) = (longitude is null))
);

create table service (
    id              uuid        primary key,
    organization_id uuid        not null references organization,
    name            text        not null,
    status          text        not null
        check (status in ('active', 'inactive', 'defunct', 'temporarily closed', 'withdrawn')),
    document        jsonb       not null,
    kinds           text[]      not null,
    remote          boolean     not null,
    districts       text[]      not null,
    outcodes        text[]      not null,
    languages       text[]      not null,
    access          text[]      not null,
    minimum_age     integer,
    maximum_age     integer,
    assured_date    date,
    sequence        bigint      not null,
    version         bigint      not null,
    recorded_at     timestamptz not null,
    changed_at      timestamptz not null
);
create index service_of_organization on service (organization_id, id);

create table service_at_location (
    id          uuid primary key,
    service_id  uuid not null references service,
    location_id uuid not null references location
);
create index service_at_location_of_service on service_at_location (service_id);
create index service_at_location_of_location on service_at_location (location_id);

create table capacity_pool (
    id          uuid        primary key,
    service_id  uuid        not null references service,
    unit        text        not null,
    maximum     integer     check (maximum >= 0),
    status      text        not null
        check (status in ('CAPACITY', 'NONE', 'WAITLIST', 'ADDITIONAL_ASSESSMENT')),
    valid_until timestamptz,
    imported    jsonb,
    sequence    bigint      not null,
    version     bigint      not null,
    recorded_at timestamptz not null,
    changed_at  timestamptz not null
);
create index capacity_pool_of_service on capacity_pool (service_id, id);

create table partnership (
    id          uuid        primary key,
    name        text        not null,
    nation      text        not null
        check (nation in ('ENGLAND', 'SCOTLAND', 'WALES', 'NORTHERN_IRELAND')),
    sequence    bigint      not null,
    version     bigint      not null,
    recorded_at timestamptz not null,
    changed_at  timestamptz not null
);

create table partnership_member (
    partnership_id  uuid not null references partnership,
    organization_id uuid not null references organization,
    tier            text not null check (tier in ('CORE', 'WIDER')),
    from_day        date not null,
    until_day       date check (until_day > from_day),
    primary key (partnership_id, organization_id, from_day)
);
create index partnership_member_of_organization on partnership_member (organization_id);

create table member (
    user_id         uuid        primary key,
    organization_id uuid        not null references organization,
    teams           uuid[]      not null,
    desks           uuid[]      not null,
    coordinates     uuid[]      not null,
    from_day        date        not null,
    until_day       date        check (until_day > from_day),
    sequence        bigint      not null,
    version         bigint      not null,
    recorded_at     timestamptz not null,
    changed_at      timestamptz not null
);
create index member_of_organization on member (organization_id, user_id);
create index member_coordinates on member using gin (coordinates);

-- Records are never deleted by the application; withdrawing is a state. Links are.
revoke delete, truncate on organization, location, service, capacity_pool, partnership, member
    from directory_app;
grant select, insert, update on organization, location, service, capacity_pool, partnership, member
    to directory_app;
grant select, insert, update, delete on service_at_location, partnership_member to directory_app;
