-- Every word that was ever written, folded, with its stem: what beginnings of words and misspelt ones are looked up in.
create table word (
  surface varchar(64) not null primary key,
  stem varchar(64) not null
);
create index word_stem on word (stem);
