-- What each party put its name to: a newer text of an agreement stops only what it adds (MISSION B row 6).
alter table agreement_party add column shares jsonb not null default '[]';
update agreement_party p set shares = a.shares from agreement_copy a where a.id = p.agreement and p.signed_on is not null;
alter table agreement_party alter column shares drop default;

create function signed_for(shares jsonb, purpose text) returns table (category text)
    language sql immutable parallel safe
    begin atomic
        select distinct share ->> 'category' from jsonb_array_elements(shares) as share where share -> 'purposes' ? purpose;
    end;

-- What an organisation may know of a case by the person's word and by signature; whether it has a part in the
-- case at all is asked by whoever calls. One rule, for groups and for teams.
create function shareable(of_case uuid, to_organization uuid, moment timestamptz)
    returns table (withheld text, categories text[])
    language sql stable security definer set search_path = public
    begin atomic
        with asked as (
            select c.id, c.organization, c.partnership, (moment at time zone 'Europe/London')::date as today
            from support_case c where c.id = of_case),
        ground as (
            select b.basis, b.categories from sharing_basis b, asked
            where b.support_case = asked.id and b.ended_at is null and b.valid_until >= asked.today
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
create or replace function disclosable(need_id uuid, to_organization uuid, moment timestamptz)
    returns table (withheld text, categories text[])
    language sql stable security definer set search_path = public
    begin atomic
        select case when told.categories is null then 'not-accepted' else told.withheld end,
               coalesce(told.categories, '{}')
        from need n left join lateral (
            select s.withheld, s.categories from shareable(n.support_case, to_organization, moment) s
            where n.organization = to_organization or exists (
                select 1 from case_access a
                where a.need = n.id and a.organization = to_organization and a.why = 'provider' and a.identity
                  and a.valid_from <= moment and (a.valid_until is null or a.valid_until > moment))) told on true
        where n.id = need_id;
    end;
revoke execute on function shareable(uuid, uuid, timestamptz) from public;
grant execute on function shareable(uuid, uuid, timestamptz) to referral_app, referral_system;
