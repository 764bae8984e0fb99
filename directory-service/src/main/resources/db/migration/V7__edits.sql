-- What somebody wants changed in a listing, and what became of it: the listing's history.
create table listing_edit (
    id              uuid        primary key,
    service_id      uuid        not null references service,
    kind            text        not null check (kind in ('OWN', 'SUGGESTION')),
    state           text        not null check (state in ('WAITING', 'APPLIED', 'DECLINED')),
    changes         jsonb       not null,
    before          jsonb       not null,
    note            text,
    user_id         uuid,
    organization_id uuid,
    decided_by      uuid,
    version         bigint      not null,
    recorded_at     timestamptz not null,
    decided_at      timestamptz,
    check ((state = 'WAITING') = (decided_at is null))
);
create index listing_edit_of_service on listing_edit (service_id, id);
create index listing_edit_waiting on listing_edit (id) where state = 'WAITING';

-- Fields of a listing that its group wrote itself: a feed does not overwrite them.
alter table service add column own_fields text[] not null default '{}';

grant select, insert, update on listing_edit to directory_app;
revoke delete, truncate on listing_edit from directory_app;
