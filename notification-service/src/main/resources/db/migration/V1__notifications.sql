-- Messages: what to tell whom. No name and no address: who an audience is gets asked when it is sent.
create table notification (
    id               uuid        primary key,
    event_id         uuid        not null,
    audience_kind    text        not null check (audience_kind in ('user', 'organization', 'partnership')),
    audience_id      uuid        not null,
    audience_role    text        check ((audience_role is null) = (audience_kind = 'user')),
    template         text        not null,
    template_version integer     not null,
    about_kind       text        not null check (about_kind in ('referral', 'need')),
    about_id         uuid        not null,
    status           text        not null check (status in ('created', 'sending', 'temporary-failure',
                                     'sent', 'delivered', 'permanent-failure', 'technical-failure')),
    reason           text,
    attempts         integer     not null,
    -- When somebody may take it; while it is being sent, until when it is taken. Null: nothing left to do.
    due_at           timestamptz check ((due_at is not null) = (status in ('created', 'sending', 'temporary-failure'))),
    -- Who has taken it.
    claim            uuid        check (status <> 'sending' or claim is not null),
    created_at       timestamptz not null,
    changed_at       timestamptz not null,
    unique nulls not distinct (event_id, audience_kind, audience_id, audience_role)
);
create index notification_due on notification (due_at) where due_at is not null;
create index notification_age on notification (created_at);

-- One per recipient. Without a recipient: a message that ended before anybody could be found.
create table delivery (
    id              uuid        primary key,
    notification_id uuid        not null references notification,
    recipient       uuid,
    channel         text        not null check (channel in ('email')),
    status          text        not null check (status in ('created', 'sending', 'temporary-failure',
                                    'sent', 'delivered', 'permanent-failure', 'technical-failure')),
    reason          text,
    attempts        integer     not null,
    sequence        bigint      not null,
    created_at      timestamptz not null,
    changed_at      timestamptz not null,
    unique nulls not distinct (notification_id, recipient)
);

revoke all on notification, delivery from ${app};
grant select, insert, update on notification, delivery to ${app};
