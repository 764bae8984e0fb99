-- The steps of a clock start with one statement.
drop function start_timer(uuid, uuid, text, text, timestamptz);
create function start_timers(ids uuid[], of_referral uuid, of_clock text, steps text[], dues timestamptz[]) returns void
    language sql security definer set search_path = public
    begin atomic
        insert into timer (id, referral, need, organization, clock, step, due_at)
            select s.id, r.id, r.need, r.referrer_organization, of_clock, s.step, s.due
            from referral r cross join unnest(ids, steps, dues) as s (id, step, due) where r.id = of_referral
            on conflict (referral, clock, step) do update set due_at = excluded.due_at, tries = 0, next_try_at = null;
    end;
revoke execute on function start_timers(uuid[], uuid, text, text[], timestamptz[]) from public;
grant execute on function start_timers(uuid[], uuid, text, text[], timestamptz[]) to referral_app;
