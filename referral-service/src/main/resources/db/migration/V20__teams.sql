-- A team of several organisations on one case (MISSION B row 3): named seats, and who holds each from when
-- until when. The plan is its members' alone: their colleagues do not see it, so the second wall asks for the
-- user too.
create function acting_user() returns uuid language sql stable parallel safe
    return nullif(current_setting('pathway.user', true), '')::uuid;

create table team (
    id           uuid primary key,
    support_case uuid   not null unique references support_case,
    person       uuid   not null references person,
    organization uuid   not null,
    seats        text[] not null check (cardinality(seats) between 1 and 12),
    made_by      uuid   not null,
    made_at      timestamptz not null
);
create table team_member (
    id           uuid primary key,
    team         uuid not null references team,
    seat         text not null,
    user_id      uuid not null,
    organization uuid not null,
    valid_from   timestamptz not null,
    valid_until  timestamptz,
    added_by     uuid not null,
    check (valid_until is null or valid_until >= valid_from)
);
create index team_member_team on team_member (team);
create index team_member_user on team_member (user_id, organization);
create table team_entry (
    id       uuid primary key,
    team     uuid  not null references team,
    kind     text  not null check (kind in ('action', 'engages-with', 'can-link')),
    holder   uuid  not null references team_member,
    text     bytea not null,
    due_on   date,
    made_by  uuid  not null,
    made_at  timestamptz not null,
    done_at  timestamptz,
    done_by  uuid
);
create index team_entry_team on team_entry (team);

create function on_team(team_id uuid) returns boolean
    language sql stable security definer set search_path = public
    return exists (select 1 from team_member m
                   where m.team = team_id and m.user_id = acting_user() and m.organization = current_organization()
                     and m.valid_from <= current_moment() and (m.valid_until is null or m.valid_until > current_moment()));
create function owns_team(team_id uuid) returns boolean
    language sql stable security definer set search_path = public
    return exists (select 1 from team t where t.id = team_id and t.organization = current_organization());

do $$
declare part text;
begin
    foreach part in array array['team', 'team_member', 'team_entry'] loop
        execute format('alter table %I enable row level security', part);
        execute format('alter table %I force row level security', part);
        execute format('create policy %I on %I to referral_owner using (true) with check (true)', part || '_owner', part);
    end loop;
end $$;
create policy team_seen on team to referral_app
    using (organization = current_organization() or on_team(id)) with check (organization = current_organization());
create policy team_member_seen on team_member to referral_app
    using (owns_team(team) or on_team(team)) with check (owns_team(team));
create policy team_entry_seen on team_entry to referral_app using (on_team(team));
revoke delete on team, team_member, team_entry from referral_app, referral_system;

-- What a team works on, for its members: sensitive kinds for those of the owner only.
create function team_needs(team_id uuid) returns table (kind text, label text, urgency text, status text)
    language sql stable security definer set search_path = public
    begin atomic
        select n.kind, k.label, n.urgency, n.status
        from team t join need n on n.support_case = t.support_case join kind k on k.code = n.kind
        where t.id = team_id and on_team(t.id) and (not n.sensitive or n.organization = current_organization())
        order by n.id limit 100;
    end;

drop policy person_seen on person;
create policy person_seen on person to referral_app
    using (organization = current_organization()
        or exists (select 1 from need n, disclosable(n.id, current_organization(), current_moment()) as d
                   where n.person = person.id and d.withheld is null and cardinality(d.categories) > 0)
        or exists (select 1 from team t, shareable(t.support_case, current_organization(), current_moment()) as s
                   where t.person = person.id and on_team(t.id) and s.withheld is null and 'identity' = any (s.categories)))
    with check (organization = current_organization());

create index team_person on team (person);
revoke execute on function on_team(uuid), owns_team(uuid), team_needs(uuid) from public;
grant execute on function on_team(uuid), owns_team(uuid), team_needs(uuid) to referral_app;
