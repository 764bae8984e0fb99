-- A medicine, food or a visit of which nobody says whether it came is looked at like one that did not come.
create index delivery_planned on delivery (planned_at) where state = 'PLANNED';

alter table task drop constraint task_kind_check,
    add constraint task_kind_check check (kind in ('missed-delivery', 'concern', 'still-needed', 'sharing-ended', 'emergency-sight',
        'still-all-right', 'sharing-ends', 'proposal-expired', 'same-need', 'nobody-left', 'emergency-over', 'untold-delivery'));
alter table watch drop constraint watch_kind_check,
    add constraint watch_kind_check check (kind in ('still-all-right', 'sharing-ends', 'proposal-expired', 'untold-delivery'));

create or replace function due_watches(moment timestamptz, most int)
    returns table (kind text, subject uuid, need uuid, referral uuid, organization uuid)
    language sql stable security definer set search_path = public
    begin atomic
        select due.* from (
            select 'still-all-right' as kind, n.id as subject, n.id as need, null::uuid as referral, n.organization
            from need n where n.status = 'OWN_NETWORK'
              and n.status_changed_at between moment - interval '90 days' and moment - interval '30 days'
            union all
            select 'sharing-ends', b.id, live.id, null, b.organization
            from sharing_basis b cross join lateral (
                select n.id from need n where n.support_case = b.support_case
                  and n.status in ('OPEN', 'MATCHED', 'IN_SERVICE', 'ON_HOLD') order by n.id desc limit 1) live
            where b.ended_at is null and b.incident is null and b.valid_until between (moment at time zone 'Europe/London')::date - 30
                                                             and (moment at time zone 'Europe/London')::date + 7
            union all
            select 'proposal-expired', p.id, r.need, r.id, r.referrer_organization
            from proposal p join referral r on r.id = p.referral
            where p.state = 'OPEN' and p.expires_at between moment - interval '30 days' and moment
            union all
            select 'untold-delivery', d.id, r.need, r.id, r.referrer_organization
            from delivery d join referral r on r.id = d.referral join need n on n.id = r.need join kind k on k.code = n.kind
            where d.state = 'PLANNED' and d.planned_at between moment - interval '7 days' and moment - interval '1 hour'
              and k.vital and r.status in ('ACCEPTED', 'IN_PROGRESS')) due
        where not exists (select 1 from watch w where w.kind = due.kind and w.subject = due.subject)
        order by random() limit most;
    end;
