-- A sheet with a heading more is read as the last one of its source was.
alter table sheet_mapping add column remembered_at timestamptz;
create index sheet_mapping_last on sheet_mapping (source, remembered_at);
