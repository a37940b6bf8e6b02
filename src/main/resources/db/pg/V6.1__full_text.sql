-- The words of a revision. Its index is made when a first load has ended: R__text_index.sql.
create table revision_text (
  revision_id bigint primary key,
  doc tsvector not null
);
-- For words that begin so: no index by a language's order can be read by a beginning.
create index word_begin on word (surface varchar_pattern_ops);
