-- What people need, as the referral service tells it: codes only, one row a need.
create table need_seen (
    need_id        uuid        primary key,
    partnership_id uuid        not null,
    kind           text        not null,
    status         text        not null,
    sequence       bigint      not null,
    at             timestamptz not null
);
create index need_seen_of_partnership on need_seen (partnership_id, kind);
grant select, insert, update on need_seen to directory_app;
