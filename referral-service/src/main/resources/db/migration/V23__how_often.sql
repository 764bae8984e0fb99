-- How often help is needed and on which days the person cannot have it: coded, so that groups see it before they
-- answer. The days are those of RFC 5545.
alter table need
    add column repeat_times int  check (repeat_times between 1 and 50),
    add column repeat_per   text check (repeat_per in ('day', 'week', 'month')),
    add column repeat_until date,
    add column not_on       text[] not null default '{}' check (not_on <@ array['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']),
    add check ((repeat_times is null) = (repeat_per is null) and (repeat_until is null or repeat_times is not null));
alter table need alter column not_on drop default;

-- What the person wants, can do and lacks, asked before any service is (MISSION N3), in their words.
alter table support_case add column wants bytea, add column strengths bytea, add column gaps bytea, add column talked_at timestamptz;
