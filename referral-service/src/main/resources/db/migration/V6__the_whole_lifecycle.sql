-- What a pathway allows beyond the table of moves, and whom to ring when somebody is not safe.
alter table pathway
    add column waitlist boolean not null default true,
    add column decline_review boolean not null default false,
    add column statutory_contact text,
    add column statutory_phone text,
    add column out_of_hours_phone text;

-- Where a missed delivery may harm the same day: medicine, food, a visit to see how somebody is.
alter table kind add column vital boolean not null default false;
update kind set vital = true where code in ('medication-delivery', 'food-parcel', 'befriending-visit');

alter table referral
    add column asked_by text check (asked_by in ('REFERRER', 'PROVIDER', 'COORDINATOR')),
    add column waitlisted_at timestamptz,
    add column assigned_to uuid,
    add column replaces uuid references referral,
    add column hands_over uuid references referral,
    add column activity int not null default 0;
create index referral_waiting on referral (service, waitlisted_at) where status = 'WAITLISTED';
create index referral_assigned on referral (assigned_to) where assigned_to is not null;
create index referral_hands_over on referral (hands_over) where hands_over is not null;

-- Who answers for a need now. Who posted it stays as it was.
alter table need add column worker uuid;
update need set worker = posted_by;
alter table need alter column worker set not null;
create index need_worker on need (worker);

-- Questions and answers (move 3).
create table referral_message (
    id           uuid primary key,
    referral     uuid  not null references referral,
    party        text  not null check (party in ('REFERRER', 'PROVIDER', 'COORDINATOR')),
    organization uuid  not null,
    by_user      uuid  not null,
    text         bytea not null,
    at           timestamptz not null
);
create index referral_message_referral on referral_message (referral, id);

-- A move of two parties: one proposes, the other confirms.
create table proposal (
    id           uuid primary key,
    referral     uuid  not null references referral,
    action       text  not null check (action in ('ACCEPT', 'REOPEN', 'OVERRIDE', 'TRANSFER')),
    party        text  not null check (party in ('REFERRER', 'PROVIDER', 'COORDINATOR')),
    organization uuid  not null,
    by_user      uuid  not null,
    reason       text,
    note         bytea,
    quantity     int check (quantity > 0),
    service      uuid,
    made_at      timestamptz not null,
    expires_at   timestamptz not null,
    state        text  not null check (state in ('OPEN', 'CONFIRMED', 'REFUSED')),
    decided_at   timestamptz,
    decided_by   uuid,
    check ((action = 'ACCEPT') = (quantity is not null)),
    check ((action = 'TRANSFER') = (service is not null))
);
create unique index proposal_one_open on proposal (referral) where state = 'OPEN';

-- What was to be brought or visited when, and whether it came.
create table delivery (
    id         uuid primary key,
    referral   uuid not null references referral,
    planned_at timestamptz not null,
    state      text not null check (state in ('PLANNED', 'DONE', 'MISSED')),
    reason     text check (reason in ('nobody-in', 'no-volunteer', 'not-wanted', 'weather', 'other')),
    told_at    timestamptz,
    told_by    uuid,
    version    bigint not null,
    check ((state = 'MISSED') = (reason is not null))
);
create index delivery_referral on delivery (referral, planned_at);

-- "I am worried about this person": one line for the worker. It changes no state.
create table concern (
    id           uuid primary key,
    referral     uuid  not null references referral,
    need         uuid  not null references need,
    text         bytea not null,
    organization uuid  not null,
    by_user      uuid  not null,
    at           timestamptz not null,
    seen_at      timestamptz,
    seen_by      uuid
);
create index concern_referral on concern (referral, id);

-- What somebody of an organisation must look at on a day.
create table task (
    id           uuid primary key,
    organization uuid not null,
    need         uuid not null references need,
    referral     uuid references referral,
    kind         text not null check (kind in ('missed-delivery', 'concern', 'still-needed')),
    due_on       date not null,
    opened_at    timestamptz not null,
    done_at      timestamptz,
    done_by      uuid
);
create index task_open on task (organization, due_on, id) where done_at is null;
create unique index task_once on task (need, organization, kind) where done_at is null;

-- The second wall for all of them: whoever sees the referral sees its parts.
do $$
declare part text;
begin
    foreach part in array array['referral_message', 'proposal', 'delivery'] loop
        execute format('alter table %I enable row level security', part);
        execute format('alter table %I force row level security', part);
        execute format('create policy %I on %I to referral_app using (exists (select 1 from referral r where r.id = referral))', part || '_seen', part);
        execute format('create policy %I on %I to referral_owner using (true) with check (true)', part || '_owner', part);
    end loop;
end $$;
-- A worry is read by those who asked for help and by whoever wrote it.
alter table concern enable row level security;
alter table concern force row level security;
create policy concern_seen on concern to referral_app
    using (organization = current_organization()
        or exists (select 1 from need n where n.id = concern.need and n.organization = current_organization()))
    with check (organization = current_organization()
        or exists (select 1 from need n where n.id = concern.need and n.organization = current_organization()));
create policy concern_owner on concern to referral_owner using (true) with check (true);
-- Anybody's move may give another organisation something to do; only its own people see what.
alter table task enable row level security;
alter table task force row level security;
create policy task_seen on task for select to referral_app using (organization = current_organization());
create policy task_done on task for update to referral_app using (organization = current_organization());
create policy task_owner on task to referral_owner using (true) with check (true);

revoke update, delete on referral_message from referral_app, referral_system;
revoke delete on proposal, delivery, concern, task from referral_app, referral_system;

-- Something to look at for those who asked for help; the same thing stands on their list once.
create function open_task(task_id uuid, need_id uuid, referral_id uuid, task_kind text, due date, moment timestamptz)
    returns void language sql security definer set search_path = public
    begin atomic
        insert into task (id, organization, need, referral, kind, due_on, opened_at)
            select task_id, n.organization, n.id, referral_id, task_kind, due, moment from need n where n.id = need_id
            on conflict (need, organization, kind) where done_at is null do nothing;
    end;

-- Move 19: the group that takes over has accepted. Nothing comes back when the help has ended meanwhile.
create function hand_over(leaving uuid, moment timestamptz)
    returns table (id uuid, service uuid, organization uuid, status_before text, sequence bigint, pool uuid, units int)
    language sql security definer set search_path = public
    begin atomic
        with locked as (
            select r.id, r.status, r.pool, r.units_held from referral r
            where r.id = leaving and r.status in ('ACCEPTED', 'IN_PROGRESS', 'ON_HOLD') for update),
        moved as (
            update referral r
            set status = 'WITHDRAWN', status_reason = 'transferred', status_changed_at = moment,
                units_held = 0, version = r.version + 1, sequence = r.sequence + 1
            from locked where locked.id = r.id
            returning r.id, r.need, r.service, r.organization, locked.status as status_before, r.sequence,
                      locked.pool, locked.units_held as units),
        noted as (
            insert into referral_move (referral, sequence, move, status_from, status_to, party, reason, at)
            select m.id, m.sequence, 19, m.status_before, 'WITHDRAWN', 'REFERRER', 'transferred', moment from moved m),
        closed as (
            update case_access a set valid_until = moment + interval '28 days', identity = false
            from moved m
            where a.need = m.need and a.organization = m.organization and a.why = 'provider' and a.through = m.id)
        select m.id, m.service, m.organization, m.status_before, m.sequence, m.pool, m.units from moved m;
    end;

-- How many wait for the same service before this one, itself counted. Nothing where it does not wait.
create function waiting_position(referral_id uuid) returns bigint
    language sql stable security definer set search_path = public
    return (select count(*) from referral own join referral r on r.service = own.service
            where own.id = referral_id and own.status = 'WAITLISTED' and r.status = 'WAITLISTED'
              and (r.waitlisted_at, r.id) <= (own.waitlisted_at, own.id));
revoke insert on task from referral_app, referral_system;
revoke execute on function hand_over(uuid, timestamptz), waiting_position(uuid),
    open_task(uuid, uuid, uuid, text, date, timestamptz) from public;
grant execute on function hand_over(uuid, timestamptz), waiting_position(uuid),
    open_task(uuid, uuid, uuid, text, date, timestamptz) to referral_app, referral_system;
