-- Whether somebody helps with a need, besides this referral.
create function serving_siblings(need_id uuid, referral_id uuid) returns bigint
    language sql stable security definer set search_path = public
    return (select count(*) from referral r
            where r.need = need_id and r.id <> referral_id and r.status in ('ACCEPTED', 'IN_PROGRESS', 'ON_HOLD', 'DELIVERED'));

-- A group that is cleared no more for a sensitive kind is neither asked nor may it accept.
create or replace function offerable(need_id uuid, to_organization uuid, moment timestamptz) returns text
    language sql stable security definer set search_path = public
    return (select case
                when b.id is null or b.valid_until < (moment at time zone 'Europe/London')::date
                    or (b.organizations is not null and not to_organization = any (b.organizations)) then 'nothing-agreed'
                when to_organization = any (b.never) then 'not-available'
                when n.sensitive and not exists (
                    select 1 from clearance c
                    where c.partnership = n.partnership and c.organization = to_organization and c.kind = n.kind)
                    then 'not-available'
            end
            from need n left join sharing_basis b on b.support_case = n.support_case and b.ended_at is null
            where n.id = need_id);

-- Every worry stands on the list by itself; other things once for each referral.
drop index task_once;
create unique index task_once on task (need, organization, kind, referral) nulls not distinct
    where done_at is null and kind <> 'concern';
create or replace function open_task(task_id uuid, need_id uuid, referral_id uuid, task_kind text, due date, moment timestamptz)
    returns void language sql security definer set search_path = public
    begin atomic
        insert into task (id, organization, need, referral, kind, due_on, opened_at)
            select task_id, n.organization, n.id, referral_id, task_kind, due, moment from need n where n.id = need_id
            on conflict (need, organization, kind, referral) where done_at is null and kind <> 'concern' do nothing;
    end;

-- A coordinator who agrees to a part makes the rest a need of the case that they see.
create function sees_case(case_id uuid) returns boolean
    language sql stable security definer set search_path = public
    return exists (select 1 from need n join case_access a on a.need = n.id
                   where n.support_case = case_id and a.organization = current_organization() and a.why = 'coordinator'
                     and a.valid_from <= current_moment()
                     and (a.valid_until is null or a.valid_until > current_moment()));
create policy need_split on need for insert to referral_app with check (sees_case(support_case));
revoke execute on function serving_siblings(uuid, uuid), sees_case(uuid) from public;
grant execute on function serving_siblings(uuid, uuid), sees_case(uuid) to referral_app, referral_system;
