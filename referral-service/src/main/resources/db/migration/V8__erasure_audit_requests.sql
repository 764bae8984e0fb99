-- Who was erased. It stands here and beside the keys: whichever is restored from a backup, the newer one tells
-- the other, before anything is served.
alter table person add column erased_at timestamptz;
create table erasure (
    person    uuid primary key,
    erased_at timestamptz not null
);
create table vault.erasure (
    person    uuid primary key,
    erased_at timestamptz not null
);
grant select, insert on vault.erasure to referral_app, referral_system;
revoke update, delete on erasure from referral_app, referral_system;

-- What must not be erased for now.
create table legal_hold (
    id           uuid primary key,
    person       uuid not null references person,
    organization uuid not null,
    reason       text not null check (reason in ('court', 'complaint', 'investigation', 'safeguarding', 'other')),
    set_by       uuid not null,
    set_at       timestamptz not null,
    lifted_by    uuid,
    lifted_at    timestamptz
);
create unique index legal_hold_one on legal_hold (person) where lifted_at is null;
alter table legal_hold enable row level security;
alter table legal_hold force row level security;
create policy legal_hold_own on legal_hold to referral_app
    using (organization = current_organization()) with check (organization = current_organization());
create policy legal_hold_owner on legal_hold to referral_owner using (true) with check (true);

-- What a person asks of those who keep their data. The law gives a month.
create table subject_request (
    id           uuid primary key,
    person       uuid not null references person,
    organization uuid not null,
    kind         text not null check (kind in ('access', 'erasure', 'rectification', 'objection')),
    received_on  date not null,
    due_on       date not null,
    recorded_by  uuid not null,
    recorded_at  timestamptz not null,
    closed_at    timestamptz,
    closed_by    uuid,
    outcome      text check (outcome in ('done', 'done-in-part', 'refused'))
);
create index subject_request_open on subject_request (organization, due_on) where closed_at is null;
alter table subject_request enable row level security;
alter table subject_request force row level security;
create policy subject_request_own on subject_request to referral_app
    using (organization = current_organization()) with check (organization = current_organization());
create policy subject_request_owner on subject_request to referral_owner using (true) with check (true);

-- The chain. Rows are written without waiting for each other; one sealer links them by hash afterwards.
create table audit_unsealed (audit uuid primary key);
create table audit_seal (
    position bigint generated always as identity primary key,
    audit    uuid  not null unique,
    hash     bytea not null
);
revoke insert, update, delete on audit_seal from referral_app, referral_system;
revoke update, delete on audit_unsealed from referral_app, referral_system;
create index audit_organization on audit (organization, id);
create index audit_user on audit (user_id, at);

create function audit_wait() returns trigger language plpgsql as
    $$ begin insert into audit_unsealed values (new.id); return null; end $$;
create trigger audit_waits after insert on audit for each row execute function audit_wait();
insert into audit_unsealed select id from audit;

create function audit_text(a audit) returns text stable language sql
    return concat_ws('|', a.id, a.person, array_to_string(a.categories, ','), a.act, a.purpose, a.user_id, a.organization,
                     coalesce(a.referral::text, '-'), to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'));

-- Seals what waits, oldest first. Returns how many; nothing while another sealer works.
create function seal_audit(most int) returns int language plpgsql security definer set search_path = public as $$
declare
    previous bytea;
    entry audit;
    sealed int := 0;
begin
    if not pg_try_advisory_xact_lock(hashtext('seal_audit')) then
        return 0;
    end if;
    select s.hash into previous from audit_seal s order by s.position desc limit 1;
    for entry in select a.* from audit_unsealed u join audit a on a.id = u.audit order by a.at, a.id limit most loop
        previous := sha256(coalesce(previous, ''::bytea) || convert_to(audit_text(entry), 'UTF8'));
        insert into audit_seal (audit, hash) values (entry.id, previous);
        delete from audit_unsealed where audit = entry.id;
        sealed := sealed + 1;
    end loop;
    return sealed;
end $$;

-- The first sealed row that is gone or not as it was; null where all are.
create function first_bad_audit() returns uuid language plpgsql stable security definer set search_path = public as $$
declare
    previous bytea := ''::bytea;
    seal record;
begin
    for seal in select s.audit, s.hash, a as entry, a.id as present
                from audit_seal s left join audit a on a.id = s.audit order by s.position loop
        if seal.present is null or sha256(previous || convert_to(audit_text(seal.entry), 'UTF8')) <> seal.hash then
            return seal.audit;
        end if;
        previous := seal.hash;
    end loop;
    return null;
end $$;
revoke execute on function seal_audit(int), first_bad_audit() from public;
grant execute on function seal_audit(int) to referral_system;
grant execute on function first_bad_audit() to referral_app, referral_system;

-- Who was told what about a person: for the organisation whose person it is.
create function disclosures(of_person uuid, before uuid, most int)
    returns table (id uuid, organization uuid, name text, act text, purpose text, categories text[], at timestamptz)
    language sql stable security definer set search_path = public
    begin atomic
        select a.id, a.organization, coalesce(o.name, ''), a.act, a.purpose, a.categories, a.at
        from audit a join person p on p.id = a.person and p.organization = current_organization()
        left join organization_copy o on o.id = a.organization
        where a.person = of_person and (before is null or a.id < before)
        order by a.id desc limit most;
    end;
revoke execute on function disclosures(uuid, uuid, int) from public;
grant execute on function disclosures(uuid, uuid, int) to referral_app;
