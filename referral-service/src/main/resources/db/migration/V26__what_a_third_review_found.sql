-- Who may learn in an emergency: nobody whom the person does not want, and no group. For whoever is at risk, and for
-- sensitive kinds, somebody of the organisation whose case it is vouches.
create function emergency_by(need_id uuid, asker uuid, moment timestamptz) returns text
    language sql stable security definer set search_path = public
    return (select case
                when asker = any (coalesce((select b.never from sharing_basis b where b.support_case = n.support_case
                                            order by b.id desc limit 1), '{}')) then 'nobody'
                when n.organization <> asker and not exists (
                    select 1 from case_access a
                    where a.need = n.id and a.organization = asker and a.why = 'coordinator' and a.valid_from <= moment
                      and (a.valid_until is null or a.valid_until > moment)) then 'nobody'
                when n.sensitive or p.at_risk then 'owner'
                else 'either'
            end
            from need n join person p on p.id = n.person where n.id = need_id);
create or replace function emergency_open(of_person uuid) returns boolean
    language sql stable security definer set search_path = public
    return exists (select 1 from emergency_sight e
                   where e.person = of_person and e.user_id = acting_user() and e.organization = current_organization()
                     and e.valid_until > current_moment()
                     and emergency_by(e.need, e.organization, current_moment()) <> 'nobody');

-- What a team is told goes through the gates that every group passes: safeguarding, and clearance for each
-- sensitive kind that the case has.
create function team_told(of_case uuid, to_organization uuid, moment timestamptz)
    returns table (withheld text, categories text[])
    language sql stable security definer set search_path = public
    begin atomic
        select case when gate.shut then 'not-available' else s.withheld end,
               case when gate.shut then '{}' else s.categories end
        from support_case c join person p on p.id = c.person
        cross join lateral (
            select to_organization <> c.organization and (
                (p.at_risk and not exists (
                    select 1 from organization_copy o where o.id = to_organization
                      and o.safeguarded_until > (moment at time zone 'Europe/London')::date))
                or exists (
                    select 1 from need n where n.support_case = c.id and n.sensitive and not exists (
                        select 1 from clearance k where k.partnership = n.partnership
                          and k.organization = to_organization and k.kind = n.kind))) as shut) gate
        cross join lateral shareable(c.id, to_organization, moment) s
        where c.id = of_case;
    end;
drop policy person_seen on person;
create policy person_seen on person to referral_app
    using (organization = current_organization()
        or exists (select 1 from need n, disclosable(n.id, current_organization(), current_moment()) as d
                   where n.person = person.id and d.withheld is null and cardinality(d.categories) > 0)
        or exists (select 1 from team t, team_told(t.support_case, current_organization(), current_moment()) as s
                   where t.person = person.id and on_team(t.id) and s.withheld is null and 'identity' = any (s.categories))
        or emergency_open(id))
    with check (organization = current_organization());

-- A person's own words, behind a wall of their own.
create table conversation (
    support_case uuid primary key references support_case,
    organization uuid not null,
    wants        bytea,
    strengths    bytea,
    gaps         bytea,
    talked_at    timestamptz not null,
    version      bigint not null
);
insert into conversation select c.id, c.organization, c.wants, c.strengths, c.gaps, c.talked_at, 1
    from support_case c where c.talked_at is not null;
alter table support_case drop column wants, drop column strengths, drop column gaps, drop column talked_at;
alter table conversation enable row level security;
alter table conversation force row level security;
create policy conversation_owner on conversation to referral_owner using (true) with check (true);
create policy conversation_own on conversation to referral_app
    using (organization = current_organization()) with check (organization = current_organization());
revoke delete on conversation from referral_app, referral_system;

-- Nobody is erased before their organisation has said for how long it keeps people; whoever was accepted anywhere was
-- helped; and what still goes on keeps them.
create or replace function retention_months(of_organization uuid, of_class text) returns int
    language sql stable security definer set search_path = public
    return (select r.months from retention r where r.organization = of_organization and r.record_class = of_class);
create or replace function retention_due(moment timestamptz, after_person uuid, most int)
    returns table (person uuid, organization uuid, record_class text, held boolean)
    language sql stable security definer set search_path = public
    begin atomic
        select p.id, p.organization, k.record_class,
               exists (select 1 from legal_hold h where h.person = p.id and h.lifted_at is null)
                   or exists (select 1 from subject_request s where s.person = p.id and s.closed_at is null)
                   or exists (select 1 from breach_person b join breach on breach.id = b.breach
                              where b.person = p.id and breach.closed_at is null)
        from person p
        cross join lateral (
            select coalesce(bool_or(n.status in ('DRAFT', 'OPEN', 'MATCHED', 'IN_SERVICE', 'ON_HOLD')), false) as live,
                   bool_or(n.status in ('MET', 'PARTLY_MET', 'OWN_NETWORK')
                           or exists (select 1 from referral r join referral_move m on m.referral = r.id
                                      where r.need = n.id and m.status_to in ('ACCEPTED', 'IN_PROGRESS'))) as helped,
                   max(n.status_changed_at) as last
            from need n where n.person = p.id) was
        cross join lateral (select case when was.helped then 'helped' else 'never-helped' end as record_class) k
        cross join lateral (
            select greatest(p.recorded_at, was.last,
                            (select max(c.opened_at) from support_case c where c.person = p.id),
                            (select max(t.talked_at) from conversation t join support_case c on c.id = t.support_case where c.person = p.id),
                            (select max(b.recorded_at) from sharing_basis b where b.person = p.id),
                            (select max(e.made_at) from team_entry e join team t on t.id = e.team where t.person = p.id)) as at) last
        where p.erased_at is null and p.id > after_person and not was.live
          and last.at < moment - make_interval(months => retention_months(p.organization, k.record_class))
          and not exists (select 1 from team t join team_member m on m.team = t.id
                          where t.person = p.id and m.valid_from <= moment and (m.valid_until is null or m.valid_until > moment))
          and not exists (select 1 from household_member own
                          join household_member other on other.household = own.household and other.until is null
                          join need n on n.person = other.person
                          where own.person = p.id and own.until is null
                            and n.status in ('OPEN', 'MATCHED', 'IN_SERVICE', 'ON_HOLD'))
        order by p.id limit most;
    end;

revoke execute on function emergency_by(uuid, uuid, timestamptz), team_told(uuid, uuid, timestamptz) from public;
grant execute on function emergency_by(uuid, uuid, timestamptz), team_told(uuid, uuid, timestamptz) to referral_app;
