#!/usr/bin/env Rscript
# One call, two accounts: what each side's readouts speak of, and what they leave out although another account has it.
#
#     Rscript accounts.R [address of Parley] [picture to write]
#
# Needs R 4 and jsonlite (Debian: r-base-core, r-cran-jsonlite).

library(jsonlite)

arguments <- commandArgs(trailingOnly = TRUE)
address <- if (length(arguments) > 0) arguments[1] else "http://localhost:8080"
picture <- if (length(arguments) > 1) arguments[2] else "accounts.png"

sides <- list(
  left = list(id = "usa", name = "American accounts", colour = "#2563a8"),
  right = list(id = "russia", name = "Russian accounts", colour = "#c0392b"))
ink <- "#22262b"
grey <- "#6b7078"

readouts <- fromJSON(paste0(address, "/v1/events.flat.json?kind=readout&status=occurred"))
# Who speaks stands first, those spoken of behind.
if (length(readouts) == 0) stop(address, " records no account", call. = FALSE)
readouts$side <- sub(";.*", "", readouts$sides)
shown <- readouts[readouts$side %in% c(sides$left$id, sides$right$id), ]
if (nrow(shown) == 0) stop(address, " records no account of these sides", call. = FALSE)
words <- fromJSON(paste0(address, "/v1/topics?limit=1000"))$items
label <- setNames(words$label, words$id)

# How many accounts of a side have a topic in a column, topic by topic.
counted <- function(side, column) {
  lists <- shown[[column]][shown$side == side]
  table(factor(unlist(strsplit(lists[!is.na(lists)], ";")), levels = names(label)))
}

counts <- data.frame(
  topic = names(label),
  said_left = as.integer(counted(sides$left$id, "topics")),
  left_out_left = as.integer(counted(sides$left$id, "omits")),
  said_right = as.integer(counted(sides$right$id, "topics")),
  left_out_right = as.integer(counted(sides$right$id, "omits")))
# What hardly an account had says little; most disputed on top.
counts <- counts[rowSums(counts[-1]) > 2, ]
counts <- counts[order(counts$said_right - counts$said_left, counts$said_right), ]

rows <- nrow(counts)
reach <- max(counts$said_left + counts$left_out_left, counts$said_right + counts$left_out_right)
gap <- reach * 0.36

png(picture, width = 1500, height = 340 + 34 * rows, res = 130, type = "cairo")
par(mar = c(3.2, 1, 6.4, 1), family = "sans", col.axis = grey, fg = ink, xpd = NA)
plot(NA, xlim = c(-gap - reach, gap + reach), ylim = c(0.4, rows + 0.6), axes = FALSE, xlab = "", ylab = "", yaxs = "i")

# One side's bars, outward from the middle: filled what is said, outlined what is left out.
bars <- function(direction, said, left_out, colour) {
  y <- seq_len(rows)
  inner <- direction * gap
  grid <- seq(5, reach, by = 5)
  segments(inner + direction * grid, 0.4, inner + direction * grid, rows + 0.6, col = "#e4e6ea")
  text(inner + direction * grid, 0.1, grid, col = grey, cex = 0.75)
  rect(inner, y - 0.34, inner + direction * said, y + 0.34, col = colour, border = NA)
  ends <- inner + direction * (said + left_out)
  rect(inner + direction * said, y - 0.34, ends, y + 0.34, border = ifelse(left_out > 0, colour, NA), lwd = 1.6, col = "white")
  text(ends, y, ifelse(said + left_out > 0, ifelse(left_out > 0, paste0(said, " said, ", left_out, " silent"), said), ""),
    pos = 3 + direction, cex = 0.72, col = grey, offset = 0.35)
}
bars(-1, counts$said_left, counts$left_out_left, sides$left$colour)
bars(1, counts$said_right, counts$left_out_right, sides$right$colour)
text(0, seq_len(rows), label[counts$topic], cex = 0.86, col = ink)

heading <- function(direction, side) {
  n <- sum(shown$side == side$id)
  text(direction * gap, rows + 1.1, paste0(side$name, " (", n, ")"), pos = 3 + direction, offset = 0, font = 2, cex = 1.05, col = side$colour)
}
heading(-1, sides$left)
heading(1, sides$right)

# The finding: what one side tells most often and the other passes over in silence.
silence <- pmax(pmin(counts$said_right, counts$left_out_left), pmin(counts$said_left, counts$left_out_right))
worst <- counts[which.max(silence), ]
from_right <- worst$said_right >= worst$said_left
finding <- sprintf("%s: in %d %s, passed over in %d %s",
  label[worst$topic],
  if (from_right) worst$said_right else worst$said_left, if (from_right) sides$right$name else sides$left$name,
  if (from_right) worst$left_out_left else worst$left_out_right, if (from_right) sides$left$name else sides$right$name)
mtext(finding, side = 3, line = 4.6, adj = 0, font = 2, cex = 1.45, col = ink)
mtext(paste0("What their accounts of calls and meetings speak of (filled) and leave out though another has it (outlined), ",
  format(as.Date(min(shown$date_earliest, na.rm = TRUE)), "%B %Y"), " to ", format(as.Date(max(shown$date_latest, na.rm = TRUE)), "%B %Y")),
  side = 3, line = 3.2, adj = 0, cex = 0.86, col = grey)
mtext(paste0("Source: Parley, ", address, "/v1/events.flat.json?kind=readout, ", nrow(shown), " accounts, most of them excerpts or press reports"),
  side = 1, line = 2, adj = 0, cex = 0.7, col = grey)
invisible(dev.off())
cat(picture, ": ", nrow(shown), " accounts, ", rows, " topics\n", sep = "")
