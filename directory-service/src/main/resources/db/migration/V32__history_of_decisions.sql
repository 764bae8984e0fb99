-- That a listing was withdrawn, kept confidential or joined stands in its history too.
alter table listing_edit drop constraint listing_edit_kind_check;
alter table listing_edit add constraint listing_edit_kind_check
    check (kind in ('OWN', 'SUGGESTION', 'NEW', 'IMPORT', 'DECISION'));
