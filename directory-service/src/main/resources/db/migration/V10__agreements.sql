-- What partners have agreed in writing. A new text asks for new signatures.
create table agreement (
    id             uuid        primary key,
    partnership_id uuid        not null references partnership,
    kind           text        not null check (kind in ('MEMORANDUM', 'SERVICE_LEVEL', 'CONSORTIUM',
                                   'TERMS_OF_REFERENCE', 'INFORMATION_SHARING')),
    title          text        not null,
    text           text        not null,
    scope_in       text        not null,
    scope_out      text        not null,
    responsible    text        not null,
    shares         jsonb       not null,
    from_day       date        not null,
    review_day     date,
    until_day      date        not null check (until_day > from_day),
    text_version   integer     not null,
    told_days      integer,
    tell_on        date,
    sequence       bigint      not null,
    version        bigint      not null,
    recorded_at    timestamptz not null,
    changed_at     timestamptz not null
);
create index agreement_of_partnership on agreement (partnership_id, id);
create index agreement_to_tell on agreement (tell_on) where tell_on is not null;

create table agreement_party (
    agreement_id    uuid not null references agreement,
    organization_id uuid not null references organization,
    signed_version  integer,
    signed_on       date,
    signed_as       text,
    primary key (agreement_id, organization_id),
    check ((signed_version is null) = (signed_on is null) and (signed_version is null) = (signed_as is null))
);
create index agreement_party_of_organization on agreement_party (organization_id);

-- Who signed which text, never changed.
create table agreement_signature (
    id              uuid        primary key,
    agreement_id    uuid        not null references agreement,
    organization_id uuid        not null references organization,
    text_version    integer     not null,
    signed_as       text        not null,
    user_id         uuid,
    at              timestamptz not null,
    unique (agreement_id, organization_id, text_version)
);
grant select, insert, update on agreement to directory_app;
grant select, insert, update, delete on agreement_party to directory_app;
grant select, insert on agreement_signature to directory_app;
revoke update, delete, truncate on agreement_signature from directory_app;
