-- The weekly session of those who coordinate a partnership (MISSION B row 2): what still has nobody, what was decided
-- for each, and what was sent when it closed. Nobody's name stands in it.
create table session (
    id           uuid primary key,
    partnership  uuid not null,
    organization uuid not null,
    opened_by    uuid not null,
    opened_at    timestamptz not null,
    closed_by    uuid,
    closed_at    timestamptz,
    check ((closed_by is null) = (closed_at is null))
);
create unique index session_one_open on session (partnership, organization) where closed_at is null;
create index session_organization on session (organization, id desc);

-- What was decided, minuted under the person's own key: a minute may say more than it should.
create table session_item (
    session    uuid not null references session,
    need       uuid not null references need,
    position   int  not null,
    why        text not null check (why in ('unmatched', 'declined', 'expired', 'stalled', 'open-again')),
    decision   text check (decision in ('offer', 'carry-over', 'ring', 'nobody')),
    service    uuid,
    minute     bytea,
    dissent    bytea,
    decided_by uuid,
    decided_at timestamptz,
    referral   uuid references referral,
    problem    text,
    primary key (session, need),
    check ((decision = 'offer') = (service is not null)),
    check ((decision is null) = (decided_by is null))
);
create index session_item_need on session_item (need);
create index session_item_to_send on session_item (session) where decision = 'offer' and referral is null and problem is null;

alter table session enable row level security;
alter table session force row level security;
alter table session_item enable row level security;
alter table session_item force row level security;
create policy session_owner on session to referral_owner using (true) with check (true);
create policy session_own on session to referral_app
    using (organization = current_organization()) with check (organization = current_organization());
create policy session_item_owner on session_item to referral_owner using (true) with check (true);
create policy session_item_own on session_item to referral_app
    using (exists (select 1 from session s where s.id = session and s.organization = current_organization()))
    with check (exists (select 1 from session s where s.id = session and s.organization = current_organization()));
revoke delete on session, session_item from referral_app, referral_system;

-- That a session minuted something about one of the own people, for the list of what is withheld: when, and neither what
-- nor who.
create function minuted(of_person uuid) returns table (at timestamptz)
    language sql stable security definer set search_path = public
    begin atomic
        select i.decided_at from session_item i join need n on n.id = i.need
        where n.person = of_person and n.organization = current_organization()
          and (i.minute is not null or i.dissent is not null)
        order by i.decided_at limit 500;
    end;
revoke execute on function minuted(uuid) from public;
grant execute on function minuted(uuid) to referral_app;
