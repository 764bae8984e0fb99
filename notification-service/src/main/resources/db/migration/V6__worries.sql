-- Messages to who sits at a statutory desk open what somebody is worried about.
alter table notification
    drop constraint notification_about_kind_check,
    add constraint notification_about_kind_check
        check (about_kind in ('referral', 'need', 'listing', 'quiet-listings', 'agreement', 'signature', 'answer', 'code', 'emergencies', 'enquiry', 'concern'));
