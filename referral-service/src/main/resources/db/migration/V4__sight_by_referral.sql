-- Age bands only: the exact age of a person is nobody's business but the sealed date of birth's.
alter table need drop column age;

-- What gives the sight: the referral for a group, the need itself otherwise. A group with two live offers of
-- one need keeps the second when the first ends.
alter table case_access add column through uuid;
update case_access a
set through = coalesce(
    (select r.id from referral r where r.need = a.need and r.organization = a.organization and a.why = 'provider'
     order by r.id desc limit 1),
    a.need);
alter table case_access alter column through set not null;
alter table case_access drop constraint case_access_pkey;
alter table case_access add primary key (need, organization, why, through);

-- Who coordinates where, from when until when, one row for an organisation and a partnership.
create view coordination as
    select m.organization, p.partnership,
           min(m.valid_from)::timestamp at time zone 'Europe/London' as valid_from,
           case when bool_or(m.valid_until is null) then null else max(m.valid_until)::timestamp at time zone 'Europe/London' end as valid_until
    from member_copy m cross join unnest(m.coordinates) as p (partnership)
    group by m.organization, p.partnership;
grant select on coordination to referral_app, referral_system;

-- A coordinator was appointed, changed or left: live needs open to the newcomer, and close to an
-- organisation that coordinates no longer.
create function coordination_changed(of_organization uuid, moment timestamptz) returns void
    language sql security definer set search_path = public
    begin atomic
        insert into case_access as held (need, organization, why, identity, valid_from, valid_until, through)
            select n.id, c.organization, 'coordinator', false, greatest(c.valid_from, n.posted_at), c.valid_until, n.id
            from coordination c join need n on n.partnership = c.partnership
            where c.organization = of_organization
              and n.status in ('OPEN', 'MATCHED', 'IN_SERVICE', 'ON_HOLD')
        on conflict (need, organization, why, through) do update
            set valid_from = least(held.valid_from, excluded.valid_from), valid_until = excluded.valid_until;
        update case_access a
            set valid_until = moment
            from need n
            where n.id = a.need and a.organization = of_organization and a.why = 'coordinator'
              and (a.valid_until is null or a.valid_until > moment)
              and not exists (select 1 from coordination c
                              where c.organization = of_organization and c.partnership = n.partnership
                                and (c.valid_until is null or c.valid_until > moment));
    end;
revoke execute on function coordination_changed(uuid, timestamptz) from public;
grant execute on function coordination_changed(uuid, timestamptz) to referral_system;

create or replace function supersede_siblings(need_id uuid, winner uuid, moment timestamptz)
    returns table (id uuid, service uuid, organization uuid, status_before text, sequence bigint)
    language sql security definer set search_path = public
    begin atomic
        with locked as (
            select r.id, r.status from referral r
            where r.need = need_id and r.id <> winner
              and r.status in ('OFFERED', 'RECEIVED', 'QUERY', 'WAITLISTED')
            order by r.id for update),
        moved as (
            update referral r
            set status = 'SUPERSEDED', status_reason = 'superseded', status_changed_at = moment,
                version = r.version + 1, sequence = r.sequence + 1
            from locked where locked.id = r.id
            returning r.id, r.service, r.organization, locked.status as status_before, r.sequence),
        noted as (
            insert into referral_move (referral, sequence, move, status_from, status_to, party, reason, at)
            select m.id, m.sequence, 15, m.status_before, 'SUPERSEDED', 'SYSTEM', 'superseded', moment from moved m),
        closed as (
            update case_access a set valid_until = moment + interval '28 days'
            from moved m
            where a.need = need_id and a.organization = m.organization and a.why = 'provider' and a.through = m.id)
        select m.id, m.service, m.organization, m.status_before, m.sequence from moved m;
    end;
