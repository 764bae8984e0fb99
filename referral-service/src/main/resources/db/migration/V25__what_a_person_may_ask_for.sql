-- That members of a team wrote something about one of the own people, for the list of what is withheld: when, and
-- neither what nor who.
create function team_words(of_person uuid) returns table (at timestamptz)
    language sql stable security definer set search_path = public
    begin atomic
        select e.made_at from team_entry e join team t on t.id = e.team
        where t.person = of_person and t.organization = current_organization() order by e.id limit 500;
    end;
revoke execute on function team_words(uuid) from public;
grant execute on function team_words(uuid) to referral_app;

-- Who looked, in an emergency too.
create or replace function seen_by(of_person uuid, most int)
    returns table (name text, act text, purpose text, at timestamptz)
    language sql stable security definer set search_path = public
    begin atomic
        select coalesce(o.name, ''), a.act, a.purpose, max(a.at)
        from audit a join person p on p.id = a.person and p.organization = current_organization()
        left join organization_copy o on o.id = a.organization
        where a.person = of_person and a.act in ('read', 'disclose', 'refuse', 'hand-on', 'withdraw')
          and a.purpose in ('arrange-help', 'deliver-help', 'emergency', 'own')
        group by coalesce(o.name, ''), a.act, a.purpose, (a.at at time zone 'Europe/London')::date
        order by 4 desc limit most;
    end;
