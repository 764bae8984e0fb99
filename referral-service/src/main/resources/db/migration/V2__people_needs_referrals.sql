-- Wrapped keys live apart, with a short backup period of their own: an erased person's key is gone from
-- everywhere soon.
create schema vault;
create table vault.person_key (
    person  uuid primary key,
    wrapped bytea not null
);
grant usage on schema vault to referral_app, referral_system;
grant select, insert, delete on vault.person_key to referral_app, referral_system;

-- Every bytea is sealed under the person's key, with its row and column as associated data. In clear only
-- what matching and reports need.
create table person (
    id            uuid primary key,
    organization  uuid   not null,
    given_name    bytea  not null,
    family_name   bytea  not null,
    date_of_birth bytea,
    phone         bytea,
    email         bytea,
    address       bytea,
    postcode      bytea,
    note          bytea,
    language      text,
    age_band      text   not null,
    recorded_by   uuid   not null,
    recorded_at   timestamptz not null,
    version       bigint not null
);
create index person_organization on person (organization, id desc);

create table support_case (
    id              uuid primary key,
    person          uuid not null references person,
    organization    uuid not null,
    team            text,
    opened_by       uuid not null,
    pathway         uuid not null,
    pathway_version int  not null,
    partnership     uuid not null,
    opened_at       timestamptz not null,
    closed_at       timestamptz,
    version         bigint not null,
    foreign key (pathway, pathway_version) references pathway (id, version)
);
create index support_case_person on support_case (person);
create index support_case_organization on support_case (organization, id desc);

create table need (
    id                uuid primary key,
    support_case      uuid not null references support_case,
    person            uuid not null references person,
    organization      uuid not null,
    team              text,
    posted_by         uuid not null,
    pathway           uuid not null,
    pathway_version   int  not null,
    partnership       uuid not null,
    kind              text not null references kind,
    sensitive         boolean not null,
    urgency           text not null check (urgency in ('today', 'urgent', 'standard')),
    due_on            date,
    quantity          int  not null check (quantity between 1 and 1000),
    outcode           text not null,
    district          text,
    ward              text,
    latitude          float8,
    longitude         float8,
    place_known       boolean not null,
    languages         text[] not null,
    access            text[] not null,
    age               int,
    age_band          text not null,
    note              bytea,
    status            text not null,
    status_reason     text,
    posted_at         timestamptz not null,
    status_changed_at timestamptz not null,
    version           bigint not null,
    sequence          bigint not null
);
create index need_organization on need (organization, id desc);
create index need_partnership on need (partnership, status, id desc);
create index need_person on need (person);

-- Who may see a case, written by the moves themselves. `identity`: whether that includes who the person is.
create table case_access (
    need         uuid not null references need,
    organization uuid not null,
    why          text not null check (why in ('referrer', 'provider', 'team', 'coordinator', 'incident')),
    identity     boolean not null,
    valid_from   timestamptz not null,
    valid_until  timestamptz,
    primary key (need, organization, why)
);
create index case_access_organization on case_access (organization, need);

create table referral (
    id                    uuid primary key,
    need                  uuid not null references need,
    service               uuid not null,
    organization          uuid not null,
    referrer_organization uuid not null,
    referrer_team         text,
    referrer_user         uuid not null,
    pathway               uuid not null,
    pathway_version       int  not null,
    partnership           uuid not null,
    status                text not null,
    status_reason         text,
    quantity              int  not null,
    pool                  uuid,
    units_held            int  not null check (units_held >= 0),
    part_delivered        boolean not null,
    summary               bytea,
    reason_note           bytea,
    first_contact         date,
    review_on             date,
    offered_at            timestamptz not null,
    status_changed_at     timestamptz not null,
    version               bigint not null,
    sequence              bigint not null
);
create index referral_need on referral (need);
create index referral_organization on referral (organization, id desc);
create index referral_referrer on referral (referrer_organization, id desc);
create index referral_partnership on referral (partnership, id desc);
-- The database decides: one deliverer to a need, and no second offer of it to the same service.
create unique index referral_one_deliverer on referral (need)
    where status in ('ACCEPTED', 'IN_PROGRESS', 'ON_HOLD', 'DELIVERED');
create unique index referral_one_live_offer on referral (need, service)
    where status in ('DRAFT', 'OFFERED', 'RECEIVED', 'QUERY', 'WAITLISTED', 'ACCEPTED', 'IN_PROGRESS', 'ON_HOLD', 'DELIVERED');

create table referral_move (
    referral        uuid not null references referral,
    sequence        bigint not null,
    move            int  not null,
    status_from     text not null,
    status_to       text not null,
    party           text not null,
    by_user         uuid,
    by_organization uuid,
    reason          text,
    at              timestamptz not null,
    primary key (referral, sequence)
);

create table outcome (
    id           uuid primary key,
    referral     uuid not null references referral,
    need         uuid not null references need,
    person       uuid not null,
    organization uuid not null,
    kind         text not null,
    rating       text not null check (rating in ('achieved', 'partly', 'not')),
    note         bytea,
    recorded_by  uuid not null,
    recorded_at  timestamptz not null
);
create index outcome_referral on outcome (referral, id);

-- Who saw or did what with whose data. No free text.
create table audit (
    id           uuid primary key,
    person       uuid not null,
    categories   text[] not null,
    act          text not null,
    purpose      text not null,
    user_id      uuid not null,
    organization uuid not null,
    referral     uuid,
    at           timestamptz not null
);
create index audit_person on audit (person, id);
revoke update, delete on referral_move, outcome, audit from referral_app, referral_system;
grant select, insert on referral_move, outcome, audit to referral_app, referral_system;
