-- When weather, fire or flood strikes a partnership's area: declared by two people of two organisations, with its end from
-- the beginning (MISSION B row 4).
create table incident (
    id            uuid primary key,
    partnership   uuid not null,
    districts     text[] not null,
    reason        text not null,
    hours         int  not null check (hours between 1 and 336),
    declared_by   uuid not null,
    declared_for  uuid not null,
    declared_at   timestamptz not null,
    confirmed_by  uuid,
    confirmed_for uuid,
    confirmed_at  timestamptz,
    ends_at       timestamptz,
    ended_by      uuid,
    closed_at     timestamptz,
    check (confirmed_by <> declared_by and confirmed_for <> declared_for),
    check ((confirmed_at is null) = (ends_at is null))
);
create unique index incident_one_at_a_time on incident (partnership) where confirmed_at is not null and closed_at is null;
create index incident_of_partnership on incident (partnership, id desc);
alter table incident enable row level security;
alter table incident force row level security;
create policy incident_owner on incident to referral_owner using (true) with check (true);
-- A member of the partnership, or one that coordinates it.
create function is_of_partnership(one uuid, who uuid, moment timestamptz) returns boolean
    language sql stable security definer set search_path = public
    return exists (select from partnership_member m
                   where m.partnership = one and m.organization = who
                     and m.valid_from <= (moment at time zone 'Europe/London')::date
                     and (m.valid_until is null or m.valid_until > (moment at time zone 'Europe/London')::date))
        or exists (select from coordination c
                   where c.partnership = one and c.organization = who
                     and c.valid_from <= moment and (c.valid_until is null or c.valid_until > moment));
create policy incident_of_partners on incident to referral_app
    using (is_of_partnership(partnership, current_organization(), current_moment()));
revoke delete on incident from referral_app, referral_system;

create function incident_runs(one uuid, moment timestamptz) returns boolean
    language sql stable security definer set search_path = public
    return exists (select from incident i where i.id = one and i.closed_at is null and i.confirmed_at <= moment and i.ends_at > moment);

-- The one that runs where somebody needs help; for whoever posts a need there.
create function incident_of(of_partnership uuid, of_district text, moment timestamptz) returns table (id uuid, ends_at timestamptz)
    language sql stable security definer set search_path = public
    begin atomic
        select i.id, i.ends_at from incident i
        where i.partnership = of_partnership and incident_runs(i.id, moment)
          and (i.districts = '{}' or i.districts @> array[of_district]);
    end;

-- What was posted in it, and whether its clocks count hours of the day and night.
alter table need add column incident uuid references incident, add column hourly boolean not null default false;
create index need_of_incident on need (incident) where incident is not null;

-- The ground that an incident gives ends with it, whatever day it is.
alter table sharing_basis
    add column incident uuid references incident,
    drop constraint sharing_basis_end_reason_check,
    add constraint sharing_basis_end_reason_check check (end_reason in ('replaced', 'withdrawn', 'incident-ended')),
    add constraint sharing_basis_incident check (incident is null or basis = 'vital-interests');
-- It is nobody's who is at risk, and no case's in which somebody asked for help of a kind that says too much.
create function emergency_holds(b sharing_basis, moment timestamptz) returns boolean
    language sql stable security definer set search_path = public
    return b.incident is null
        or (incident_runs(b.incident, moment)
            and not exists (select from person p where p.id = b.person and p.at_risk)
            and not exists (select from need s where s.support_case = b.support_case and s.sensitive and s.status <> 'ERROR'));
create index sharing_basis_of_incident on sharing_basis (incident) where incident is not null and ended_at is null;

create or replace function shareable(of_case uuid, to_organization uuid, moment timestamptz)
    returns table (withheld text, categories text[])
    language sql stable security definer set search_path = public
    begin atomic
        with asked as (
            select c.id, c.organization, c.partnership, (moment at time zone 'Europe/London')::date as today
            from support_case c where c.id = of_case),
        ground as (
            select b.basis, b.categories from sharing_basis b, asked
            where b.support_case = asked.id and b.ended_at is null and b.valid_until >= asked.today
              and emergency_holds(b, moment)
              and (b.organizations is null or to_organization = any (b.organizations))
              and not to_organization = any (b.never)),
        agreed as (
            select given.category
            from asked join agreement_copy a on a.partnership = asked.partnership
                and a.kind = 'information-sharing' and a.valid_from <= asked.today and a.valid_until > asked.today
            join agreement_party giver on giver.agreement = a.id and giver.organization = asked.organization
                and giver.signed_on <= asked.today
            join agreement_party taker on taker.agreement = a.id and taker.organization = to_organization
                and taker.signed_on <= asked.today
            cross join lateral signed_for(giver.shares, 'deliver-help') as given
            join lateral signed_for(taker.shares, 'deliver-help') as taken on taken.category = given.category)
        select case
                   when asked.organization = to_organization then null
                   when not exists (select 1 from ground) then 'nothing-agreed'
                   when (select g.basis from ground g) <> 'vital-interests' and not exists (select 1 from agreed)
                       then 'sharing-agreement-missing'
               end,
               case
                   when asked.organization = to_organization then array['identity', 'contact', 'address', 'need']
                   else coalesce((select array_agg(category order by category)
                                  from (select unnest(g.categories) as category, g.basis from ground g) c
                                  where c.basis = 'vital-interests' or category in (select x.category from agreed x)), '{}')
               end
        from asked;
    end;
create or replace function offerable(need_id uuid, to_organization uuid, moment timestamptz) returns text
    language sql stable security definer set search_path = public
    return (select case
                when b.id is null or b.valid_until < (moment at time zone 'Europe/London')::date
                    or not emergency_holds(b, moment) then 'nothing-agreed'
                when b.organizations is not null and not to_organization = any (b.organizations) then 'others-agreed'
                when to_organization = any (b.never) then 'not-available'
                when n.sensitive and not exists (
                    select 1 from clearance c
                    where c.partnership = n.partnership and c.organization = to_organization and c.kind = n.kind)
                    then 'not-available'
                when p.at_risk and to_organization <> n.organization and not exists (
                    select 1 from organization_copy o
                    where o.id = to_organization and o.safeguarded_until > (moment at time zone 'Europe/London')::date)
                    then 'not-available'
            end
            from need n join person p on p.id = n.person
            left join sharing_basis b on b.support_case = n.support_case and b.ended_at is null
            where n.id = need_id);

-- Nobody is asked again for what they were never asked: it ends with the incident.
create or replace function due_watches(moment timestamptz, most int)
    returns table (kind text, subject uuid, need uuid, referral uuid, organization uuid)
    language sql stable security definer set search_path = public
    begin atomic
        select due.* from (
            select 'still-all-right' as kind, n.id as subject, n.id as need, null::uuid as referral, n.organization
            from need n where n.status = 'OWN_NETWORK'
              and n.status_changed_at between moment - interval '90 days' and moment - interval '30 days'
            union all
            select 'sharing-ends', b.id, live.id, null, b.organization
            from sharing_basis b cross join lateral (
                select n.id from need n where n.support_case = b.support_case
                  and n.status in ('OPEN', 'MATCHED', 'IN_SERVICE', 'ON_HOLD') order by n.id desc limit 1) live
            where b.ended_at is null and b.incident is null and b.valid_until between (moment at time zone 'Europe/London')::date - 30
                                                             and (moment at time zone 'Europe/London')::date + 7
            union all
            select 'proposal-expired', p.id, r.need, r.id, r.referrer_organization
            from proposal p join referral r on r.id = p.referral
            where p.state = 'OPEN' and p.expires_at between moment - interval '30 days' and moment) due
        where not exists (select 1 from watch w where w.kind = due.kind and w.subject = due.subject)
        order by random() limit most;
    end;

-- Ends what is over. What rests on them is looked up afterwards, so that killed half-way nothing is forgotten.
create function close_incidents(moment timestamptz) returns bigint
    language plpgsql security definer set search_path = public as $$
begin
    update incident set closed_at = moment where closed_at is null and ends_at <= moment;
    update need n set hourly = false from incident i where i.id = n.incident and n.hourly and i.closed_at is not null;
    return 0;
end $$;

-- What came of needs: of an incident, or of its area in the days before.
create function incident_counts(one uuid, since timestamptz, until timestamptz)
    returns table (posted bigint, accepted bigint, unmet bigint, minutes float8)
    language sql stable security definer set search_path = public
    begin atomic
        with those as (
            select n.id, n.status, n.posted_at from need n where since is null and n.incident = one
            union all
            select n.id, n.status, n.posted_at from incident i join need n on n.partnership = i.partnership
            where since is not null and i.id = one and n.incident is null and n.posted_at >= since and n.posted_at < until
              and (i.districts = '{}' or n.district = any (i.districts)))
        select count(*), count(a.at), count(*) filter (where a.at is null and n.status in ('OPEN', 'MATCHED', 'UNMET')),
               percentile_cont(0.5) within group (order by extract(epoch from a.at - n.posted_at) / 60)
        from those n
        left join lateral (select min(m.at) as at from referral r join referral_move m on m.referral = r.id
                           where r.need = n.id and m.status_to = 'ACCEPTED') a on true
        where n.status not in ('DRAFT', 'WITHDRAWN', 'ERROR');
    end;

-- Who learned who somebody is on no other ground.
create function incident_let_in(one uuid) returns table (organization uuid, name text, needs bigint)
    language sql stable security definer set search_path = public
    begin atomic
        select r.organization, coalesce(max(o.name), ''), count(distinct n.id)
        from sharing_basis b
        join need n on n.support_case = b.support_case
        join referral r on r.need = n.id
        join referral_move m on m.referral = r.id and m.status_to = 'ACCEPTED' and m.at >= b.recorded_at
             and (b.ended_at is null or m.at < b.ended_at)
        left join organization_copy o on o.id = r.organization
        where b.incident = one and r.organization <> n.organization
        group by r.organization order by 2, 1;
    end;
revoke execute on function is_of_partnership(uuid, uuid, timestamptz), emergency_holds(sharing_basis, timestamptz), incident_runs(uuid, timestamptz), incident_of(uuid, text, timestamptz), close_incidents(timestamptz),
    incident_counts(uuid, timestamptz, timestamptz), incident_let_in(uuid) from public;
grant execute on function is_of_partnership(uuid, uuid, timestamptz), emergency_holds(sharing_basis, timestamptz), incident_runs(uuid, timestamptz), incident_of(uuid, text, timestamptz),
    incident_counts(uuid, timestamptz, timestamptz), incident_let_in(uuid) to referral_app;
grant execute on function incident_runs(uuid, timestamptz), close_incidents(timestamptz) to referral_system;

alter table task drop constraint task_kind_check,
    add constraint task_kind_check check (kind in ('missed-delivery', 'concern', 'still-needed', 'sharing-ended', 'emergency-sight',
        'still-all-right', 'sharing-ends', 'proposal-expired', 'same-need', 'nobody-left', 'emergency-over'));

-- What an incident put on the board goes with it; what somebody puts there is theirs.
alter table board add column incident uuid references incident;

-- What a group may take: of its partnerships and of a kind that it does, agreed to be asked of it, and not refused by it.
-- Never a sensitive kind or a person at risk, whatever was put there.
create function on_board(group_id uuid, one uuid, moment timestamptz)
    returns table (need uuid, kind text, kind_label text, urgency text, due_on date, quantity int, outcode text, district text,
                   not_on text[], languages text[], access text[], posted_at timestamptz, services uuid[], service_names text[],
                   party text, by_user uuid, organization uuid)
    language sql stable security definer set search_path = public
    begin atomic
        select n.id, n.kind, k.label, n.urgency, n.due_on, n.quantity, n.outcode, n.district, n.not_on, n.languages, n.access,
               n.posted_at, s.ids, s.names, b.party, b.by_user, b.organization
        from board b
        join need n on n.id = b.need
        join kind k on k.code = n.kind
        join lateral (select array_agg(c.id order by c.id) ids, array_agg(c.name order by c.id) names from service_copy c
                      where c.organization = group_id and c.status = 'active' and c.kinds @> array[n.kind]) s on s.ids is not null
        where b.taken_off_at is null and (b.incident is null or incident_runs(b.incident, moment))
          and (b.organization = n.organization
               or exists (select from case_access a
                          where a.need = n.id and a.organization = b.organization and a.why = 'coordinator'
                            and a.valid_from <= moment and (a.valid_until is null or a.valid_until > moment)))
          and n.status = 'OPEN' and not n.sensitive and not needs_safeguarding(n.id)
          and (one is null or n.id = one)
          and n.partnership in (select m.partnership from partnership_member m
                                where m.organization = group_id and m.valid_from <= (moment at time zone 'Europe/London')::date
                                  and (m.valid_until is null or m.valid_until > (moment at time zone 'Europe/London')::date))
          and not exists (select from referral r
                          where r.need = n.id and r.organization = group_id and r.status in ('DECLINED', 'EXPIRED', 'NOT_DELIVERED'))
          and offerable(n.id, group_id, moment) is null
        order by array_position(array['today', 'urgent', 'standard'], n.urgency), n.due_on nulls last, n.id limit 100;
    end;
revoke execute on function on_board(uuid, uuid, timestamptz) from public;
grant execute on function on_board(uuid, uuid, timestamptz) to referral_app;
