-- "I am worried about this person" reaches the statutory contact too: a desk of the directory. Whoever sits there reads what was
-- said and about whom, for 90 days; nobody else of their organisation does.
alter table pathway add column statutory_desk uuid;
alter table concern
    add column desk     uuid,
    add column taken_by uuid,
    add column taken_at timestamptz,
    add check ((taken_by is null) = (taken_at is null));
create index concern_desk on concern (desk, id desc) where desk is not null;

create function sits_at(of_desk uuid) returns boolean
    language sql stable security definer set search_path = public
    return exists (
        select 1 from member_copy m join desk_copy d on d.id = of_desk and d.organization = m.organization
        where m.user_id = acting_user() and m.organization = current_organization() and of_desk::text = any (m.desks)
          and m.valid_from <= (current_moment() at time zone 'Europe/London')::date
          and (m.valid_until is null or m.valid_until > (current_moment() at time zone 'Europe/London')::date));
create function worried_about(of_person uuid) returns boolean
    language sql stable security definer set search_path = public
    return exists (
        select 1 from need n join concern c on c.need = n.id
        where n.person = of_person and c.desk is not null and c.at > current_moment() - interval '90 days' and sits_at(c.desk));
-- What waits at the caller's desks, or was taken there.
create function worries(of_concern uuid, before uuid, most int)
    returns table (id uuid, person uuid, referral uuid, text bytea, at timestamptz, taken_at timestamptz, kind text,
                   asked_by text, helps text)
    language sql stable security definer set search_path = public
    begin atomic
        select c.id, n.person, c.referral, c.text, c.at, c.taken_at, k.label, coalesce(o.name, ''), coalesce(g.name, '')
        from concern c join need n on n.id = c.need join kind k on k.code = n.kind join referral r on r.id = c.referral
        left join organization_copy o on o.id = n.organization
        left join organization_copy g on g.id = r.organization
        where c.desk in (select d.id from member_copy m join desk_copy d on d.id::text = any (m.desks) where m.user_id = acting_user())
          and c.at > current_moment() - interval '90 days' and sits_at(c.desk)
          and (of_concern is null or c.id = of_concern) and (before is null or c.id < before)
        order by c.id desc limit most;
    end;
-- Somebody has it, once; the row says who needs to hear.
create function take_worry(of_concern uuid)
    returns table (referral uuid, person uuid, partnership uuid, referrer uuid, body uuid, desk uuid)
    language sql security definer set search_path = public
    begin atomic
        with taken as (
            update concern c set taken_by = acting_user(), taken_at = current_moment()
            where c.id = of_concern and c.taken_at is null and sits_at(c.desk)
            returning c.referral, c.need, c.desk)
        select r.id, n.person, r.partnership, r.referrer_user, d.organization, d.id
        from taken t join need n on n.id = t.need join referral r on r.id = t.referral join desk_copy d on d.id = t.desk;
    end;
revoke execute on function sits_at(uuid), worried_about(uuid), worries(uuid, uuid, int), take_worry(uuid) from public;
grant execute on function sits_at(uuid), worried_about(uuid), worries(uuid, uuid, int), take_worry(uuid) to referral_app;

drop policy person_seen on person;
create policy person_seen on person to referral_app
    using (organization = current_organization()
        or exists (select 1 from need n, disclosable(n.id, current_organization(), current_moment()) as d
                   where n.person = person.id and d.withheld is null and cardinality(d.categories) > 0)
        or exists (select 1 from team t, team_told(t.support_case, current_organization(), current_moment()) as s
                   where t.person = person.id and on_team(t.id) and s.withheld is null and 'identity' = any (s.categories))
        or emergency_open(id)
        or worried_about(id))
    with check (organization = current_organization());
