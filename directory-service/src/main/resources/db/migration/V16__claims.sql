-- Somebody says that an organisation's listings are theirs to look after. Who that is stands here until it is decided.
create table claim (
    id               uuid        primary key,
    organization_id  uuid        not null references organization,
    email            text,
    first_name       text,
    last_name        text,
    note             text,
    register_matches boolean     not null,
    domain_matches   boolean     not null,
    state            text        not null check (state in ('WAITING', 'ACCEPTED', 'DECLINED')),
    decided_by       uuid,
    version          bigint      not null,
    recorded_at      timestamptz not null,
    decided_at       timestamptz,
    check ((state = 'WAITING') = (decided_at is null)),
    check ((state = 'WAITING') = (email is not null))
);
create index claim_waiting on claim (id) where state = 'WAITING';
create index claim_of_organization on claim (organization_id) where state = 'WAITING';
grant select, insert, update on claim to directory_app;
revoke delete, truncate on claim from directory_app;
