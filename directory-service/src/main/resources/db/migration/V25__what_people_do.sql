-- What the identity provider is still to be told of somebody's account: other roles, or that it is open again.
create table account_change (
    user_id    uuid        primary key references member,
    roles      text[],
    reopen     boolean     not null,
    asked_by   uuid        not null,
    asked_at   timestamptz not null,
    try_on     timestamptz,
    attempts   integer     not null default 0
);
create index account_change_to_make on account_change (try_on) where try_on is not null;
grant select, insert, update on account_change to directory_app;
revoke delete, truncate on account_change from directory_app;

-- Somebody who was asked by mistake leaves on the day on which they came.
alter table member drop constraint member_check;
alter table member add constraint member_days check (until_day >= from_day);
