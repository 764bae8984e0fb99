-- Which sources say that a record is there, and when each last said so.
create table provenance (
    record_id     uuid        not null,
    source        text        not null,
    kind          text        not null check (kind in ('organization', 'service')),
    first_seen_at timestamptz not null,
    seen_at       timestamptz not null,
    primary key (record_id, source)
);
create index provenance_of_source on provenance (source, seen_at);

-- A file that waits for a steward's word. The file stands apart, so that lists do not read it.
create table import_batch (
    id          uuid        primary key,
    source      text        not null,
    format      text        not null check (format in ('JSON', 'NDJSON', 'PACKAGE', 'CSV', 'XLSX')),
    complete    boolean     not null,
    state       text        not null check (state in ('STAGED', 'ACCEPTED', 'DISCARDED')),
    mapping     jsonb,
    report      jsonb,
    version     bigint      not null,
    recorded_at timestamptz not null,
    changed_at  timestamptz not null
);
create table import_file (
    batch_id uuid  primary key references import_batch,
    content  bytea not null
);
-- How the columns of a sheet with these headings were read the last time.
create table sheet_mapping (
    source   text  not null,
    headings text  not null,
    mapping  jsonb not null,
    primary key (source, headings)
);
-- What somebody should look at in a listing that came from a sheet.
create table to_do (
    id          uuid        primary key,
    source      text        not null,
    record_id   uuid        not null,
    field       text        not null,
    detail      text        not null,
    told        text        not null,
    state       text        not null check (state in ('OPEN', 'DONE')),
    version     bigint      not null,
    recorded_at timestamptz not null,
    changed_at  timestamptz not null,
    unique (source, record_id, field, detail, told)
);
create index to_do_open on to_do (id) where state = 'OPEN';

grant select, insert, update on provenance, import_batch, sheet_mapping, to_do to directory_app;
grant select, insert, delete on import_file to directory_app;
