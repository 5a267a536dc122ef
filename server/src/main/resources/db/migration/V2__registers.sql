-- The files that registers were read from, so that what their rows decided can be explained again.

create table bundle_registers (
  bundle_id bigint not null references bundles (id),
  name text not null,
  content bytea not null,
  primary key (bundle_id, name)
);
