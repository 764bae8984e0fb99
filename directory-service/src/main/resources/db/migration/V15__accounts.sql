-- Somebody is asked to join. Name and address are here only until the identity provider has them.
create table invitation (
    id              uuid        primary key,
    organization_id uuid        not null references organization,
    email           text,
    first_name      text,
    last_name       text,
    roles           text[]      not null,
    coordinates     uuid[]      not null,
    owner           boolean     not null,
    state           text        not null check (state in ('WAITING', 'SENT', 'REFUSED')),
    reason          text,
    user_id         uuid,
    invited_by      uuid,
    try_on          timestamptz,
    attempts        integer     not null,
    version         bigint      not null,
    recorded_at     timestamptz not null,
    changed_at      timestamptz not null,
    check ((state = 'WAITING') = (try_on is not null)),
    check ((state = 'WAITING') = (email is not null))
);
create index invitation_to_send on invitation (try_on) where try_on is not null;
create index invitation_of_organization on invitation (organization_id, id);
grant select, insert, update on invitation to directory_app;
revoke delete, truncate on invitation from directory_app;

-- An owner looks after the organisation's listings and its people. Whoever is away is covered by somebody. Each quarter
-- somebody says who is still here. An account is closed once its membership has ended.
alter table member
    add column owner boolean not null default false,
    add column away_from date,
    add column away_until date check (away_until > away_from),
    add column covered_by uuid,
    add column checked_on date,
    add column close_on date,
    add check ((away_from is null) = (away_until is null)),
    add check (covered_by is null or away_from is not null);
update member set close_on = until_day where until_day is not null;
create index member_to_close on member (close_on) where close_on is not null;
