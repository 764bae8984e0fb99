create table thing (
    id      uuid primary key,
    name    text not null check (length(name) < 20),
    version bigint not null
);
