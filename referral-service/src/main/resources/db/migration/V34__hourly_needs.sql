-- Whoever closes incidents asks every few seconds which needs still run by the hour: those of past ones are no part of it.
create index need_hourly on need (incident) where hourly;
