-- A first load drops it and runs this again at its end.
create index if not exists posting_stem on posting (stem, revision_id);
