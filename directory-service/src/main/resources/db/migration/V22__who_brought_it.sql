-- A steward of some areas sees and decides only the files that they brought themselves.
alter table import_batch add column brought_by uuid;
