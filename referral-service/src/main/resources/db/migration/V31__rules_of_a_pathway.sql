-- What a pathway sets itself: weights, lengths of clocks, ways of asking. Null where it takes what is usual. A version is
-- never changed, so running needs keep the rules they began with.
alter table pathway
    add column rules   jsonb,
    add column decided text,
    add column made_by uuid;

-- By when somebody will have read what was posted, and when they did. Who coordinates is told once when nobody has.
alter table need
    add column read_due_at timestamptz,
    add column read_at     timestamptz,
    add column unread_told boolean not null default false;
create index need_unread on need (read_due_at) where read_at is null and not unread_told and status = 'OPEN';

-- What groups may take themselves. They see it while nobody else has it; what they see is coded, and nothing of the person.
create table board (
    need         uuid primary key references need,
    party        text not null check (party in ('REFERRER', 'COORDINATOR')),
    by_user      uuid not null,
    organization uuid not null,
    put_at       timestamptz not null,
    taken_off_at timestamptz
);
alter table board enable row level security;
alter table board force row level security;
create policy board_owner on board to referral_owner using (true) with check (true);
create policy board_seen on board to referral_app
    using (exists (select 1 from need n where n.id = need and n.organization = current_organization())
           or exists (select 1 from case_access a
                      where a.need = board.need and a.organization = current_organization() and a.why = 'coordinator'
                        and a.valid_from <= current_moment() and (a.valid_until is null or a.valid_until > current_moment())));
revoke delete on board from referral_app, referral_system;

create index board_open on board (need) where taken_off_at is null;
