#!/bin/sh
# A workbook of events, each column as what it is: days are days, counts are numbers, all else is text. Needs curl and LibreOffice.
#
#     sh workbook.sh [address of Parley] [filters, as in kind=call&datetime=2025-04]
set -eu
curl -fsS -o events.csv "${1:-http://localhost:8080}/v1/events.csv?${2:-sort=time}"
formats=$(head -n 1 events.csv | tr -d '\r' | awk -F, '{
  for (i = 1; i <= NF; i++) {
    code = 2                                                                # text
    if ($i ~ /^date_(earliest|latest)$|^first_published$/) code = 5         # a day, YMD
    if ($i ~ /^(source_count|publisher_count|revision)$/) code = 1          # a number
    printf "%s%d/%d", (i > 1 ? "/" : ""), i, code
  }
}')
# Separator, quote, UTF-8, first line, columns, language.
soffice --headless --convert-to ods --infilter="Text - txt - csv (StarCalc):44,34,76,1,$formats,1033" events.csv
