-- Who somebody is, for an hour and for one pair of eyes, in an emergency that two people vouch for (MISSION C 4g).
create table emergency_sight (
    id           uuid primary key,
    need         uuid not null references need,
    person       uuid not null references person,
    owner        uuid not null,
    organization uuid not null,
    user_id      uuid not null,
    reason       text not null check (reason in ('danger-to-life', 'danger-to-others', 'nobody-reachable')),
    asked_at     timestamptz not null,
    approved_by  uuid check (approved_by <> user_id),
    approved_at  timestamptz,
    valid_until  timestamptz,
    check ((approved_by is null) = (approved_at is null) and (approved_by is null) = (valid_until is null))
);
create index emergency_sight_owner on emergency_sight (owner, id desc);
create index emergency_sight_person on emergency_sight (person) where valid_until is not null;
alter table emergency_sight enable row level security;
alter table emergency_sight force row level security;
create policy emergency_sight_owned on emergency_sight to referral_owner using (true) with check (true);
create policy emergency_sight_seen on emergency_sight to referral_app
    using (current_organization() in (organization, owner)) with check (current_organization() in (organization, owner));
revoke delete on emergency_sight from referral_app, referral_system;

create function emergency_open(of_person uuid) returns boolean
    language sql stable security definer set search_path = public
    return exists (select 1 from emergency_sight e
                   where e.person = of_person and e.user_id = acting_user() and e.organization = current_organization()
                     and e.valid_until > current_moment());
revoke execute on function emergency_open(uuid) from public;
grant execute on function emergency_open(uuid) to referral_app;

drop policy person_seen on person;
create policy person_seen on person to referral_app
    using (organization = current_organization()
        or exists (select 1 from need n, disclosable(n.id, current_organization(), current_moment()) as d
                   where n.person = person.id and d.withheld is null and cardinality(d.categories) > 0)
        or exists (select 1 from team t, shareable(t.support_case, current_organization(), current_moment()) as s
                   where t.person = person.id and on_team(t.id) and s.withheld is null and 'identity' = any (s.categories))
        or emergency_open(id))
    with check (organization = current_organization());

alter table task drop constraint task_kind_check,
    add constraint task_kind_check check (kind in ('missed-delivery', 'concern', 'still-needed', 'sharing-ended', 'emergency-sight'));
