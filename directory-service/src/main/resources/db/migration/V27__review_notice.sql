-- When the parties hear next that an agreement is to be looked at again.
alter table agreement add column review_tell_on date;

-- A day that is over is not told of any more.
update agreement set review_tell_on = review_day - 60 where review_day >= current_date;

create index agreement_review_to_tell on agreement (review_tell_on)
    where review_tell_on is not null;
