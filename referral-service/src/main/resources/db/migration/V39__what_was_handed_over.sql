-- What a person was given of their data: exactly that, sealed under their key, by whom and when. It is never changed, and goes
-- unreadable with the person.
create table subject_release (
    request      uuid primary key references subject_request,
    person       uuid   not null references person,
    organization uuid   not null,
    body         bytea  not null,
    included     uuid[] not null,
    released_by  uuid   not null,
    released_at  timestamptz not null
);
alter table subject_release enable row level security;
alter table subject_release force row level security;
create policy subject_release_own on subject_release to referral_app
    using (organization = current_organization()) with check (organization = current_organization());
create policy subject_release_owner on subject_release to referral_owner using (true) with check (true);
revoke update, delete on subject_release from referral_app, referral_system;
grant select, insert on subject_release to referral_app;

create function names_of(organizations uuid[]) returns text[]
    language sql stable security definer set search_path = public
    return (select coalesce(array_agg(o.name order by o.name), '{}') from organization_copy o where o.id = any (organizations));
revoke execute on function names_of(uuid[]) from public;
grant execute on function names_of(uuid[]) to referral_app;
