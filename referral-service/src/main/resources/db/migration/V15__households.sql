-- Somebody whom another person may harm, or who cannot keep themselves safe. Whoever is at risk stands in
-- nobody else's household and is matched only with groups whose safeguarding has been checked.
alter table person add column at_risk boolean not null default false;

create table household (
    id           uuid primary key,
    organization uuid not null,
    made_at      timestamptz not null
);
create table household_member (
    household uuid not null references household,
    person    uuid not null references person,
    since     timestamptz not null,
    until     timestamptz,
    primary key (household, person, since)
);
create unique index household_one on household_member (person) where until is null;
create index household_members on household_member (household) where until is null;
do $$
declare part text;
begin
    foreach part in array array['household', 'household_member'] loop
        execute format('alter table %I enable row level security', part);
        execute format('alter table %I force row level security', part);
        execute format('create policy %I on %I to referral_owner using (true) with check (true)', part || '_owner', part);
    end loop;
end $$;
create policy household_own on household to referral_app using (organization = current_organization());
create policy household_member_own on household_member to referral_app
    using (exists (select 1 from household h where h.id = household and h.organization = current_organization()));
revoke delete on household, household_member from referral_app, referral_system;

-- How many lived there when a referral was sent, as a group may know it before it answers.
alter table referral add column household_adults int, add column household_children int;

create function needs_safeguarding(need_id uuid) returns boolean
    language sql stable security definer set search_path = public
    return (select p.at_risk from need n join person p on p.id = n.person where n.id = need_id);

-- The person themselves, and those of the household who are not at risk.
create function household_size(of_person uuid) returns table (adults int, children int)
    language sql stable security definer set search_path = public
    begin atomic
        select count(*) filter (where p.age_band not in ('UNDER_16', 'FROM_16_TO_17'))::int, count(*) filter (where p.age_band in ('UNDER_16', 'FROM_16_TO_17'))::int
        from household_member own
        join household_member m on m.household = own.household and m.until is null
        join person p on p.id = m.person
        where own.person = of_person and own.until is null and p.erased_at is null and (p.id = of_person or not p.at_risk)
        having count(*) > 1;
    end;
revoke execute on function needs_safeguarding(uuid), household_size(uuid) from public;
grant execute on function needs_safeguarding(uuid), household_size(uuid) to referral_app, referral_system;

-- Bands by name, as they were meant to be kept; their order in the code is nothing to rely on.
update person set age_band = (array['UNDER_16', 'FROM_16_TO_17', 'FROM_18_TO_24', 'FROM_25_TO_49', 'FROM_50_TO_64',
                                    'FROM_65_TO_79', 'FROM_80', 'UNKNOWN'])[age_band::int + 1]
where age_band ~ '^[0-7]$';
