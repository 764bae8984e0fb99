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

-- The groups of a partnership that have as many unanswered requests as they take.
create function busy_groups(of_partnership uuid) returns table (organization uuid)
    language sql stable security definer set search_path = public
    begin atomic
        select g.organization from group_terms g
        where most_open_of(g) is not null
          and exists (select 1 from partnership_member m where m.partnership = of_partnership and m.organization = g.organization)
          and (select count(*) from referral r
               where r.organization = g.organization and r.status in ('OFFERED', 'RECEIVED', 'QUERY')) >= most_open_of(g);
    end;
revoke execute on function take_turn(uuid, date), busy_groups(uuid) from public;
grant execute on function take_turn(uuid, date), busy_groups(uuid) to referral_app;

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
    end_reason   text check (end_reason in ('exhausted', 'stopped', 'replaced')),
    check ((ended_at is null) = (end_reason is null))
);
create index cascade_running on cascade (need) where ended_at is null;
alter table cascade enable row level security;
alter table cascade force row level security;
create policy cascade_owner on cascade to referral_owner using (true) with check (true);
create policy cascade_seen on cascade to referral_app
    using (exists (select 1 from need n where n.id = need)) with check (exists (select 1 from need n where n.id = need));
revoke delete on cascade from referral_app, referral_system;

alter table task drop constraint task_kind_check,
    add constraint task_kind_check check (kind in ('missed-delivery', 'concern', 'still-needed', 'sharing-ended', 'emergency-sight',
        'still-all-right', 'sharing-ends', 'proposal-expired', 'same-need', 'nobody-left'));
