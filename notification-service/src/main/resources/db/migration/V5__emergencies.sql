-- Messages to whoever answers for people's data open their list of emergencies; those about questions to public
-- bodies open the question.
alter table notification
    drop constraint notification_about_kind_check,
    add constraint notification_about_kind_check
        check (about_kind in ('referral', 'need', 'listing', 'quiet-listings', 'agreement', 'signature', 'answer', 'code', 'emergencies', 'enquiry'));
