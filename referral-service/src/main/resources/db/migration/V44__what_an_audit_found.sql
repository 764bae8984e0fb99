-- Nothing goes on for somebody whose data were erased. As in V36, and this.
create or replace function offerable(need_id uuid, to_organization uuid, moment timestamptz) returns text
    language sql stable security definer set search_path = public
    return (select case
                when b.id is null or b.valid_until < (moment at time zone 'Europe/London')::date
                    or p.erased_at is not null or not emergency_holds(b, moment) then 'nothing-agreed'
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

-- A legal hold keeps what was begun, too.
create or replace function purge_drafts(before timestamptz) returns int
    language sql security definer set search_path = public
    begin atomic
        with gone as (
            delete from need_draft d where d.saved_at < before
              and not exists (select from legal_hold h where h.person = d.person and h.lifted_at is null)
            returning 1)
        select count(*)::int from gone;
    end;

-- Food that does not come is looked after the same day, whoever buys or cooks it.
update kind set vital = true where code in ('shopping', 'community-meal');

-- Neither of two compared needs may be sensitive. As in V27, and this.
create or replace function in_hand(need_id uuid, moment timestamptz)
    returns table (need uuid, person uuid, other uuid, other_person uuid, since timestamptz, live boolean)
    language sql stable security definer set search_path = public
    begin atomic
        select distinct n.id, n.person, o.id, o.person, o.posted_at,
                        o.status in ('OPEN', 'MATCHED', 'IN_SERVICE', 'ON_HOLD')
        from need n
        join person p on p.id = n.person and not p.at_risk
        join person_hash h on h.person = n.person and h.kind in ('name-and-birth', 'identifier')
        join person_hash same on same.hash = h.hash and same.kind = h.kind and same.person <> h.person
        join person q on q.id = same.person and not q.at_risk
        join need o on o.person = same.person and o.partnership = n.partnership and o.kind = n.kind
            and o.organization <> n.organization
        where n.id = need_id and not n.sensitive and not o.sensitive
          and n.status in ('OPEN', 'MATCHED', 'IN_SERVICE', 'ON_HOLD')
          and (o.status in ('OPEN', 'MATCHED', 'IN_SERVICE', 'ON_HOLD')
               or (o.status in ('MET', 'PARTLY_MET', 'OWN_NETWORK') and o.status_changed_at > moment - interval '90 days'))
          and not exists (select 1 from same_need s where (s.need, s.other) in ((n.id, o.id), (o.id, n.id)))
          and 2 = (select count(distinct a.need) from case_access a
                   where a.need in (n.id, o.id) and a.organization = current_organization() and a.why = 'coordinator'
                     and a.valid_from <= moment and (a.valid_until is null or a.valid_until > moment))
        order by o.posted_at limit 5;
    end;
