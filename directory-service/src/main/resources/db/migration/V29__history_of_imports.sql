-- What an import changed in a listing stands in the same history as what its group changed.
alter table listing_edit drop constraint listing_edit_kind_check;
alter table listing_edit add constraint listing_edit_kind_check
    check (kind in ('OWN', 'SUGGESTION', 'NEW', 'IMPORT'));
