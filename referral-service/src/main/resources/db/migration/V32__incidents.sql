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
create function incident_of(of_partnership uuid, of_district text, moment timestamptz) returns uuid
    language sql stable security definer set search_path = public
    return (select i.id from incident i
            where i.partnership = of_partnership and incident_runs(i.id, moment)
              and (i.districts = '{}' or i.districts @> array[of_district]));

-- What was posted in it, and whether its clocks count hours of the day and night.
alter table need add column incident uuid references incident, add column hourly boolean not null default false;
create index need_of_incident on need (incident) where incident is not null;

-- The ground that an incident gives ends with it, whatever day it is.
alter table sharing_basis
    add column incident uuid references incident,
    drop constraint sharing_basis_end_reason_check,
    add constraint sharing_basis_end_reason_check check (end_reason in ('replaced', 'withdrawn', 'incident-ended')),
    add constraint sharing_basis_incident check (incident is null or basis = 'vital-interests');
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
              and (b.incident is null or incident_runs(b.incident, moment))
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
                    or (b.incident is not null and not incident_runs(b.incident, moment)) then 'nothing-agreed'
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
        select count(*), count(a.at), count(*) filter (where a.at is null and n.status in ('OPEN', 'MATCHED', 'UNMET')),
               percentile_cont(0.5) within group (order by extract(epoch from a.at - n.posted_at) / 60)
        from incident i
        join need n on case when since is null then n.incident = i.id
                       else n.partnership = i.partnership and n.incident is null and n.posted_at >= since and n.posted_at < until
                            and (i.districts = '{}' or n.district = any (i.districts)) end
        left join lateral (select min(m.at) as at from referral r join referral_move m on m.referral = r.id
                           where r.need = n.id and m.status_to = 'ACCEPTED') a on true
        where i.id = one and n.status not in ('DRAFT', 'WITHDRAWN', 'ERROR');
    end;

-- Who learned who somebody is on no other ground.
create function incident_let_in(one uuid) returns table (organization uuid, name text, needs bigint)
    language sql stable security definer set search_path = public
    begin atomic
        select r.organization, coalesce(max(o.name), ''), count(distinct n.id)
        from sharing_basis b
        join need n on n.support_case = b.support_case and n.incident = one
        join referral r on r.need = n.id
        join referral_move m on m.referral = r.id and m.status_to = 'ACCEPTED' and m.at >= b.recorded_at
             and (b.ended_at is null or m.at < b.ended_at)
        left join organization_copy o on o.id = r.organization
        where b.incident = one
        group by r.organization order by 2, 1;
    end;
revoke execute on function is_of_partnership(uuid, uuid, timestamptz), incident_runs(uuid, timestamptz), incident_of(uuid, text, timestamptz), close_incidents(timestamptz),
    incident_counts(uuid, timestamptz, timestamptz), incident_let_in(uuid) from public;
grant execute on function is_of_partnership(uuid, uuid, timestamptz), incident_runs(uuid, timestamptz), incident_of(uuid, text, timestamptz),
    incident_counts(uuid, timestamptz, timestamptz), incident_let_in(uuid) to referral_app;
grant execute on function incident_runs(uuid, timestamptz), close_incidents(timestamptz) to referral_system;
