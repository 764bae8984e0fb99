-- A refusal is written down like a look: whose data somebody asked for and was not given. Whoever asks for what does
-- not exist leaves no row.
create function note_refusal(row_id uuid, target uuid, by_user uuid, by_organization uuid, moment timestamptz) returns void
    language sql security definer set search_path = public
    begin atomic
        insert into audit (id, person, categories, act, purpose, user_id, organization, referral, at)
            select row_id, found.person, '{}', 'refuse', 'not-given', by_user, by_organization, found.referral, moment
            from (select p.id as person, null::uuid as referral from person p where p.id = target
                  union all select c.person, null from support_case c where c.id = target
                  union all select n.person, null from need n where n.id = target
                  union all select n.person, r.id from referral r join need n on n.id = r.need where r.id = target) found
            limit 1;
    end;
revoke execute on function note_refusal(uuid, uuid, uuid, uuid, timestamptz) from public;
grant execute on function note_refusal(uuid, uuid, uuid, uuid, timestamptz) to referral_system;

create or replace function seen_by(of_person uuid, most int)
    returns table (name text, act text, purpose text, at timestamptz)
    language sql stable security definer set search_path = public
    begin atomic
        select coalesce(o.name, ''), a.act, a.purpose, max(a.at)
        from audit a join person p on p.id = a.person and p.organization = current_organization()
        left join organization_copy o on o.id = a.organization
        where a.person = of_person and a.act in ('read', 'disclose', 'refuse', 'hand-on', 'withdraw', 'compare')
          and a.purpose in ('arrange-help', 'deliver-help', 'emergency', 'own', 'not-given')
        group by coalesce(o.name, ''), a.act, a.purpose, (a.at at time zone 'Europe/London')::date
        order by 4 desc limit most;
    end;

-- People whom somebody does not want near them, by name: sealed, and opened only to compare.
alter table sharing_basis add column never_people bytea;
create function never_people(need_id uuid) returns table (basis uuid, person uuid, names bytea)
    language sql stable security definer set search_path = public
    begin atomic
        select b.id, b.person, b.never_people
        from need n join sharing_basis b on b.support_case = n.support_case
        where n.id = need_id order by b.id desc limit 1;
    end;
-- Whoever has a link to go there may be one of them: the group says again who goes.
create function revoke_volunteers(of_case uuid, moment timestamptz) returns void
    language sql security definer set search_path = public
    begin atomic
        update link set revoked_at = moment
        where revoked_at is null and purpose = 'VOLUNTEER' and referral in (
            select r.id from referral r join need n on n.id = r.need
            join support_case c on c.id = n.support_case and c.organization = current_organization()
            where c.id = of_case);
    end;
revoke execute on function never_people(uuid), revoke_volunteers(uuid, timestamptz) from public;
grant execute on function never_people(uuid), revoke_volunteers(uuid, timestamptz) to referral_app;

-- What would be good to have and keeps nobody out.
alter table need add column preferred_languages text[] not null default '{}', add column preferred_access text[] not null default '{}';
alter table need alter column preferred_languages drop default, alter column preferred_access drop default;

-- A need that somebody has begun to write. It goes when the need is posted, or after 90 days (MISSION C 4c).
create table need_draft (
    id           uuid primary key,
    person       uuid  not null references person,
    organization uuid  not null,
    made_by      uuid  not null,
    body         bytea not null,
    saved_at     timestamptz not null,
    unique (person, made_by)
);
create index need_draft_by on need_draft (made_by, saved_at desc);
create index need_draft_saved on need_draft (saved_at);
alter table need_draft enable row level security;
alter table need_draft force row level security;
create policy need_draft_owner on need_draft to referral_owner using (true) with check (true);
create policy need_draft_own on need_draft to referral_app
    using (organization = current_organization() and made_by = acting_user())
    with check (organization = current_organization() and made_by = acting_user());
grant delete on need_draft to referral_app;
create function begun(of_person uuid) returns table (at timestamptz)
    language sql stable security definer set search_path = public
    begin atomic
        select d.saved_at from need_draft d where d.person = of_person and d.organization = current_organization();
    end;
revoke execute on function begun(uuid) from public;
grant execute on function begun(uuid) to referral_app;
create function purge_drafts(before timestamptz) returns int
    language sql security definer set search_path = public
    begin atomic
        with gone as (delete from need_draft where saved_at < before returning 1)
        select count(*)::int from gone;
    end;
revoke execute on function purge_drafts(timestamptz) from public;
grant execute on function purge_drafts(timestamptz) to referral_system;

-- What somebody must look at because time has passed, each once. What is older than the windows below is history; the
-- order is by chance, so that one that fails stands in nobody's way.
create table watch (
    kind    text not null check (kind in ('still-all-right', 'sharing-ends', 'proposal-expired')),
    subject uuid not null,
    told_at timestamptz not null,
    primary key (kind, subject)
);
revoke update, delete on watch from referral_app, referral_system;
create index need_own_network on need (status_changed_at) where status = 'OWN_NETWORK';
create index sharing_basis_ends on sharing_basis (valid_until) where ended_at is null;
create index proposal_open on proposal (expires_at) where state = 'OPEN';
create function due_watches(moment timestamptz, most int)
    returns table (kind text, subject uuid, need uuid, referral uuid, organization uuid)
    language sql stable security definer set search_path = public
    begin atomic
        select due.* from (
            select 'still-all-right' as kind, n.id as subject, n.id as need, null::uuid as referral, n.organization
            from need n where n.status = 'OWN_NETWORK'
              and n.status_changed_at between moment - interval '90 days' and moment - interval '30 days'
            union all
            select 'sharing-ends', b.id, live.id, null, b.organization
            from sharing_basis b cross join lateral (
                select n.id from need n where n.support_case = b.support_case
                  and n.status in ('OPEN', 'MATCHED', 'IN_SERVICE', 'ON_HOLD') order by n.id desc limit 1) live
            where b.ended_at is null and b.valid_until between (moment at time zone 'Europe/London')::date - 30
                                                             and (moment at time zone 'Europe/London')::date + 7
            union all
            select 'proposal-expired', p.id, r.need, r.id, r.referrer_organization
            from proposal p join referral r on r.id = p.referral
            where p.state = 'OPEN' and p.expires_at between moment - interval '30 days' and moment) due
        where not exists (select 1 from watch w where w.kind = due.kind and w.subject = due.subject)
        order by random() limit most;
    end;
revoke execute on function due_watches(timestamptz, int) from public;
grant execute on function due_watches(timestamptz, int) to referral_system;

-- The same person's same need in another organisation's hand: for those who coordinate both, and only where nothing is
-- sensitive and nobody at risk. What they decided is not asked again.
create table same_need (
    need         uuid not null references need,
    other        uuid not null references need,
    verdict      text not null check (verdict in ('same', 'different')),
    organization uuid not null,
    decided_by   uuid not null,
    decided_at   timestamptz not null,
    primary key (need, other)
);
alter table same_need enable row level security;
alter table same_need force row level security;
create policy same_need_owner on same_need to referral_owner using (true) with check (true);
create policy same_need_own on same_need to referral_app
    using (organization = current_organization()) with check (organization = current_organization());
revoke update, delete on same_need from referral_app, referral_system;
create function in_hand(need_id uuid, moment timestamptz)
    returns table (need uuid, person uuid, other uuid, other_person uuid, since timestamptz, live boolean)
    language sql stable security definer set search_path = public
    begin atomic
        select distinct n.id, n.person, o.id, o.person, o.posted_at,
                        o.status in ('OPEN', 'MATCHED', 'IN_SERVICE', 'ON_HOLD')
        from need n
        join person p on p.id = n.person and not p.at_risk
        join person_hash h on h.person = n.person and h.kind in ('name-and-birth', 'identifier')
        join person_hash same on same.hash = h.hash and same.kind = h.kind and same.person <> h.person
        join person q on q.id = same.person and not q.at_risk
        join need o on o.person = same.person and o.partnership = n.partnership and o.kind = n.kind
            and o.organization <> n.organization
        where n.id = need_id and not n.sensitive and n.status in ('OPEN', 'MATCHED', 'IN_SERVICE', 'ON_HOLD')
          and (o.status in ('OPEN', 'MATCHED', 'IN_SERVICE', 'ON_HOLD')
               or (o.status in ('MET', 'PARTLY_MET', 'OWN_NETWORK') and o.status_changed_at > moment - interval '90 days'))
          and not exists (select 1 from same_need s where (s.need, s.other) in ((n.id, o.id), (o.id, n.id)))
          and 2 = (select count(distinct a.need) from case_access a
                   where a.need in (n.id, o.id) and a.organization = current_organization() and a.why = 'coordinator'
                     and a.valid_from <= moment and (a.valid_until is null or a.valid_until > moment))
        order by o.posted_at limit 5;
    end;
revoke execute on function in_hand(uuid, timestamptz) from public;
grant execute on function in_hand(uuid, timestamptz) to referral_app;

alter table task drop constraint task_kind_check,
    add constraint task_kind_check check (kind in ('missed-delivery', 'concern', 'still-needed', 'sharing-ended', 'emergency-sight',
        'still-all-right', 'sharing-ends', 'proposal-expired', 'same-need'));
