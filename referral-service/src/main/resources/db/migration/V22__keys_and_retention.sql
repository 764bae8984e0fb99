-- Which master key wraps a person's key, so that it can be changed; null from before it was written down.
alter table vault.person_key add column master text;
create index person_key_master on vault.person_key (master, person);
grant update on vault.person_key to referral_system;

-- For how long data of people are kept after the last thing that happened to them, as each organisation says.
create table retention (
    organization uuid not null,
    record_class text not null check (record_class in ('helped', 'never-helped')),
    months       int  not null check (months between 1 and 300),
    set_by       uuid not null,
    set_at       timestamptz not null,
    primary key (organization, record_class)
);
create table retention_run (
    id           uuid primary key,
    organization uuid not null,
    record_class text not null,
    at           timestamptz not null,
    erased       int  not null,
    held         int  not null
);
create index retention_run_organization on retention_run (organization, id desc);
do $$
declare part text;
begin
    foreach part in array array['retention', 'retention_run'] loop
        execute format('alter table %I enable row level security', part);
        execute format('alter table %I force row level security', part);
        execute format('create policy %I on %I to referral_owner using (true) with check (true)', part || '_owner', part);
        execute format('create policy %I on %I to referral_app using (organization = current_organization())', part || '_own', part);
    end loop;
end $$;
create policy retention_run_kept on retention_run for insert to referral_system with check (true);
revoke update, delete on retention_run from referral_app, referral_system;

-- Six years for whoever was helped (the time in which a claim may be brought), a year for whoever never was.
create function retention_months(of_organization uuid, of_class text) returns int
    language sql stable security definer set search_path = public
    return coalesce((select r.months from retention r where r.organization = of_organization and r.record_class = of_class),
                    case of_class when 'helped' then 72 else 12 end);

-- Whose time has run out. `held`: somebody must still answer for the data.
create function retention_due(moment timestamptz, after_person uuid, most int)
    returns table (person uuid, organization uuid, record_class text, held boolean)
    language sql stable security definer set search_path = public
    begin atomic
        select p.id, p.organization, k.record_class,
               exists (select 1 from legal_hold h where h.person = p.id and h.lifted_at is null)
                   or exists (select 1 from subject_request s where s.person = p.id and s.closed_at is null)
                   or exists (select 1 from breach_person b join breach on breach.id = b.breach
                              where b.person = p.id and breach.closed_at is null)
        from person p
        cross join lateral (
            select coalesce(bool_or(n.status in ('DRAFT', 'OPEN', 'MATCHED', 'IN_SERVICE', 'ON_HOLD')), false) as live,
                   bool_or(n.status in ('MET', 'PARTLY_MET', 'OWN_NETWORK')
                           or exists (select 1 from referral r where r.need = n.id and r.status = 'NOT_DELIVERED')) as helped,
                   max(n.status_changed_at) as last
            from need n where n.person = p.id) was
        cross join lateral (select case when was.helped then 'helped' else 'never-helped' end as record_class) k
        where p.erased_at is null and p.id > after_person and not was.live
          and greatest(p.recorded_at, was.last)
              < moment - make_interval(months => retention_months(p.organization, k.record_class))
        order by p.id limit most;
    end;

-- Who was told what of the caller's own people, for the record of processing.
create function recipients(since timestamptz)
    returns table (organization uuid, name text, category text, people bigint)
    language sql stable security definer set search_path = public
    begin atomic
        select a.organization, coalesce(o.name, ''), c.category, count(distinct a.person)
        from person p join audit a on a.person = p.id cross join unnest(a.categories) as c (category)
        left join organization_copy o on o.id = a.organization
        where p.organization = current_organization() and a.act = 'disclose' and a.at >= since
        group by 1, 2, 3 order by 2, 1, 3 limit 500;
    end;
revoke execute on function retention_months(uuid, text), retention_due(timestamptz, uuid, int), recipients(timestamptz) from public;
grant execute on function retention_months(uuid, text), recipients(timestamptz) to referral_app;
grant execute on function retention_due(timestamptz, uuid, int) to referral_system;
