-- In whose lists a resource stands: Tasks of owner and requester, messages of sender and receivers, enrolments and teams of the units
-- that take part. What was written before this version stands in the list of the unit that sent it, until it changes.
create table party_resource (
    party text not null,
    type text not null,
    resource ${integer8} not null,
    primary key (party, type, resource)
) ${clustered};

create index party_resource_resource on party_resource (resource);

insert into party_resource (party, type, resource)
select p.party, r.type, p.resource from resource_party p join resource r on r.number = p.resource;

insert into party_resource (party, type, resource)
select unit, type, number from resource where type in ('Communication', 'EpisodeOfCare', 'CareTeam') and unit is not null;

drop table resource_party;
