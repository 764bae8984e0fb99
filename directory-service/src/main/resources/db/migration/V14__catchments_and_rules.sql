-- Areas smaller than a council area, and who a service is for or not for beyond its ages.
alter table service
    add column wards text[] not null default '{}',
    add column only_for text[] not null default '{}',
    add column not_for text[] not null default '{}',
    add column only_speaking text[] not null default '{}',
    add column not_ages integer[] not null default '{}',
    add column only_areas text[] not null default '{}',
    add column not_areas text[] not null default '{}',
    -- Which way of drawing what is searched made these columns; older ones are drawn again.
    add column drawn integer not null default 0;
create index service_wards on service using gin (wards);
create index service_to_draw on service (drawn, id);

-- A drawn catchment: rings of longitude and latitude; a hole belongs to the ring of its part.
create table catchment_ring (
    service_id uuid    not null references service,
    part       integer not null,
    hole       boolean not null,
    ring       polygon not null
);
create index catchment_ring_of_service on catchment_ring (service_id);
create index catchment_ring_ring on catchment_ring using gist (ring);
grant select, insert, delete on catchment_ring to directory_app;

create function draws_in(service uuid, longitude double precision, latitude double precision) returns boolean
    stable language sql
    return exists (
        select from catchment_ring o
        where o.service_id = service and not o.hole and o.ring @> point(longitude, latitude)
            and not exists (select from catchment_ring h
                where h.service_id = service and h.hole and h.part = o.part and h.ring @> point(longitude, latitude)));

-- A schedule's recurrence, as far as HSDS-UK has it: every so many weeks or months from its first day, the so-manieth
-- weekday of the month or its so-manieth day, counted from the end where negative.
alter table opening
    add column monthly boolean not null default false,
    add column every integer not null default 1 check (every > 0),
    add column nth integer,
    add column month_day integer,
    add column from_day date,
    add column until_day date;

create function opens_on(o opening, d date) returns boolean immutable language sql
    return (o.day is not null or o.month_day is not null)
        and (o.day is null or o.day = (array['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'])[extract(isodow from d)::int])
        and (o.from_day is null or o.from_day <= d)
        and (o.until_day is null or o.until_day >= d)
        and case when o.monthly then
                (o.from_day is null or o.every = 1
                    or ((extract(year from d) - extract(year from o.from_day)) * 12
                        + extract(month from d) - extract(month from o.from_day))::int % o.every = 0)
                and (o.nth is null
                    or o.nth = ceil(extract(day from d) / 7)
                    or o.nth = -ceil((extract(day from (date_trunc('month', d::timestamp) + interval '1 month - 1 day'))
                        - extract(day from d) + 1) / 7))
                and (o.month_day is null
                    or o.month_day = extract(day from d)
                    or o.month_day = extract(day from d) - 1
                        - extract(day from (date_trunc('month', d::timestamp) + interval '1 month - 1 day')))
            else o.every = 1 or o.from_day is null
                or ((date_trunc('week', d::timestamp)::date - date_trunc('week', o.from_day::timestamp)::date) / 7)
                    % o.every = 0
            end;
