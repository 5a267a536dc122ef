-- What accounts came to in the last run, so that those of which nothing changed are not evaluated again.

create table remembered (
  account text primary key,
  key text not null,
  holds_from text not null,
  holds_until text not null,
  content text not null -- JSON
);
