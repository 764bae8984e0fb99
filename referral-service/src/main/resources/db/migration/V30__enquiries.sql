-- Desks that answer questions, as the directory tells them; who sits there and how to reach them stays there.
create table desk_copy (
    id             uuid primary key,
    organization   uuid   not null,
    name           text   not null,
    answers_within int    not null,
    status         text   not null,
    sequence       bigint not null
);

-- A question to a public body (MISSION B rows 12 and 26). Without a desk it lies with those who coordinate the
-- partnership, until they pass it on; the clock runs against whoever has it. Whoever passed it on still sees
-- how it stands.
create table enquiry (
    id           uuid primary key,
    organization uuid   not null,
    asked_by     uuid   not null,
    partnership  uuid   not null,
    subject      bytea  not null,
    desk         uuid,
    body         uuid,
    passed_by    uuid[] not null,
    state        text   not null check (state in ('OPEN', 'ANSWERED', 'CLOSED')),
    asked_at     timestamptz not null,
    held_since   timestamptz not null,
    remind_at    timestamptz,
    due_at       timestamptz,
    late         boolean not null,
    answered_at  timestamptz,
    closed_at    timestamptz,
    forgotten_at timestamptz,
    reopened     int    not null,
    sequence     bigint not null,
    version      bigint not null,
    check ((desk is null) = (body is null)),
    check ((state = 'OPEN') = (due_at is not null))
);
create index enquiry_organization on enquiry (organization, id desc);
create index enquiry_body on enquiry (body, id desc) where body is not null;
create index enquiry_waiting on enquiry (partnership, id desc) where desk is null and state = 'OPEN';
create index enquiry_remind on enquiry (remind_at) where remind_at is not null;
create index enquiry_due on enquiry (due_at) where due_at is not null and not late;
create index enquiry_answered on enquiry (answered_at) where state = 'ANSWERED';
create table enquiry_entry (
    id           uuid primary key,
    enquiry      uuid  not null references enquiry,
    kind         text  not null check (kind in ('asked', 'routed', 'answered', 'asked-again')),
    text         bytea,
    organization uuid  not null,
    by_user      uuid  not null,
    at           timestamptz not null,
    minutes      int,
    promised     int,
    check ((minutes is null) = (promised is null))
);
create index enquiry_entry_enquiry on enquiry_entry (enquiry, id);
-- How many working minutes a body had it, and how many it had promised, for the figures.
create index enquiry_entry_held on enquiry_entry (enquiry) where minutes is not null;
create index enquiry_closed on enquiry (closed_at) where state = 'CLOSED' and forgotten_at is null;

create function coordinates_partnership(of_partnership uuid) returns boolean
    language sql stable security definer set search_path = public
    return exists (select 1 from coordination c
                   where c.partnership = of_partnership and c.organization = current_organization()
                     and c.valid_from <= current_moment() and (c.valid_until is null or c.valid_until > current_moment()));
revoke execute on function coordinates_partnership(uuid) from public;
grant execute on function coordinates_partnership(uuid) to referral_app;

alter table enquiry enable row level security;
alter table enquiry force row level security;
alter table enquiry_entry enable row level security;
alter table enquiry_entry force row level security;
create policy enquiry_owner on enquiry to referral_owner using (true) with check (true);
-- Who asks, who has it, who passed it on, and those who coordinate while nobody has it or the answer is late.
create policy enquiry_seen on enquiry to referral_app
    using (current_organization() in (organization, body) or current_organization() = any (passed_by)
           or ((desk is null or late) and coordinates_partnership(partnership)))
    with check (current_organization() in (organization, body) or current_organization() = any (passed_by)
                or ((desk is null or late) and coordinates_partnership(partnership)));
create policy enquiry_entry_owner on enquiry_entry to referral_owner using (true) with check (true);
create policy enquiry_entry_seen on enquiry_entry to referral_app
    using (exists (select 1 from enquiry e where e.id = enquiry)) with check (organization = current_organization());
revoke delete on enquiry, enquiry_entry from referral_app, referral_system;
revoke update on enquiry_entry from referral_app, referral_system;

-- How quickly each body answers, for everybody of the partnership: whoever had a question counts, though it passed it on.
create function enquiry_figures(of_partnership uuid, since timestamptz)
    returns table (body uuid, name text, asked bigint, answered bigint, in_time bigint, open_late bigint, median_minutes float)
    language sql stable security definer set search_path = public
    begin atomic
        with held as (
            select a.organization as body, e.id, a.kind, a.minutes, a.promised
            from enquiry e join enquiry_entry a on a.enquiry = e.id and a.minutes is not null
            where e.partnership = of_partnership and e.asked_at >= since
            union all
            select e.body, e.id, case when e.late then 'late' else 'had' end, null, null
            from enquiry e where e.partnership = of_partnership and e.asked_at >= since and e.body is not null)
        select h.body, coalesce(o.name, ''), count(distinct h.id), count(*) filter (where h.kind = 'answered'),
               count(*) filter (where h.kind = 'answered' and h.minutes <= h.promised),
               count(*) filter (where h.kind = 'late'),
               percentile_cont(0.5) within group (order by h.minutes) filter (where h.kind = 'answered')
        from held h left join organization_copy o on o.id = h.body
        where coordinates_partnership(of_partnership)
           or exists (select 1 from partnership_member m
                      where m.partnership = of_partnership and m.organization = current_organization()
                        and m.valid_from <= (current_moment() at time zone 'Europe/London')::date
                        and (m.valid_until is null or m.valid_until > (current_moment() at time zone 'Europe/London')::date))
        group by h.body, o.name order by o.name;
    end;
revoke execute on function enquiry_figures(uuid, timestamptz) from public;
grant execute on function enquiry_figures(uuid, timestamptz) to referral_app;
