-- What somebody needs to take part, as codes (DESIGN section 8: in clear, as their language is).
alter table person add column access text[] not null default '{}';
