# After the reading that docs/columns.md shows, of na.ndjson: every value is what the record has.
rownames(events) <- events$id
stopifnot(
  identical(events$id, c("formula", "na", "1e5")),
  identical(events$title, c("=1+1", "NA", "#N/A")),
  identical(enc2utf8(events["formula", "summary"]), "She said \"no\", then:\n\"never\"; \u2019tis \u2028\u202e all."),
  identical(events["na", "summary"], "null"),
  identical(events["formula", "date_phrase"], "-2+3"),
  identical(events$place, c("1e5", "NA", "TRUE")),
  identical(events$recorded_by, c("N/A", "desk", "NaN")),
  identical(events["na", "actors"], "na;null"), identical(events["na", "actor_names"], "NA;null"),
  identical(events$tags, c("041;TRUE", "NA", NA)),
  identical(events$cameo, c("010", "040", "040")),
  identical(is.na(events$plover), c(TRUE, FALSE, FALSE)),
  all(is.na(events$overdue)),
  identical(events$date_earliest, as.Date(c("2025-01-01", "2025-02-01", "2025-02-03"))),
  inherits(events$first_published, "Date"), all(is.na(events$first_published)),
  is.integer(events$revision), all(events$revision == 1L), all(events$source_count == 0L))
if (inherits(events$recorded_at, "POSIXct")) {
  stopifnot(
    identical(is.na(events$time_start), c(TRUE, TRUE, FALSE)),
    events["1e5", "time_start"] == as.POSIXct("2025-02-03 14:30:00", tz = "UTC"),
    events["formula", "recorded_at"] > events["na", "recorded_at"])
}
cat(nrow(events), "events as they are\n")
