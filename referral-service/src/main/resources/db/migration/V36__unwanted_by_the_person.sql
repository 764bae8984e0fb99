-- Whom a person does not want they do not want in any of their cases: of each case what was said last counts, and everything
-- that asks for it asks here.
create function unwanted_by(of_person uuid) returns uuid[]
    language sql stable security definer set search_path = public
    return (select coalesce(array_agg(distinct organization), '{}')
            from (select distinct on (b.support_case) b.never from sharing_basis b
                  where b.person = of_person order by b.support_case, b.id desc) last,
                 unnest(last.never) as organization);
create function unwanted_people(of_person uuid) returns table (basis uuid, person uuid, names bytea)
    language sql stable security definer set search_path = public
    begin atomic
        select distinct on (b.support_case) b.id, b.person, b.never_people from sharing_basis b
        where b.person = of_person order by b.support_case, b.id desc;
    end;
revoke execute on function unwanted_by(uuid), unwanted_people(uuid) from public;
grant execute on function unwanted_by(uuid), unwanted_people(uuid) to referral_app, referral_system;

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
              and not to_organization = any (unwanted_by(b.person))),
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
                when to_organization = any (unwanted_by(p.id)) then 'not-available'
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
create or replace function emergency_by(need_id uuid, asker uuid, moment timestamptz) returns text
    language sql stable security definer set search_path = public
    return (select case
                when asker = any (unwanted_by(n.person)) then 'nobody'
                when n.organization <> asker and not exists (
                    select 1 from case_access a
                    where a.need = n.id and a.organization = asker and a.why = 'coordinator' and a.valid_from <= moment
                      and (a.valid_until is null or a.valid_until > moment)) then 'nobody'
                when n.sensitive or p.at_risk then 'owner'
                else 'either'
            end
            from need n join person p on p.id = n.person where n.id = need_id);
create or replace function agreed_to_identity(of_case uuid, group_id uuid, today date) returns boolean
    language sql stable security definer set search_path = public
    return exists (select from sharing_basis b
                   where b.support_case = of_case and b.ended_at is null and b.valid_until >= today and b.basis = 'consent'
                     and 'identity' = any (b.categories) and (b.organizations is null or group_id = any (b.organizations))
                     and not group_id = any (unwanted_by(b.person)));
create or replace function never_offered(need_id uuid) returns uuid[]
    language sql stable security definer set search_path = public
    return (select unwanted_by(n.person) from need n where n.id = need_id);
create or replace function never_people(need_id uuid) returns table (basis uuid, person uuid, names bytea)
    language sql stable security definer set search_path = public
    begin atomic
        select u.basis, u.person, u.names from need n, unwanted_people(n.person) u where n.id = need_id;
    end;
-- Whoever has a link to go to the person may be one of them.
create or replace function revoke_volunteers(of_case uuid, moment timestamptz) returns void
    language sql security definer set search_path = public
    begin atomic
        update link set revoked_at = moment
        where revoked_at is null and purpose = 'VOLUNTEER' and referral in (
            select r.id from referral r join need n on n.id = r.need
            join support_case c on c.person = n.person and c.organization = current_organization()
            where c.id = of_case);
    end;
