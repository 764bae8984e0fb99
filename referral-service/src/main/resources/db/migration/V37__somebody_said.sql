-- Once a group has said of all that was due whether it came, nobody has to ask it any more.
create function close_untold(told uuid, moment timestamptz)
    returns void language sql security definer set search_path = public
    begin atomic
        update task t set done_at = moment
        where t.kind = 'untold-delivery' and t.done_at is null
          and t.need = (select r.need from referral r where r.id = told)
          and not exists (
              select 1 from delivery d join referral r on r.id = d.referral
              where r.need = t.need and r.status in ('ACCEPTED', 'IN_PROGRESS')
                and d.state = 'PLANNED' and d.planned_at < moment - interval '1 hour');
    end;
revoke execute on function close_untold(uuid, timestamptz) from public;
grant execute on function close_untold(uuid, timestamptz) to referral_app;
