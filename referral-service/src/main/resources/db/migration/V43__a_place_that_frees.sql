-- Since when a pool has more places free than before: whoever waits since before that has a turn (MISSION C 4a, move 7). A
-- group that puts somebody on its list though a place is free has its reasons, and nobody overrules them.
alter table pool add column freed_at timestamptz;

-- A holiday of this year only, proclaimed after the list of V14 was made.
insert into bank_holiday (division, day) values ('scotland', '2026-06-15') on conflict do nothing;
