-- A party that is asked to sign gets a link; only its hash is known here. It is good for the text that it was made for.
create table agreement_link (
    hash            bytea       primary key,
    agreement_id    uuid        not null references agreement,
    organization_id uuid        not null references organization,
    text_version    integer     not null,
    expires_at      timestamptz not null,
    made_at         timestamptz not null,
    used_at         timestamptz
);
create index agreement_link_age on agreement_link (expires_at);
grant select, insert, update, delete on agreement_link to directory_app;
alter table agreement_party add column asked_on date;
