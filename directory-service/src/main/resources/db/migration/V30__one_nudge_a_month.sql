-- When a group was last asked whether its listings are right: once a month, however many it has.
alter table organization add column nudged_on date;
