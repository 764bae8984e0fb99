-- Links that need no sign-in (DESIGN section 7). The secret is known here by its hash only.
create table link (
    id           uuid primary key,
    hash         bytea not null unique,
    purpose      text  not null check (purpose in ('GROUP', 'VOLUNTEER', 'PERSON')),
    organization uuid  not null,
    referral     uuid references referral,
    delivery     uuid references delivery,
    support_case uuid references support_case,
    code         bytea,
    tries        int not null default 0,
    made_at      timestamptz not null,
    expires_at   timestamptz not null,
    revoked_at   timestamptz,
    check ((purpose = 'PERSON') = (support_case is not null and code is not null)),
    check ((purpose = 'PERSON') = (referral is null)),
    check ((purpose = 'VOLUNTEER') = (delivery is not null))
);
create index link_expires on link (expires_at);
create index link_delivery on link (delivery) where delivery is not null;
create index link_case on link (support_case) where support_case is not null;

-- A code that a group's mailbox is sent, by which a link shows who the person is. The newest one counts.
create table link_code (
    referral     uuid not null references referral,
    organization uuid not null,
    wanted_at    timestamptz not null,
    code         bytea,
    expires_at   timestamptz not null,
    tries        int not null default 0,
    primary key (referral, organization)
);

do $$
declare part text;
begin
    foreach part in array array['link', 'link_code'] loop
        execute format('alter table %I enable row level security', part);
        execute format('alter table %I force row level security', part);
        execute format('create policy %I on %I to referral_app using (organization = current_organization())', part || '_own', part);
        execute format('create policy %I on %I to referral_owner using (true) with check (true)', part || '_owner', part);
    end loop;
end $$;

-- Who comes by a link is known before any organisation is: this is the one way in.
create function link_opened(secret bytea, moment timestamptz)
    returns table (id uuid, purpose text, organization uuid, referral uuid, delivery uuid, support_case uuid, sensitive boolean)
    language sql stable security definer set search_path = public
    begin atomic
        select l.id, l.purpose, l.organization, l.referral, l.delivery, l.support_case, coalesce(n.sensitive, false)
        from link l left join referral r on r.id = l.referral left join need n on n.id = r.need
        where l.hash = secret and l.revoked_at is null and l.expires_at > moment;
    end;

-- A link for a group that is about to be written to, and nothing for one that has nothing to do with it.
create function link_for_group(link_id uuid, secret bytea, referral_id uuid, to_organization uuid, moment timestamptz,
                               until timestamptz) returns boolean
    language sql security definer set search_path = public
    begin atomic
        with made as (
            insert into link (id, hash, purpose, organization, referral, made_at, expires_at)
                select link_id, secret, 'GROUP', r.organization, r.id, moment, until
                from referral r where r.id = referral_id and r.organization = to_organization
                  and r.status in ('OFFERED', 'RECEIVED', 'QUERY', 'ACCEPTED', 'WAITLISTED', 'IN_PROGRESS', 'ON_HOLD')
            returning 1)
        select exists (select 1 from made);
    end;

-- The code that was wanted, made when the message is about to be sent.
create function code_for_group(sealed bytea, referral_id uuid, to_organization uuid, moment timestamptz,
                               until timestamptz) returns boolean
    language sql security definer set search_path = public
    begin atomic
        with made as (
            update link_code set code = sealed, expires_at = until, tries = 0
            where referral = referral_id and organization = to_organization and wanted_at > moment - interval '1 hour'
            returning 1)
        select exists (select 1 from made);
    end;
create function forget_links(moment timestamptz) returns void
    language sql security definer set search_path = public
    begin atomic
        delete from link where expires_at < moment - interval '28 days';
        delete from link_code where expires_at < moment - interval '1 day';
    end;
revoke execute on function link_opened(bytea, timestamptz), link_for_group(uuid, bytea, uuid, uuid, timestamptz, timestamptz),
    code_for_group(bytea, uuid, uuid, timestamptz, timestamptz), forget_links(timestamptz) from public;
grant execute on function link_opened(bytea, timestamptz), link_for_group(uuid, bytea, uuid, uuid, timestamptz, timestamptz),
    code_for_group(bytea, uuid, uuid, timestamptz, timestamptz) to referral_app;
grant execute on function forget_links(timestamptz) to referral_system;
