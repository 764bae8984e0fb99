-- A breach of personal data: what happened, in codes, whom it touched, and what was done in time
-- (UK GDPR articles 33 and 34: the regulator within 72 hours of finding it).
create table breach (
    id                uuid primary key,
    organization      uuid not null,
    kind              text not null check (kind in ('sent-to-wrong-person', 'seen-by-wrong-person', 'lost', 'published', 'changed', 'other')),
    risk              text not null check (risk in ('unlikely', 'risk', 'high-risk')),
    found_at          timestamptz not null,
    recorded_by       uuid not null,
    recorded_at       timestamptz not null,
    regulator_told_at timestamptz,
    people_told_at    timestamptz,
    closed_at         timestamptz,
    closed_by         uuid
);
create index breach_open on breach (organization, found_at) where closed_at is null;
create table breach_person (
    breach uuid not null references breach,
    person uuid not null references person,
    primary key (breach, person)
);
create index breach_person_person on breach_person (person);
do $$
declare part text;
begin
    foreach part in array array['breach', 'breach_person'] loop
        execute format('alter table %I enable row level security', part);
        execute format('alter table %I force row level security', part);
        execute format('create policy %I on %I to referral_owner using (true) with check (true)', part || '_owner', part);
    end loop;
end $$;
create policy breach_own on breach to referral_app using (organization = current_organization());
create policy breach_person_own on breach_person to referral_app
    using (exists (select 1 from breach b where b.id = breach and b.organization = current_organization()));
revoke delete on breach, breach_person from referral_app, referral_system;
