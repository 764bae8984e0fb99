-- How much of a pool is taken, as the referral service tells it. A pool may be told of before it is here.
create table pool_use (
    pool_id  uuid    primary key,
    reserved integer not null check (reserved >= 0),
    sequence bigint  not null
);
grant select, insert, update on pool_use to directory_app;
