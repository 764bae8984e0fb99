-- Agreements as the directory tells them. What was not heard of counts as no.
create table agreement_copy (
    id          uuid primary key,
    partnership uuid   not null,
    kind        text   not null,
    shares      jsonb  not null,
    valid_from  date   not null,
    valid_until date   not null,
    sequence    bigint not null
);
create index agreement_copy_partnership on agreement_copy (partnership);
create table agreement_party (
    agreement    uuid not null,
    organization uuid not null,
    signed_on    date,
    primary key (agreement, organization)
);

-- On what ground facts of a case may be shared, and which. One holds at a time; those before it stay.
create table sharing_basis (
    id             uuid primary key,
    support_case   uuid   not null references support_case,
    person         uuid   not null references person,
    organization   uuid   not null,
    basis          text   not null check (basis in ('consent', 'public-task', 'vital-interests', 'legal-obligation', 'legitimate-interests')),
    wording        text,
    how            text   check (how in ('in-person', 'phone', 'written', 'online')),
    given_by       text   check (given_by in ('person', 'parent', 'attorney', 'deputy', 'best-interests')),
    interpreter    boolean not null,
    authority      bytea,
    categories     text[] not null check (categories <@ array['identity', 'contact', 'address', 'need']),
    organizations  uuid[],
    never          uuid[] not null,
    privacy_notice text   not null,
    valid_until    date   not null,
    recorded_by    uuid   not null,
    recorded_at    timestamptz not null,
    ended_at       timestamptz,
    ended_by       uuid,
    end_reason     text check (end_reason in ('replaced', 'withdrawn')),
    check ((basis = 'consent') = (wording is not null and how is not null and given_by is not null)),
    check (given_by is null or given_by = 'person' or authority is not null)
);
create unique index sharing_basis_one on sharing_basis (support_case) where ended_at is null;
create index sharing_basis_person on sharing_basis (person);
alter table sharing_basis enable row level security;
alter table sharing_basis force row level security;
create policy sharing_basis_own on sharing_basis to referral_app
    using (organization = current_organization()) with check (organization = current_organization());
create policy sharing_basis_owner on sharing_basis to referral_owner using (true) with check (true);
revoke delete on sharing_basis from referral_app, referral_system;

-- Kinds of help that nobody may learn somebody asked for, and the groups cleared for each.
insert into kind (code, label, sensitive, sdohcc) values
    ('domestic-abuse', 'Help after domestic abuse', true, 'intimate-partner-violence'),
    ('sexual-abuse', 'Help after sexual abuse', true, 'sdoh-category-unspecified'),
    ('hiv', 'Help with HIV', true, 'sdoh-category-unspecified'),
    ('immigration-advice', 'Immigration advice', true, 'sdoh-category-unspecified'),
    ('substance-use', 'Help with alcohol or drugs', true, 'sdoh-category-unspecified'),
    ('offending', 'Help after offending', true, 'sdoh-category-unspecified'),
    ('mental-health-crisis', 'Help in a mental health crisis', true, 'sdoh-category-unspecified')
on conflict (code) do update set sensitive = true;
create table clearance (
    partnership  uuid not null,
    organization uuid not null,
    kind         text not null references kind,
    cleared_by   uuid not null,
    cleared_at   timestamptz not null,
    primary key (partnership, organization, kind)
);

-- The one rule of disclosure: what a group may know of the person behind a need at a moment, or why it may
-- know nothing. Asked by the reader, by acceptance and by row-level security.
create function disclosable(need_id uuid, to_organization uuid, moment timestamptz)
    returns table (withheld text, categories text[])
    language sql stable security definer set search_path = public
    begin atomic
        with asked as (
            select n.id, n.organization, n.partnership, n.support_case,
                   (moment at time zone 'Europe/London')::date as today
            from need n where n.id = need_id),
        accepted as (
            select 1 from case_access a
            where a.need = need_id and a.organization = to_organization and a.why = 'provider' and a.identity
              and a.valid_from <= moment and (a.valid_until is null or a.valid_until > moment)),
        ground as (
            select b.basis, b.categories from sharing_basis b, asked
            where b.support_case = asked.support_case and b.ended_at is null and b.valid_until >= asked.today
              and (b.organizations is null or to_organization = any (b.organizations))
              and not to_organization = any (b.never)),
        agreed as (
            select distinct share ->> 'category' as category
            from asked join agreement_copy a on a.partnership = asked.partnership
                and a.kind = 'information-sharing' and a.valid_from <= asked.today and a.valid_until > asked.today
            join agreement_party giver on giver.agreement = a.id and giver.organization = asked.organization
                and giver.signed_on <= asked.today
            join agreement_party taker on taker.agreement = a.id and taker.organization = to_organization
                and taker.signed_on <= asked.today
            cross join jsonb_array_elements(a.shares) as share
            where share -> 'purposes' ? 'deliver-help')
        select case
                   when asked.organization = to_organization then null
                   when not exists (select 1 from accepted) then 'not-accepted'
                   when not exists (select 1 from ground) then 'nothing-agreed'
                   when (select g.basis from ground g) <> 'vital-interests' and not exists (select 1 from agreed)
                       then 'sharing-agreement-missing'
               end,
               case
                   when asked.organization = to_organization then array['identity', 'contact', 'address', 'need']
                   when not exists (select 1 from accepted) then '{}'::text[]
                   else coalesce((select array_agg(category order by category)
                                  from (select unnest(g.categories) as category, g.basis from ground g) c
                                  where c.basis = 'vital-interests' or category in (select x.category from agreed x)), '{}')
               end
        from asked;
    end;

-- Whether facts may be offered to a group at all, before it has accepted anything.
create function offerable(need_id uuid, to_organization uuid, moment timestamptz) returns text
    language sql stable security definer set search_path = public
    return (select case
                when b.id is null or b.valid_until < (moment at time zone 'Europe/London')::date
                    or (b.organizations is not null and not to_organization = any (b.organizations)) then 'nothing-agreed'
                when to_organization = any (b.never) then 'not-available'
            end
            from need n left join sharing_basis b on b.support_case = n.support_case and b.ended_at is null
            where n.id = need_id);

-- Whom the person does not want.
create function never_offered(need_id uuid) returns uuid[]
    language sql stable security definer set search_path = public
    return (select coalesce((select b.never from need n join sharing_basis b on b.support_case = n.support_case and b.ended_at is null
                             where n.id = need_id), '{}'));
revoke execute on function disclosable(uuid, uuid, timestamptz), offerable(uuid, uuid, timestamptz), never_offered(uuid) from public;
grant execute on function disclosable(uuid, uuid, timestamptz), offerable(uuid, uuid, timestamptz), never_offered(uuid)
    to referral_app, referral_system;

drop policy person_seen on person;
create policy person_seen on person to referral_app
    using (organization = current_organization()
        or exists (select 1 from need n, disclosable(n.id, current_organization(), current_moment()) as d
                   where n.person = person.id and d.withheld is null and cardinality(d.categories) > 0))
    with check (organization = current_organization());

-- What was arranged before grounds were written down rests on the public task of the body that arranged it.
insert into sharing_basis (id, support_case, person, organization, basis, interpreter, categories, never, privacy_notice,
                           valid_until, recorded_by, recorded_at)
    select gen_random_uuid(), c.id, c.person, c.organization, 'public-task', false,
           array['identity', 'contact', 'address', 'need'], '{}', 'before', '2027-12-31', c.opened_by, c.opened_at
    from support_case c;
