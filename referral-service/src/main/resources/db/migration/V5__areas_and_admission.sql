-- Areas smaller than a council area, whom a service takes, and until when a group may meet children.
alter table service_copy
    add column wards text[] not null default '{}',
    add column rings jsonb not null default '[]',
    add column admission jsonb not null default '{}';
alter table organization_copy add column safeguarded_until date;
