-- How somebody may be reached without harm, and the numbers that others know them by; sealed like the rest.
alter table person
    add column safe_contact bytea,
    add column identifiers bytea;

-- Keyed hashes by which a person is found again, exactly. Of no use without the key of the configuration; they go
-- when the person is erased.
create table person_hash (
    person uuid  not null references person,
    kind   text  not null check (kind in ('name-and-birth', 'phone', 'identifier')),
    hash   bytea not null,
    primary key (person, kind, hash)
);
create index person_hash_found on person_hash (hash, kind);
alter table person_hash enable row level security;
alter table person_hash force row level security;
create policy person_hash_own on person_hash to referral_app
    using (exists (select 1 from person p where p.id = person_hash.person and p.organization = current_organization()));
create policy person_hash_owner on person_hash to referral_owner using (true) with check (true);
