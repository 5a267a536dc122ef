-- Plain enough for SQLite and PostgreSQL alike.
-- Times are UTC text of one width, so that they sort: 2026-11-23T06:00:00.000000000Z.

create table snapshots (
  id bigint primary key,
  hash text not null unique,
  taken_at text not null
);

create table evidence (
  hash text primary key,
  size bigint not null,
  content bytea not null -- gzip
);

create table snapshot_files (
  snapshot_id bigint not null references snapshots (id),
  path text not null,
  hash text not null references evidence (hash),
  primary key (snapshot_id, path)
);

create table coverage (
  snapshot_id bigint not null references snapshots (id),
  account text not null,
  source text not null,
  region text not null,
  status text not null,
  reason text,
  detail text,
  error_code text,
  request_id text,
  read_at text not null,
  duration_millis bigint not null,
  primary key (snapshot_id, account, source, region)
);

create table accounts (
  snapshot_id bigint not null references snapshots (id),
  id text not null,
  name text not null,
  unit text not null,
  primary key (snapshot_id, id)
);

create table bundles (
  id bigint primary key,
  hash text not null,
  attachments text not null, -- JSON: SHA-256 by name of the files that attestations name
  attestation_kinds text not null, -- JSON
  catalogue text not null, -- JSON
  unique (hash, attachments)
);

create table bundle_files (
  bundle_id bigint not null references bundles (id),
  name text not null,
  content text not null,
  primary key (bundle_id, name)
);

create table policies (
  bundle_id bigint not null references bundles (id),
  position bigint not null,
  id text not null,
  version text,
  title text not null,
  practice text not null,
  severity text not null,
  rationale text not null,
  owner text,
  subject_kind text not null,
  file text not null,
  line bigint not null,
  content text not null,
  primary key (bundle_id, id)
);

create table runs (
  sequence bigint primary key,
  id text not null unique,
  as_of text not null,
  started_at text not null,
  finished_at text not null,
  snapshot_id bigint not null references snapshots (id),
  bundle_id bigint not null references bundles (id),
  findings_hash text not null,
  findings_count bigint not null,
  warnings text not null, -- JSON
  previous_chain_hash text not null,
  chain_hash text not null
);

create index runs_by_instant on runs (as_of, sequence);

-- A row holds from the run from_run until the run before to_run; the open end is the largest bigint.
create table findings (
  row_id bigint primary key,
  id text not null,
  from_run bigint not null,
  to_run bigint not null,
  status_since bigint not null,
  content_hash text not null,
  policy_id text not null,
  policy_version text,
  title text not null,
  practice text not null,
  severity text not null,
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
  causes text not null, -- JSON
  trace text,
  waiver text, -- JSON
  links text not null, -- JSON
  unique (id, from_run)
);

create index findings_by_status on findings (status_rank, severity_rank, policy_id, account, row_id);
create index findings_by_policy on findings (policy_id, account, row_id);
create index findings_by_account on findings (account, policy_id, row_id);
create index findings_open on findings (to_run, from_run);
