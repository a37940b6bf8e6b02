# After the reading that docs/columns.md shows, of na.ndjson: every value is what the record has.
events = events.set_index("id")
assert list(events.index) == ["formula", "na", "1e5"], events.index
assert list(events["title"]) == ["=1+1", "NA", "#N/A"], events["title"]
assert events.at["formula", "summary"] == "She said \"no\", then:\n\"never\"; ’tis \u2028\u202e all."
assert events.at["formula", "date_phrase"] == "-2+3"
assert events.at["na", "summary"] == "null" and events.at["1e5", "summary"] == "@SUM(1)"
assert list(events["place"]) == ["1e5", "NA", "TRUE"], events["place"]
assert list(events["recorded_by"]) == ["N/A", "desk", "NaN"], events["recorded_by"]
assert events.at["na", "actors"] == "na;null" and events.at["na", "actor_names"] == "NA;null"
assert events.at["na", "tags"] == "NA" and events.at["formula", "tags"] == "041;TRUE"
assert list(events["cameo"]) == ["010", "040", "040"], events["cameo"]
assert events["plover"].isna().tolist() == [True, False, False]
assert events["overdue"].isna().all()
assert str(events["date_earliest"].dtype).startswith("datetime64[")
assert events.at["formula", "date_latest"] == pd.Timestamp("2025-03-31")
assert events["first_published"].isna().all()
assert events["time_start"].isna().tolist() == [True, True, False]
assert events.at["1e5", "time_end"] - events.at["1e5", "time_start"] == pd.Timedelta(seconds=1)
assert events.at["1e5", "time_start"] == pd.Timestamp("2025-02-03T14:30:00Z")
assert str(events["recorded_at"].dt.tz) == "UTC"
assert events.at["formula", "recorded_at"] - events.at["na", "recorded_at"] == pd.Timedelta(microseconds=1)
assert events["revision"].sum() == 3 and events["source_count"].tolist() == [0, 0, 0]
print(len(events), "events as they are")
