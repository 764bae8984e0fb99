-- For how many days after its help ended a group still sees whom it helped; 28 where the agreement does not say.
alter table agreement add column seen_after_days int check (seen_after_days between 0 and 365);
