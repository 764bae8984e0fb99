-- Never read: a delivery is told once, and a worry is a task until somebody has looked at it.
alter table delivery drop column version;
alter table concern drop column seen_at, drop column seen_by;
