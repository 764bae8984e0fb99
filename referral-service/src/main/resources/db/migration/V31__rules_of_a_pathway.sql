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

-- What a group may take: of its partnerships and of a kind that it does, agreed to be asked of it, and not refused by it.
-- Never a sensitive kind or a person at risk, whatever was put there.
create function on_board(group_id uuid, one uuid, moment timestamptz)
    returns table (need uuid, kind text, kind_label text, urgency text, due_on date, quantity int, outcode text, district text,
                   not_on text[], languages text[], access text[], posted_at timestamptz, services uuid[], service_names text[],
                   party text, by_user uuid, organization uuid)
    language sql stable security definer set search_path = public
    begin atomic
        select n.id, n.kind, k.label, n.urgency, n.due_on, n.quantity, n.outcode, n.district, n.not_on, n.languages, n.access,
               n.posted_at, s.ids, s.names, b.party, b.by_user, b.organization
        from board b
        join need n on n.id = b.need
        join kind k on k.code = n.kind
        join lateral (select array_agg(c.id order by c.id) ids, array_agg(c.name order by c.id) names from service_copy c
                      where c.organization = group_id and c.status = 'active' and c.kinds @> array[n.kind]) s on s.ids is not null
        where b.taken_off_at is null and n.status = 'OPEN' and not n.sensitive and not needs_safeguarding(n.id)
          and (one is null or n.id = one)
          and n.partnership in (select m.partnership from partnership_member m
                                where m.organization = group_id and m.valid_from <= (moment at time zone 'Europe/London')::date
                                  and (m.valid_until is null or m.valid_until > (moment at time zone 'Europe/London')::date))
          and not exists (select from referral r
                          where r.need = n.id and r.organization = group_id and r.status in ('DECLINED', 'EXPIRED', 'NOT_DELIVERED'))
          and offerable(n.id, group_id, moment) is null
        order by n.due_on nulls last, n.id limit 100;
    end;
revoke execute on function on_board(uuid, uuid, timestamptz) from public;
grant execute on function on_board(uuid, uuid, timestamptz) to referral_app;
create index board_open on board (need) where taken_off_at is null;
