-- Whom a person does not want is shown to the worker who wrote it down, or who has their work now, and to nobody else.
alter table sharing_basis add column never_by uuid;
update sharing_basis set never_by = recorded_by;
alter table sharing_basis alter column never_by set not null;
create index sharing_basis_never_by on sharing_basis (never_by) where ended_at is null;

-- All of a leaver's work goes to a colleague in one step: their seats on teams with what they had to do there, and needs that
-- they had begun to write. Where the colleague sits on the team already, the seat ends.
create function hand_over_seats(of_user uuid, to_user uuid, moment timestamptz) returns bigint
    language sql security definer set search_path = public
    begin atomic
        with held as (
            select m.id, m.team, m.seat, m.valid_until from team_member m
            where m.user_id = of_user and m.organization = current_organization()
              and m.valid_from <= moment and (m.valid_until is null or m.valid_until > moment)),
        given as (
            insert into team_member (id, team, seat, user_id, organization, valid_from, valid_until, added_by)
            select gen_random_uuid(), h.team, h.seat, to_user, current_organization(), moment, h.valid_until, acting_user()
            from held h
            where not exists (select 1 from team_member t
                              where t.team = h.team and t.user_id = to_user and t.organization = current_organization()
                                and t.valid_from <= moment and (t.valid_until is null or t.valid_until > moment))
            returning id, team),
        heir as (
            select id, team from given
            union all
            select t.id, t.team from team_member t join held h on h.team = t.team
            where t.user_id = to_user and t.organization = current_organization()
              and t.valid_from <= moment and (t.valid_until is null or t.valid_until > moment)),
        actions as (
            update team_entry e set holder = heir.id
            from heir join held h on h.team = heir.team
            where e.holder = h.id and e.done_at is null returning e.id),
        ended as (
            update team_member m set valid_until = moment from held where m.id = held.id returning m.id)
        select (select count(*) from ended) + 0 * (select count(*) from actions);
    end;
create function hand_over_drafts(of_user uuid, to_user uuid) returns bigint
    language sql security definer set search_path = public
    begin atomic
        with moved as (
            update need_draft d set made_by = to_user
            where d.made_by = of_user and d.organization = current_organization()
              and not exists (select 1 from need_draft own where own.person = d.person and own.made_by = to_user)
            returning 1)
        select count(*) from moved;
    end;
create function open_seats(of_user uuid, moment timestamptz) returns bigint
    language sql stable security definer set search_path = public
    return (select count(*) from team_member m
            where m.user_id = of_user and m.organization = current_organization()
              and m.valid_from <= moment and (m.valid_until is null or m.valid_until > moment));
create function begun_by(of_user uuid) returns bigint
    language sql stable security definer set search_path = public
    return (select count(*) from need_draft d where d.made_by = of_user and d.organization = current_organization());
revoke execute on function hand_over_seats(uuid, uuid, timestamptz), hand_over_drafts(uuid, uuid), open_seats(uuid, timestamptz),
    begun_by(uuid) from public;
grant execute on function hand_over_seats(uuid, uuid, timestamptz), hand_over_drafts(uuid, uuid), open_seats(uuid, timestamptz),
    begun_by(uuid) to referral_app;
