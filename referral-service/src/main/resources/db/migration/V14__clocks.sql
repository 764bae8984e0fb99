-- Days on which nobody works. Newer ones are loaded by the API.
create table bank_holiday (
    division text not null check (division in ('england-and-wales', 'scotland', 'northern-ireland')),
    day      date not null,
    primary key (division, day)
);
insert into bank_holiday (division, day) values
    ('england-and-wales', '2026-01-01'),
    ('england-and-wales', '2026-04-03'),
    ('england-and-wales', '2026-04-06'),
    ('england-and-wales', '2026-05-04'),
    ('england-and-wales', '2026-05-25'),
    ('england-and-wales', '2026-08-31'),
    ('england-and-wales', '2026-12-25'),
    ('england-and-wales', '2026-12-28'),
    ('england-and-wales', '2027-01-01'),
    ('england-and-wales', '2027-03-26'),
    ('england-and-wales', '2027-03-29'),
    ('england-and-wales', '2027-05-03'),
    ('england-and-wales', '2027-05-31'),
    ('england-and-wales', '2027-08-30'),
    ('england-and-wales', '2027-12-27'),
    ('england-and-wales', '2027-12-28'),
    ('england-and-wales', '2028-01-03'),
    ('england-and-wales', '2028-04-14'),
    ('england-and-wales', '2028-04-17'),
    ('england-and-wales', '2028-05-01'),
    ('england-and-wales', '2028-05-29'),
    ('england-and-wales', '2028-08-28'),
    ('england-and-wales', '2028-12-25'),
    ('england-and-wales', '2028-12-26'),
    ('england-and-wales', '2029-01-01'),
    ('england-and-wales', '2029-03-30'),
    ('england-and-wales', '2029-04-02'),
    ('england-and-wales', '2029-05-07'),
    ('england-and-wales', '2029-05-28'),
    ('england-and-wales', '2029-08-27'),
    ('england-and-wales', '2029-12-25'),
    ('england-and-wales', '2029-12-26'),
    ('england-and-wales', '2030-01-01'),
    ('england-and-wales', '2030-04-19'),
    ('england-and-wales', '2030-04-22'),
    ('england-and-wales', '2030-05-06'),
    ('england-and-wales', '2030-05-27'),
    ('england-and-wales', '2030-08-26'),
    ('england-and-wales', '2030-12-25'),
    ('england-and-wales', '2030-12-26'),
    ('northern-ireland', '2026-01-01'),
    ('northern-ireland', '2026-03-17'),
    ('northern-ireland', '2026-04-03'),
    ('northern-ireland', '2026-04-06'),
    ('northern-ireland', '2026-05-04'),
    ('northern-ireland', '2026-05-25'),
    ('northern-ireland', '2026-07-13'),
    ('northern-ireland', '2026-08-31'),
    ('northern-ireland', '2026-12-25'),
    ('northern-ireland', '2026-12-28'),
    ('northern-ireland', '2027-01-01'),
    ('northern-ireland', '2027-03-17'),
    ('northern-ireland', '2027-03-26'),
    ('northern-ireland', '2027-03-29'),
    ('northern-ireland', '2027-05-03'),
    ('northern-ireland', '2027-05-31'),
    ('northern-ireland', '2027-07-12'),
    ('northern-ireland', '2027-08-30'),
    ('northern-ireland', '2027-12-27'),
    ('northern-ireland', '2027-12-28'),
    ('northern-ireland', '2028-01-03'),
    ('northern-ireland', '2028-03-17'),
    ('northern-ireland', '2028-04-14'),
    ('northern-ireland', '2028-04-17'),
    ('northern-ireland', '2028-05-01'),
    ('northern-ireland', '2028-05-29'),
    ('northern-ireland', '2028-07-12'),
    ('northern-ireland', '2028-08-28'),
    ('northern-ireland', '2028-12-25'),
    ('northern-ireland', '2028-12-26'),
    ('northern-ireland', '2029-01-01'),
    ('northern-ireland', '2029-03-19'),
    ('northern-ireland', '2029-03-30'),
    ('northern-ireland', '2029-04-02'),
    ('northern-ireland', '2029-05-07'),
    ('northern-ireland', '2029-05-28'),
    ('northern-ireland', '2029-07-12'),
    ('northern-ireland', '2029-08-27'),
    ('northern-ireland', '2029-12-25'),
    ('northern-ireland', '2029-12-26'),
    ('northern-ireland', '2030-01-01'),
    ('northern-ireland', '2030-03-18'),
    ('northern-ireland', '2030-04-19'),
    ('northern-ireland', '2030-04-22'),
    ('northern-ireland', '2030-05-06'),
    ('northern-ireland', '2030-05-27'),
    ('northern-ireland', '2030-07-12'),
    ('northern-ireland', '2030-08-26'),
    ('northern-ireland', '2030-12-25'),
    ('northern-ireland', '2030-12-26'),
    ('scotland', '2026-01-01'),
    ('scotland', '2026-01-02'),
    ('scotland', '2026-04-03'),
    ('scotland', '2026-05-04'),
    ('scotland', '2026-05-25'),
    ('scotland', '2026-08-03'),
    ('scotland', '2026-11-30'),
    ('scotland', '2026-12-25'),
    ('scotland', '2026-12-28'),
    ('scotland', '2027-01-01'),
    ('scotland', '2027-01-04'),
    ('scotland', '2027-03-26'),
    ('scotland', '2027-05-03'),
    ('scotland', '2027-05-31'),
    ('scotland', '2027-08-02'),
    ('scotland', '2027-11-30'),
    ('scotland', '2027-12-27'),
    ('scotland', '2027-12-28'),
    ('scotland', '2028-01-03'),
    ('scotland', '2028-01-04'),
    ('scotland', '2028-04-14'),
    ('scotland', '2028-05-01'),
    ('scotland', '2028-05-29'),
    ('scotland', '2028-08-07'),
    ('scotland', '2028-11-30'),
    ('scotland', '2028-12-25'),
    ('scotland', '2028-12-26'),
    ('scotland', '2029-01-01'),
    ('scotland', '2029-01-02'),
    ('scotland', '2029-03-30'),
    ('scotland', '2029-05-07'),
    ('scotland', '2029-05-28'),
    ('scotland', '2029-08-06'),
    ('scotland', '2029-11-30'),
    ('scotland', '2029-12-25'),
    ('scotland', '2029-12-26'),
    ('scotland', '2030-01-01'),
    ('scotland', '2030-01-02'),
    ('scotland', '2030-04-19'),
    ('scotland', '2030-05-06'),
    ('scotland', '2030-05-27'),
    ('scotland', '2030-08-05'),
    ('scotland', '2030-12-02'),
    ('scotland', '2030-12-25'),
    ('scotland', '2030-12-26');
create function division_of(nation text) returns text language sql immutable
    return case nation when 'scotland' then 'scotland' when 'northern-ireland' then 'northern-ireland'
                       else 'england-and-wales' end;

-- What is due when. A timer is claimed by locking the need and deleting the row in the transaction of its
-- effect: killed in between, it is still due; fired by two, only one finds the row.
create table timer (
    id           uuid primary key,
    referral     uuid not null references referral,
    need         uuid not null references need,
    organization uuid not null,
    clock        text not null check (clock in ('RESPONSE', 'ANSWER', 'FIRST_CONTACT', 'ACTIVITY', 'OUTCOME', 'CONFIRM',
                                                'STILL_NEEDED', 'REVIEW')),
    step         text not null check (step in ('REMIND', 'LATE', 'ASK', 'CLOSE', 'EXPIRE')),
    due_at       timestamptz not null,
    tries        int not null default 0,
    unique (referral, clock, step)
);
create index timer_due on timer (due_at);
alter table timer enable row level security;
alter table timer force row level security;
create policy timer_seen on timer to referral_app using (exists (select 1 from referral r where r.id = referral));
create policy timer_owner on timer to referral_owner using (true) with check (true);

-- A clock that stood still while a question was open.
alter table referral
    add column clock_from timestamptz,
    add column clock_used bigint not null default 0 check (clock_used >= 0);

-- Who hands help on starts the clock of a group that they do not see.
create function start_timer(timer_id uuid, of_referral uuid, of_clock text, of_step text, due timestamptz) returns void
    language sql security definer set search_path = public
    begin atomic
        insert into timer (id, referral, need, organization, clock, step, due_at)
            select timer_id, r.id, r.need, r.referrer_organization, of_clock, of_step, due from referral r where r.id = of_referral
            on conflict (referral, clock, step) do update set due_at = excluded.due_at, tries = 0;
    end;
revoke insert, update on timer from referral_app;

-- What is due now, for the worker that has no organisation yet. One that failed waits a while longer each time.
create function due_timers(moment timestamptz, most int)
    returns table (id uuid, need uuid, referral uuid, organization uuid)
    language sql stable security definer set search_path = public
    begin atomic
        select t.id, t.need, t.referral, t.organization from timer t
        where t.due_at <= moment and t.due_at + least(t.tries, 60) * interval '1 minute' <= moment order by t.due_at limit most;
    end;
create function timer_failed(timer_id uuid) returns void
    language sql security definer set search_path = public
    begin atomic
        update timer set tries = tries + 1 where id = timer_id;
    end;
revoke execute on function due_timers(timestamptz, int), timer_failed(uuid), start_timer(uuid, uuid, text, text, timestamptz)
    from public;
grant execute on function start_timer(uuid, uuid, text, text, timestamptz) to referral_app;
grant execute on function due_timers(timestamptz, int), timer_failed(uuid) to referral_system;
