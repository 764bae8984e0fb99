-- What a group says of itself: how many unanswered requests it takes at once, on which days it answers, and until when it
-- is away. Everybody who arranges help may read it: it says when to ask, and of nobody anything.
create table group_terms (
    organization uuid primary key,
    most_open    int check (most_open between 1 and 50),
    paid_staff   boolean,
    answer_days  text[] not null check (cardinality(answer_days) > 0
                     and answer_days <@ array['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']),
    away_until   date,
    set_by       uuid not null,
    set_at       timestamptz not null
);
create index group_terms_away on group_terms (away_until) where away_until is not null;
alter table group_terms enable row level security;
alter table group_terms force row level security;
create policy group_terms_owner on group_terms to referral_owner using (true) with check (true);
create policy group_terms_known on group_terms for select to referral_app using (true);
create policy group_terms_said on group_terms for insert to referral_app with check (organization = current_organization());
create policy group_terms_changed on group_terms for update to referral_app
    using (organization = current_organization()) with check (organization = current_organization());
revoke delete on group_terms from referral_app, referral_system;

-- Three at once for groups without paid staff that named no number; null for no limit.
create function most_open_of(terms group_terms) returns int language sql immutable parallel safe
    return coalesce(terms.most_open, case when not terms.paid_staff then 3 end);
create index referral_unanswered on referral (organization) where status in ('OFFERED', 'RECEIVED', 'QUERY');

-- Whether a group may be asked once more. Its row is locked, so that two who ask at the same moment do not both take the
-- last of its places: null for yes.
create function take_turn(group_id uuid, today date) returns text
    language plpgsql security definer set search_path = public as $$
declare
    terms group_terms;
begin
    select g.* into terms from group_terms g where g.organization = group_id for update;
    if terms.away_until > today then
        return 'group-away';
    end if;
    if most_open_of(terms) <= (select count(*) from referral r
                               where r.organization = group_id and r.status in ('OFFERED', 'RECEIVED', 'QUERY')) then
        return 'group-busy';
    end if;
    return null;
end $$;

-- How many unanswered requests a group has, whoever sent them; asked for groups with a limit only.
create function unanswered(group_id uuid) returns bigint
    language sql stable security definer set search_path = public
    return (select count(*) from referral r
            where r.organization = group_id and r.status in ('OFFERED', 'RECEIVED', 'QUERY'));
revoke execute on function take_turn(uuid, date), unanswered(uuid) from public;
grant execute on function take_turn(uuid, date), unanswered(uuid) to referral_app;

-- Groups that are to be asked one after another: the next when the one before says no or does not answer.
create table cascade (
    need         uuid primary key references need,
    services     uuid[] not null check (cardinality(services) between 1 and 10),
    asked        int not null,
    party        text not null check (party in ('REFERRER', 'COORDINATOR')),
    by_user      uuid not null,
    organization uuid not null,
    made_at      timestamptz not null,
    ended_at     timestamptz,
    end_reason   text check (end_reason in ('exhausted', 'stopped', 'replaced', 'accepted')),
    check ((ended_at is null) = (end_reason is null))
);
create index cascade_running on cascade (need) where ended_at is null;
alter table cascade enable row level security;
alter table cascade force row level security;
create policy cascade_owner on cascade to referral_owner using (true) with check (true);
-- Whoever asks sees who is next; whoever is asked does not.
create policy cascade_seen on cascade to referral_app
    using (exists (select 1 from need n where n.id = need and n.organization = current_organization())
           or exists (select 1 from case_access a
                      where a.need = cascade.need and a.organization = current_organization() and a.why = 'coordinator'
                        and a.valid_from <= current_moment() and (a.valid_until is null or a.valid_until > current_moment())));
revoke delete on cascade from referral_app, referral_system;

-- A line ends when somebody has the need, when the reason of a no is the need's and not the group's, when whoever asks
-- does something else, and when they coordinate no more.
create function end_line(need_id uuid, why text, moment timestamptz) returns void
    language sql security definer set search_path = public
    begin atomic
        update cascade set ended_at = moment, end_reason = why where need = need_id and ended_at is null;
    end;
revoke execute on function end_line(uuid, text, timestamptz) from public;
grant execute on function end_line(uuid, text, timestamptz) to referral_app;

-- The same where nobody can go on with it: the need first, as every command locks, and a person looks.
create function stop_line(need_id uuid, made timestamptz, task_id uuid, due date, moment timestamptz) returns void
    language plpgsql security definer set search_path = public as $$
begin
    perform 1 from need where id = need_id for update;
    update cascade set ended_at = moment, end_reason = 'stopped' where need = need_id and made_at = made and ended_at is null;
    if found then
        perform open_task(task_id, need_id, null, 'nobody-left', due, moment);
    end if;
end $$;
revoke execute on function stop_line(uuid, timestamptz, uuid, date, timestamptz) from public;
grant execute on function stop_line(uuid, timestamptz, uuid, date, timestamptz) to referral_system;

-- What was agreed with other groups only lies on this group; what was not agreed at all lies on the need.
create or replace function offerable(need_id uuid, to_organization uuid, moment timestamptz) returns text
    language sql stable security definer set search_path = public
    return (select case
                when b.id is null or b.valid_until < (moment at time zone 'Europe/London')::date then 'nothing-agreed'
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

alter table task drop constraint task_kind_check,
    add constraint task_kind_check check (kind in ('missed-delivery', 'concern', 'still-needed', 'sharing-ended', 'emergency-sight',
        'still-all-right', 'sharing-ends', 'proposal-expired', 'same-need', 'nobody-left'));
