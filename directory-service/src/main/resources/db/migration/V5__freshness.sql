-- When somebody last gave a sign that a listing still holds, and what its group was told since.
alter table service
    add column alive_on date,
    add column confirmed_on date,
    add column told_stage text not null default 'FRESH'
        check (told_stage in ('FRESH', 'ASKED', 'ASKED_AGAIN', 'DEMOTED', 'HIDDEN')),
    add column tell_on date;
update service set alive_on = coalesce(assured_date, (recorded_at at time zone 'Europe/London')::date);
update service set tell_on = alive_on + interval '6 months';
alter table service alter column alive_on set not null;
create index service_to_tell on service (tell_on)
    where tell_on is not null and status = 'active' and place_rule <> 'HELD';
create index service_by_life on service (alive_on, id) where status = 'active';

create table sign_of_life (
    id              uuid        primary key,
    service_id      uuid        not null references service,
    kind            text        not null
        check (kind in ('CONFIRMED', 'PHONE', 'LINK', 'PLACES', 'EDIT', 'REFERRAL')),
    user_id         uuid,
    organization_id uuid,
    at              timestamptz not null
);
create index sign_of_life_of_service on sign_of_life (service_id, at);

-- Links that open one page without signing in. Only their hash is known here.
create table listing_link (
    hash       bytea       primary key,
    purpose    text        not null check (purpose in ('CONFIRM')),
    service_id uuid        not null references service,
    expires_at timestamptz not null,
    made_at    timestamptz not null,
    used_at    timestamptz
);
create index listing_link_age on listing_link (expires_at);

-- Who said how much there is: an import, the group, or a steward for it.
alter table capacity_pool add column said_by text not null default 'IMPORT'
    check (said_by in ('IMPORT', 'GROUP', 'STEWARD'));

revoke update, delete, truncate on sign_of_life from directory_app;
grant select, insert on sign_of_life to directory_app;
grant select, insert, update, delete on listing_link to directory_app;
