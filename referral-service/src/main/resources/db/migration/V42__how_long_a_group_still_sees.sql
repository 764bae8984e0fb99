-- After closing, a group's view of identity ends by the agreement's period: of those that hold between the two, the shortest.
alter table agreement_copy add column seen_after_days int;
create function seen_after(need_id uuid, group_id uuid, moment timestamptz) returns int
    language sql stable security definer set search_path = public
    return coalesce((
        select min(coalesce(a.seen_after_days, 28))
        from need n join agreement_copy a on a.partnership = n.partnership and a.kind = 'information-sharing'
            and a.valid_from <= (moment at time zone 'Europe/London')::date
            and a.valid_until > (moment at time zone 'Europe/London')::date
        join agreement_party giver on giver.agreement = a.id and giver.organization = n.organization
            and giver.signed_on <= (moment at time zone 'Europe/London')::date
        join agreement_party taker on taker.agreement = a.id and taker.organization = group_id
            and taker.signed_on <= (moment at time zone 'Europe/London')::date
        where n.id = need_id), 28);
revoke execute on function seen_after(uuid, uuid, timestamptz) from public;
grant execute on function seen_after(uuid, uuid, timestamptz) to referral_app, referral_system;

-- Coded facts stay to be seen for the time in which help may be taken up again; who the person is may end sooner.
alter table case_access add column identity_until timestamptz;
create or replace function has_access(need_id uuid, with_identity boolean) returns boolean language sql stable
    return exists (
        select 1 from case_access a
        where a.need = need_id and a.organization = current_organization()
          and (not with_identity
               or a.identity and (a.identity_until is null or a.identity_until > current_moment()))
          and a.valid_from <= current_moment()
          and (a.valid_until is null or a.valid_until > current_moment()));
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
                  and (a.identity_until is null or a.identity_until > moment)
                  and a.valid_from <= moment and (a.valid_until is null or a.valid_until > moment))) told on true
        where n.id = need_id;
    end;
