-- Every text of an agreement, never changed: what a signature was given to can be read for ever.
create table agreement_text (
    agreement_id uuid        not null references agreement,
    text_version integer     not null,
    title        text        not null,
    text         text        not null,
    scope_in     text        not null,
    scope_out    text        not null,
    shares       jsonb       not null,
    at           timestamptz not null,
    primary key (agreement_id, text_version)
);
insert into agreement_text
    select id, text_version, title, text, scope_in, scope_out, shares, changed_at from agreement;
grant select, insert on agreement_text to directory_app;
revoke update, delete, truncate on agreement_text from directory_app;

create function keep_agreement_text() returns trigger language plpgsql as $$
begin
    insert into agreement_text
    values (new.id, new.text_version, new.title, new.text, new.scope_in, new.scope_out, new.shares, new.changed_at);
    return null;
end $$;
create trigger agreement_text_kept_first after insert on agreement
    for each row execute function keep_agreement_text();
create trigger agreement_text_kept after update of text_version on agreement
    for each row when (new.text_version <> old.text_version) execute function keep_agreement_text();
