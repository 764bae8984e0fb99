-- A coordinator writes down what a group said on the phone; the group is told and has a day to take it back.
create table spoken_answer (
    referral      uuid primary key references referral,
    provider      uuid not null,
    organization  uuid not null,
    recorded_by   uuid not null,
    at            timestamptz not null,
    undo_until    timestamptz not null,
    undone_at     timestamptz
);
alter table spoken_answer enable row level security;
alter table spoken_answer force row level security;
create policy spoken_answer_owner on spoken_answer to referral_owner using (true) with check (true);
create policy spoken_answer_seen on spoken_answer to referral_app
    using (current_organization() in (organization, provider)) with check (current_organization() in (organization, provider));
revoke delete on spoken_answer from referral_app, referral_system;

-- Groups that answer for themselves only.
create table answers_itself (
    organization uuid primary key,
    since        timestamptz not null
);
alter table answers_itself enable row level security;
alter table answers_itself force row level security;
create policy answers_itself_owner on answers_itself to referral_owner using (true) with check (true);
create policy answers_itself_known on answers_itself for select to referral_app using (true);
create policy answers_itself_said on answers_itself for insert to referral_app with check (organization = current_organization());
create policy answers_itself_unsaid on answers_itself for delete to referral_app using (organization = current_organization());
grant delete on answers_itself to referral_app;

-- Whoever declined by somebody else's pen can take it back by the link of its mail too.
create or replace function link_for_group(link_id uuid, secret bytea, referral_id uuid, to_organization uuid, moment timestamptz,
                               until timestamptz) returns boolean
    language sql security definer set search_path = public
    begin atomic
        with made as (
            insert into link (id, hash, purpose, organization, referral, made_at, expires_at)
                select link_id, secret, 'GROUP', r.organization, r.id, moment, until
                from referral r where r.id = referral_id and r.organization = to_organization
                  and (r.status in ('OFFERED', 'RECEIVED', 'QUERY', 'ACCEPTED', 'WAITLISTED', 'IN_PROGRESS', 'ON_HOLD', 'DELIVERED')
                      or (r.status = 'DECLINED' and exists (
                          select 1 from spoken_answer s where s.referral = r.id and s.undo_until > moment)))
            returning 1)
        select exists (select 1 from made);
    end;
