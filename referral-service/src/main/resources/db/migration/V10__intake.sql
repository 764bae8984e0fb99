-- Rows of a list that somebody brought, by the identifiers of whoever made it: the same row makes one need.
create table intake_row (
    organization uuid not null,
    row_key      text not null,
    need         uuid not null,
    primary key (organization, row_key)
);
alter table intake_row enable row level security;
alter table intake_row force row level security;
create policy intake_row_own on intake_row to referral_app
    using (organization = current_organization()) with check (organization = current_organization());
create policy intake_row_owner on intake_row to referral_owner using (true) with check (true);
revoke update, delete on intake_row from referral_app, referral_system;
