-- Events on their way to Kafka. A row lives from the commit of the change to the broker's acknowledgement.
create table outbox (
    position      bigint generated always as identity primary key,
    event_id      uuid        not null unique,
    topic         text        not null,
    key           uuid        not null,
    sequence      bigint      not null,
    type          text        not null,
    at            timestamptz not null,
    traceparent   text,
    data          text        not null,
    parked_at     timestamptz,
    parked_reason text,
    unique (key, sequence)
);
create index outbox_parked on outbox (key) where parked_at is not null;

-- Events that have had their effect here, one row per consumer.
create table inbox (
    consumer    text        not null,
    event_id    uuid        not null,
    received_at timestamptz not null,
    primary key (consumer, event_id)
);
create index inbox_age on inbox (received_at);

-- Requests already answered: what was made, never what was said.
create table idempotency (
    subject      uuid        not null,
    organization uuid        not null,
    operation    text        not null,
    key          text        not null,
    body_hmac    bytea       not null,
    resource     uuid,
    made_at      timestamptz not null,
    primary key (subject, organization, operation, key)
);
create index idempotency_age on idempotency (made_at);

grant select, insert, delete, update on outbox to ${app}, ${system};
grant select, insert, delete on inbox to ${app}, ${system};
grant select, insert, delete, update on idempotency to ${app}, ${system};
