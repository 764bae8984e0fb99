-- Numbers in public registers, as org-id writes them, and names that are nearly the same.
alter table organization add column registers text[] not null default '{}';
create index organization_registers on organization using gin (registers);
create index organization_name on organization using gin (lower(name) gin_trgm_ops);

-- Identifiers under which a source knows an organisation that the directory has already.
create table organization_alias (
    alias_id        uuid        primary key,
    organization_id uuid        not null references organization,
    decided_by      uuid        not null,
    decided_at      timestamptz not null,
    check (alias_id <> organization_id)
);
grant select, insert, update on organization_alias to directory_app;
