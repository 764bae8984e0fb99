-- Which kinds are sensitive is said in one place, `SensitiveKinds`; the question brings them along.
drop function counts_are_told(uuid);

-- Whether it is told how many places are free: not where one bed fewer tells somebody who has come.
create function counts_are_told(service uuid, sensitive text[]) returns boolean stable language sql
    return (select s.place_rule not in ('HELD', 'CONFIDENTIAL')
                and not s.kinds && sensitive
                and not exists (select from service_at_location a join location l on l.id = a.location_id
                                where a.service_id = s.id and l.confidential)
            from service s where s.id = service);
