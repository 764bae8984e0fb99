-- Messages about listings: to a group with a link that needs no sign-in, to coordinators with their list.
alter table notification
    drop constraint notification_about_kind_check,
    add constraint notification_about_kind_check
        check (about_kind in ('referral', 'need', 'listing', 'quiet-listings', 'agreement'));
