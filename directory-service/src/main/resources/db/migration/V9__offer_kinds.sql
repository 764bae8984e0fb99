-- What is offered beside services: volunteers, things, rooms, advice, work.
alter table service add column offer_kind text not null default 'service'
    check (offer_kind in ('service', 'volunteer-pool', 'goods', 'space', 'advice', 'employment-place'));
create index service_offer_kind on service (offer_kind, id) where offer_kind <> 'service';
