-- Requests that a group answers by a link, and the codes by which it learns whom it helps.
alter table notification
    drop constraint notification_about_kind_check,
    add constraint notification_about_kind_check
        check (about_kind in ('referral', 'need', 'listing', 'quiet-listings', 'agreement', 'signature', 'answer', 'code'));
