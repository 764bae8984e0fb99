-- A file that is being taken can be neither mapped nor thrown away meanwhile.
alter table import_batch drop constraint import_batch_state_check,
    add constraint import_batch_state_check
        check (state in ('STAGED', 'ACCEPTING', 'ACCEPTED', 'DISCARDED'));

-- When a source stopped listing a record, so that it no longer speaks for it.
alter table provenance add column gone_at timestamptz;

-- What follows from the last day and was never read.
alter table agreement drop column told_days;
