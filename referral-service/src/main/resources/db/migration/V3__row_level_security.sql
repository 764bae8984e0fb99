-- The second wall. The application's queries already join case_access; these policies say the same rule
-- again, so that a forgotten join shows nothing instead of everything. Organisation and time are set when a
-- transaction begins (Tenancy); unset means no rows. The owner's policy lets the functions below see
-- siblings; requests never run as the owner.
create function current_organization() returns uuid language sql stable parallel safe
    return nullif(current_setting('pathway.organization', true), '')::uuid;
create function current_moment() returns timestamptz language sql stable parallel safe
    return nullif(current_setting('pathway.at', true), '')::timestamptz;

create function has_access(need_id uuid, with_identity boolean) returns boolean language sql stable
    return exists (
        select 1 from case_access a
        where a.need = need_id and a.organization = current_organization()
          and (a.identity or not with_identity)
          and a.valid_from <= current_moment()
          and (a.valid_until is null or a.valid_until > current_moment()));

alter table person enable row level security;
alter table person force row level security;
create policy person_seen on person to referral_app
    using (organization = current_organization()
        or exists (select 1 from need n where n.person = person.id and has_access(n.id, true)))
    with check (organization = current_organization());
create policy person_owner on person to referral_owner using (true) with check (true);

alter table need enable row level security;
alter table need force row level security;
create policy need_seen on need to referral_app
    using (organization = current_organization() or has_access(id, false))
    with check (organization = current_organization() or has_access(id, false));
create policy need_owner on need to referral_owner using (true) with check (true);

alter table referral enable row level security;
alter table referral force row level security;
create policy referral_seen on referral to referral_app
    using (organization = current_organization()
        or referrer_organization = current_organization()
        or exists (select 1 from case_access a
                   where a.need = referral.need and a.organization = current_organization()
                     and a.why <> 'provider' and a.valid_from <= current_moment()
                     and (a.valid_until is null or a.valid_until > current_moment())))
    with check (organization = current_organization()
        or referrer_organization = current_organization()
        or has_access(need, false));
create policy referral_owner_policy on referral to referral_owner using (true) with check (true);

-- The few acts of a user that touch rows of other organisations. Each takes the need's lock for granted.

-- How many other referrals of a need are still alive.
create function live_siblings(need_id uuid, referral_id uuid) returns bigint
    language sql stable security definer set search_path = public
    return (select count(*) from referral r
            where r.need = need_id and r.id <> referral_id
              and r.status in ('OFFERED', 'RECEIVED', 'QUERY', 'WAITLISTED', 'ACCEPTED', 'IN_PROGRESS', 'ON_HOLD', 'DELIVERED'));

-- Move 15: another group accepted. Returns what is needed to tell those who lost.
create function supersede_siblings(need_id uuid, winner uuid, moment timestamptz)
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
            update case_access a set valid_until = moment + interval '28 days', identity = false
            from moved m
            where a.need = need_id and a.organization = m.organization and a.why = 'provider'
              and a.organization <> (select w.organization from referral w where w.id = winner))
        select m.id, m.service, m.organization, m.status_before, m.sequence from moved m;
    end;
revoke execute on function live_siblings(uuid, uuid), supersede_siblings(uuid, uuid, timestamptz) from public;
grant execute on function live_siblings(uuid, uuid), supersede_siblings(uuid, uuid, timestamptz) to referral_app, referral_system;
