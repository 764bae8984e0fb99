-- Words that are nearly right, and words that mean the same.
create extension if not exists pg_trgm;
create index service_search_text on service using gin (search_text gin_trgm_ops);
create index service_remote on service (id) where remote;
create index service_kinds on service using gin (kinds);

create table synonym (
    phrase text not null,
    means  text not null,
    primary key (phrase, means)
);
insert into synonym (phrase, means) values
    ('food bank', 'food parcel'), ('foodbank', 'food parcel'), ('food parcel', 'food bank'), ('larder', 'food parcel'),
    ('pantry', 'food parcel'), ('prescription', 'medicine'), ('medication', 'medicine'), ('pharmacy', 'medicine'),
    ('medicine', 'prescription'), ('lonely', 'befriending'), ('loneliness', 'befriending'), ('company', 'befriending'),
    ('companionship', 'befriending'), ('visit', 'befriending'), ('lift', 'transport'), ('driver', 'transport'),
    ('benefits', 'form filling'), ('universal credit', 'benefits advice'), ('pip', 'benefits advice'),
    ('debt', 'money advice'), ('eviction', 'housing advice'), ('homeless', 'housing advice'),
    ('carer', 'carers support'), ('groceries', 'shopping'), ('messages', 'shopping');
grant select on synonym to directory_app;
