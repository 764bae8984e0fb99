-- A firm says whether it may act for somebody before it knows who that is (MISSION B row 10): the names of the parties go to
-- one person of it, by consent, and are gone once they have answered.
create table conflict_check (
    referral    uuid primary key references referral,
    person      uuid not null references person,
    parties     bytea,
    asked_by    uuid not null,
    asked_at    timestamptz not null,
    checker     uuid,
    taken_at    timestamptz,
    conflict    boolean,
    answered_at timestamptz,
    check ((checker is null) = (taken_at is null)),
    check ((conflict is null) = (answered_at is null)),
    check (answered_at is null or parties is null)
);
create index conflict_check_person on conflict_check (person);
alter table conflict_check enable row level security;
alter table conflict_check force row level security;
create policy conflict_check_owner on conflict_check to referral_owner using (true) with check (true);
create policy conflict_check_seen on conflict_check to referral_app
    using (exists (select from referral r where r.id = referral
                   and (r.organization = current_organization() or r.referrer_organization = current_organization())));
revoke delete on conflict_check from referral_app, referral_system;

-- Whether the person agreed that this group may know who they are.
create function agreed_to_identity(of_case uuid, group_id uuid, today date) returns boolean
    language sql stable security definer set search_path = public
    return exists (select from sharing_basis b
                   where b.support_case = of_case and b.ended_at is null and b.valid_until >= today and b.basis = 'consent'
                     and 'identity' = any (b.categories) and (b.organizations is null or group_id = any (b.organizations))
                     and not group_id = any (b.never));
revoke execute on function agreed_to_identity(uuid, uuid, date) from public;
grant execute on function agreed_to_identity(uuid, uuid, date) to referral_app;

-- Once the group has answered in any way, nobody needs the names.
create function forget_parties() returns trigger
    language plpgsql security definer set search_path = public as $$
begin
    update conflict_check set parties = null where referral = new.id and parties is not null;
    return null;
end $$;
create trigger referral_forgets_parties after update of status on referral for each row
    when (old.status in ('OFFERED', 'RECEIVED', 'QUERY') and new.status not in ('OFFERED', 'RECEIVED', 'QUERY'))
    execute function forget_parties();
