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
    referral     uuid references referral,
    sealed_under uuid   not null,
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
    minutes      int
);
create index enquiry_entry_enquiry on enquiry_entry (enquiry, id);
-- Working minutes that an answer took, for the figures of each body.
create index enquiry_entry_answers on enquiry_entry (organization, at) where kind = 'answered';

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
create policy enquiry_seen on enquiry to referral_app
    using (current_organization() in (organization, body) or current_organization() = any (passed_by)
           or coordinates_partnership(partnership))
    with check (current_organization() in (organization, body) or current_organization() = any (passed_by)
                or coordinates_partnership(partnership));
create policy enquiry_entry_owner on enquiry_entry to referral_owner using (true) with check (true);
create policy enquiry_entry_seen on enquiry_entry to referral_app
    using (exists (select 1 from enquiry e where e.id = enquiry)) with check (organization = current_organization());
revoke delete on enquiry, enquiry_entry from referral_app, referral_system;
revoke update on enquiry_entry from referral_app, referral_system;

-- How quickly each body answers, for everybody of the partnership; questions of fewer than five are told by nobody.
create function enquiry_figures(of_partnership uuid, since timestamptz, today timestamptz)
    returns table (body uuid, name text, asked bigint, answered bigint, in_time bigint, open_late bigint, median_minutes float)
    language sql stable security definer set search_path = public
    begin atomic
        select e.body, coalesce(o.name, ''), count(distinct e.id),
               count(a.id), count(a.id) filter (where a.minutes <= d.answers_within * 480),
               count(distinct e.id) filter (where e.state = 'OPEN' and e.due_at < today),
               percentile_cont(0.5) within group (order by a.minutes)
        from enquiry e
        left join organization_copy o on o.id = e.body
        left join desk_copy d on d.id = e.desk
        left join enquiry_entry a on a.enquiry = e.id and a.kind = 'answered' and a.organization = e.body
        where e.partnership = of_partnership and e.asked_at >= since and e.body is not null
          and (coordinates_partnership(of_partnership)
               or exists (select 1 from partnership_member m
                          where m.partnership = of_partnership and m.organization = current_organization()))
        group by e.body, o.name order by o.name;
    end;
revoke execute on function enquiry_figures(uuid, timestamptz, timestamptz) from public;
grant execute on function enquiry_figures(uuid, timestamptz, timestamptz) to referral_app;
