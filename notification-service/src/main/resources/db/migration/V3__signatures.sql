-- Agreements to be signed by a link.
alter table notification
    drop constraint notification_about_kind_check,
    add constraint notification_about_kind_check
        check (about_kind in ('referral', 'need', 'listing', 'quiet-listings', 'agreement', 'signature'));
