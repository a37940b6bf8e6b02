-- A first load drops it and runs this again at its end.
create index if not exists text_doc on revision_text using gin (doc);
