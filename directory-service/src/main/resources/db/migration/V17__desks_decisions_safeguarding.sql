-- Whom one speaks to about what: a named person first, the desk behind.
create table desk (
    id              uuid        primary key,
    organization_id uuid        not null references organization,
    name            text        not null,
    subjects        text[]      not null,
    words           text        not null,
    person          uuid,
    phone           text,
    email           text,
    hours           text,
    answers_within  integer     not null check (answers_within between 1 and 60),
    status          text        not null check (status in ('active', 'withdrawn')),
    sequence        bigint      not null,
    version         bigint      not null,
    recorded_at     timestamptz not null,
    changed_at      timestamptz not null,
    found_by        tsvector    generated always as (to_tsvector('english', words)) stored
);
create index desk_found_by on desk using gin (found_by);
create index desk_of_organization on desk (organization_id, id);
grant select, insert, update on desk to directory_app;
revoke delete, truncate on desk from directory_app;

-- What the core promises, and how the partners decide who is among them.
alter table partnership add column commitments text[] not null default '{}';
create table partnership_decision (
    id              uuid        primary key,
    partnership_id  uuid        not null references partnership,
    organization_id uuid        not null references organization,
    kind            text        not null check (kind in ('JOIN', 'PROMOTE', 'STEP_BACK', 'LEAVE')),
    on_day          date        not null,
    why             text        not null,
    state           text        not null check (state in ('PROPOSED', 'AGREED', 'DECLINED')),
    proposed_by     uuid        not null,
    version         bigint      not null,
    recorded_at     timestamptz not null,
    decided_at      timestamptz,
    check ((state = 'PROPOSED') = (decided_at is null))
);
create index partnership_decision_of on partnership_decision (partnership_id, id);
create unique index partnership_decision_open on partnership_decision (partnership_id, organization_id)
    where state = 'PROPOSED';
create table partnership_vote (
    decision_id     uuid        not null references partnership_decision,
    organization_id uuid        not null references organization,
    agrees          boolean     not null,
    user_id         uuid        not null,
    at              timestamptz not null,
    primary key (decision_id, organization_id)
);
grant select, insert, update on partnership_decision, partnership_vote to directory_app;
revoke delete, truncate on partnership_decision, partnership_vote from directory_app;

-- How a group keeps people safe: what it says, what shows it, and whether a steward has looked.
create table safeguarding_fact (
    organization_id uuid        not null references organization,
    kind            text        not null check (kind in ('POLICY', 'LEAD', 'CHECKS', 'INSURANCE')),
    detail          text        not null,
    evidence_on     date        not null,
    expires_on      date        not null check (expires_on > evidence_on),
    checked_by      uuid,
    checked_on      date,
    version         bigint      not null,
    changed_at      timestamptz not null,
    primary key (organization_id, kind)
);
create index safeguarding_fact_unchecked on safeguarding_fact (organization_id) where checked_on is null;
grant select, insert, update on safeguarding_fact to directory_app;
revoke delete, truncate on safeguarding_fact from directory_app;
alter table organization add column safeguarded_until date;
