-- What many findings share is kept once, and each run keeps how many findings it has of each policy and status.

create table judged_policies (
  id integer primary key,
  policy_id text not null,
  version text,
  title text not null,
  practice text not null,
  severity text not null,
  links text not null -- JSON
);

insert into judged_policies (policy_id, version, title, practice, severity, links)
select distinct policy_id, policy_version, title, practice, severity, links
from findings
order by policy_id, policy_version, title, practice, severity, links;

-- A row holds from the run from_run until the run before to_run; the open end is the largest bigint.
create table compact_findings (
  row_id integer primary key,
  id text not null,
  from_run bigint not null,
  to_run bigint not null,
  status_since bigint not null,
  judged_by integer not null references judged_policies (id),
  policy_id text not null,
  severity_rank bigint not null,
  account text not null,
  unit text not null,
  subject_kind text not null,
  subject_id text not null,
  region text not null,
  result text not null,
  status text not null,
  status_rank bigint not null,
  message text not null,
  causes text, -- JSON, null for none
  trace text,
  waiver text, -- JSON
  unique (id, from_run)
);

insert into compact_findings (
  row_id, id, from_run, to_run, status_since, judged_by, policy_id, severity_rank, account, unit,
  subject_kind, subject_id, region, result, status, status_rank, message, causes, trace, waiver)
select
  f.row_id, f.id, f.from_run, f.to_run, f.status_since, p.id, f.policy_id, f.severity_rank,
  f.account, f.unit, f.subject_kind, f.subject_id, f.region, f.result, f.status, f.status_rank,
  f.message, nullif(f.causes, '[]'), f.trace, f.waiver
from findings f
join judged_policies p
  on p.policy_id = f.policy_id
  and (p.version = f.policy_version or (p.version is null and f.policy_version is null))
  and p.title = f.title
  and p.practice = f.practice
  and p.severity = f.severity
  and p.links = f.links
order by f.row_id;

drop table findings;
alter table compact_findings rename to findings;

-- Each ends with row_id by itself.
create index findings_by_status on findings (status_rank, severity_rank, policy_id, account);
create index findings_by_policy on findings (policy_id, account);
create index findings_by_account on findings (account, policy_id);

create table counts (
  run bigint not null references runs (sequence),
  judged_by integer not null references judged_policies (id),
  status text not null,
  status_rank bigint not null,
  number bigint not null,
  primary key (run, judged_by, status)
);

insert into counts (run, judged_by, status, status_rank, number)
select r.sequence, f.judged_by, f.status, f.status_rank, count(*)
from runs r
join findings f on f.from_run <= r.sequence and f.to_run > r.sequence
group by r.sequence, f.judged_by, f.status, f.status_rank;
