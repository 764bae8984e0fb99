-- How much of a pool is taken, as the referral service tells it. A pool may be told of before it is here.
create table pool_use (
    pool_id  uuid    primary key,
    reserved integer not null check (reserved >= 0),
    sequence bigint  not null
);
grant select, insert, update on pool_use to directory_app;

-- Whether it is told how many places are free: not where one bed fewer tells somebody who has come (`SensitiveKinds` has the
-- same kinds; a test compares them).
create function counts_are_told(service uuid) returns boolean stable language sql
    return (select s.place_rule not in ('HELD', 'CONFIDENTIAL')
                and not s.kinds && array['domestic-abuse', 'sexual-abuse', 'hiv', 'immigration-advice', 'substance-use',
                                         'offending', 'mental-health-crisis']
                and not exists (select from service_at_location a join location l on l.id = a.location_id
                                where a.service_id = s.id and l.confidential)
            from service s where s.id = service);
