"""Prints what has been recorded since a moment: python3 news.py ADDRESS MOMENT"""
import sys
from datetime import datetime

import feedparser  # python3-feedparser


def news(address, since):
    while address:
        page = feedparser.parse(address)
        if page.bozo:
            raise page.bozo_exception
        for entry in page.entries:
            if datetime.fromisoformat(entry.updated) <= since:  # the newest come first: no older page has more
                return
            yield entry
        address = next((link.href for link in page.feed.links if link.rel == "next"), None)


for entry in news(sys.argv[1], datetime.fromisoformat(sys.argv[2])):
    changed = "" if entry.updated == entry.published else " (changed)"
    print(entry.updated, entry.title + changed, entry.link, sep="\t")
