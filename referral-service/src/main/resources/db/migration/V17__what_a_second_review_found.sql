-- Nobody reads by a link that somebody asked for help of a sensitive kind: not of the referral, and on the page
-- of a person not of any of their needs.
create or replace function link_opened(secret bytea, moment timestamptz)
    returns table (id uuid, purpose text, organization uuid, referral uuid, delivery uuid, support_case uuid, sensitive boolean)
    language sql stable security definer set search_path = public
    begin atomic
        select l.id, l.purpose, l.organization, l.referral, l.delivery, l.support_case,
               case when l.purpose = 'PERSON' then exists (
                        select 1 from support_case c join need s on s.person = c.person
                        where c.id = l.support_case and s.sensitive)
                    else coalesce(n.sensitive, false) end
        from link l left join referral r on r.id = l.referral left join need n on n.id = r.need
        where l.hash = secret and l.revoked_at is null and l.expires_at > moment;
    end;

-- What was delivered waits for its outcome, which a group without accounts says by its link too.
create or replace function link_for_group(link_id uuid, secret bytea, referral_id uuid, to_organization uuid, moment timestamptz,
                               until timestamptz) returns boolean
    language sql security definer set search_path = public
    begin atomic
        with made as (
            insert into link (id, hash, purpose, organization, referral, made_at, expires_at)
                select link_id, secret, 'GROUP', r.organization, r.id, moment, until
                from referral r where r.id = referral_id and r.organization = to_organization
                  and r.status in ('OFFERED', 'RECEIVED', 'QUERY', 'ACCEPTED', 'WAITLISTED', 'IN_PROGRESS', 'ON_HOLD', 'DELIVERED')
            returning 1)
        select exists (select 1 from made);
    end;

-- Five codes a day for a group and referral, with five tries each.
alter table link_code add column day date not null default '2026-01-01', add column codes int not null default 0;
alter table link_code alter column day drop default;

-- Links go with the person's data, whoever's they are.
create index link_referral on link (referral) where referral is not null;
create index need_support_case on need (support_case);
create function revoke_links(of_person uuid, moment timestamptz) returns void
    language sql security definer set search_path = public
    begin atomic
        update link set revoked_at = moment where revoked_at is null and support_case in
            (select c.id from support_case c where c.person = of_person);
        update link set revoked_at = moment where revoked_at is null and referral in
            (select r.id from referral r join need n on n.id = r.need where n.person = of_person);
    end;

-- Who looked, each organisation once a day for each thing it did. That somebody worried is nobody's to read here.
create function seen_by(of_person uuid, most int)
    returns table (name text, act text, purpose text, at timestamptz)
    language sql stable security definer set search_path = public
    begin atomic
        select coalesce(o.name, ''), a.act, a.purpose, max(a.at)
        from audit a join person p on p.id = a.person and p.organization = current_organization()
        left join organization_copy o on o.id = a.organization
        where a.person = of_person and a.act in ('read', 'disclose', 'refuse', 'hand-on', 'withdraw')
          and a.purpose in ('arrange-help', 'deliver-help', 'own')
        group by coalesce(o.name, ''), a.act, a.purpose, (a.at at time zone 'Europe/London')::date
        order by 4 desc limit most;
    end;

-- Whoever is under 18 or at risk goes to nobody whose safeguarding is not checked, whatever was offered before.
create or replace function offerable(need_id uuid, to_organization uuid, moment timestamptz) returns text
    language sql stable security definer set search_path = public
    return (select case
                when b.id is null or b.valid_until < (moment at time zone 'Europe/London')::date
                    or (b.organizations is not null and not to_organization = any (b.organizations)) then 'nothing-agreed'
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

-- The person has changed their mind: somebody speaks with them.
alter table task drop constraint task_kind_check,
    add constraint task_kind_check check (kind in ('missed-delivery', 'concern', 'still-needed', 'sharing-ended'));

-- A timer that fails waits longer each time, however late it is.
alter table timer add column next_try_at timestamptz;
create or replace function due_timers(moment timestamptz, most int)
    returns table (id uuid, need uuid, referral uuid, organization uuid)
    language sql stable security definer set search_path = public
    begin atomic
        select t.id, t.need, t.referral, t.organization from timer t
        where t.due_at <= moment and (t.next_try_at is null or t.next_try_at <= moment) order by t.due_at limit most;
    end;
drop function timer_failed(uuid);
create function timer_failed(timer_id uuid, moment timestamptz) returns void
    language sql security definer set search_path = public
    begin atomic
        update timer set tries = tries + 1, next_try_at = moment + least(tries + 1, 60) * interval '1 minute' where id = timer_id;
    end;
create or replace function start_timer(timer_id uuid, of_referral uuid, of_clock text, of_step text, due timestamptz) returns void
    language sql security definer set search_path = public
    begin atomic
        insert into timer (id, referral, need, organization, clock, step, due_at)
            select timer_id, r.id, r.need, r.referrer_organization, of_clock, of_step, due from referral r where r.id = of_referral
            on conflict (referral, clock, step) do update set due_at = excluded.due_at, tries = 0, next_try_at = null;
    end;
revoke execute on function revoke_links(uuid, timestamptz), seen_by(uuid, int), timer_failed(uuid, timestamptz) from public;
grant execute on function revoke_links(uuid, timestamptz), seen_by(uuid, int) to referral_app;
grant execute on function revoke_links(uuid, timestamptz), timer_failed(uuid, timestamptz) to referral_system;
