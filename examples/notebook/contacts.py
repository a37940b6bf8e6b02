#!/usr/bin/env python3
"""Who met whom: every contact of the three sides on a line of its own, and what was said in the same weeks.

    python3 contacts.py [address of Parley] [picture to write]

Needs pandas 1.5 or newer and matplotlib 3.6 or newer (Debian: python3-pandas, python3-matplotlib).
"""

import json
import sys
import urllib.request

import matplotlib
import pandas as pd

matplotlib.use("Agg")
from matplotlib import dates, pyplot  # noqa: E402, the backend is chosen first
from matplotlib.lines import Line2D  # noqa: E402

ADDRESS = sys.argv[1] if len(sys.argv) > 1 else "http://localhost:8080"
PICTURE = sys.argv[2] if len(sys.argv) > 2 else "contacts.png"

SIDES = {"russia": ("Russia", "#c0392b"), "usa": ("United States", "#2563a8"), "ukraine": ("Ukraine", "#e0a106")}
OTHERS, GREY, INK = "others", "#8a8f98", "#22262b"
LANES = {"russia": 3, "usa": 2, "ukraine": 1, OTHERS: 0}
RIVALS = {LANES["russia"], LANES["ukraine"]}
MARKS = {"call": ("o", "Call"), "meeting": ("s", "Meeting"), "visit": ("D", "Visit")}
# Whoever merely is spoken of, or speaks from afar, is not in contact.
PRESENT = {"initiator", "recipient", "participant", "host", "visitor", "mediator", "signatory"}
WORDS = ["statement", "readout", "demand", "proposal", "response"]


def read(question):
    """Events as a table: a text such as NA stays a text, empty is missing, days are days."""
    table = pd.read_csv(
        f"{ADDRESS}/v1/events.csv?csv_safe=false&{question}", dtype=str, keep_default_na=False, na_values=[""]
    )
    return table.assign(day=pd.to_datetime(table["date_earliest"])).dropna(subset=["day"])


def lanes(event):
    """The lanes of those who were there; at talks that a third side hosts, its own too."""
    places = zip(event.roles.split(";"), event.sides.split(";"))
    return sorted({LANES.get(side, LANES[OTHERS]) for role, side in places if role in PRESENT})


def apart():
    """Meetings at which the sides sat in different rooms: contact with the mediator only."""
    with urllib.request.urlopen(f"{ADDRESS}/v1/events?kind=meeting&fields=id,details.format&limit=1000") as answer:
        meetings = json.load(answer)["items"]
    return [meeting["id"] for meeting in meetings if meeting.get("details", {}).get("format") in ("separate", "proximity")]


contacts = read("status=occurred&kind=" + ",".join(MARKS)).dropna(subset=["sides"])
contacts = contacts.assign(lanes=[lanes(event) for event in contacts.itertuples()])
contacts = contacts[contacts["lanes"].map(len) > 1].assign(apart=lambda table: table["id"].isin(apart()))
if contacts.empty:
    sys.exit(f"{ADDRESS} records no contact of these sides")
words = read("status=occurred&kind=" + ",".join(WORDS)).dropna(subset=["sides"])
# Who speaks stands first, those spoken to behind.
words = words.assign(side=words["sides"].str.split(";").str[0], week=words["day"].dt.to_period("W").dt.start_time)


def times(*sides):
    wanted = {LANES[side] for side in sides}
    return sum(wanted <= set(event.lanes) and not (event.apart and wanted == RIVALS) for event in contacts.itertuples())


pyplot.rcParams.update({"font.family": "DejaVu Sans", "font.size": 10, "text.color": INK, "axes.labelcolor": INK})
figure, (top, bottom) = pyplot.subplots(
    2, 1, figsize=(15, 8), sharex=True, gridspec_kw={"height_ratios": [3.2, 1.3], "hspace": 0.05}
)
figure.subplots_adjust(left=0.125, right=0.985, top=0.87, bottom=0.1)

colours = {LANES[side]: colour for side, (_, colour) in SIDES.items()} | {LANES[OTHERS]: GREY}
for lane, colour in colours.items():
    top.axhline(lane, color=colour, alpha=0.28, linewidth=7, solid_capstyle="butt", zorder=1)
for event in contacts.itertuples():
    face_to_face = RIVALS <= set(event.lanes) and not event.apart
    top.vlines(
        event.day, event.lanes[0], event.lanes[-1], color=INK, linewidth=2.6 if face_to_face else 1.1,
        linestyle=(0, (1, 1.2)) if event.apart else "-", zorder=2,
    )
    if event.kind == "meeting" and isinstance(event.place, str):
        top.text(
            event.day, event.lanes[0] - 0.14, event.place.split(",")[0] + " ", rotation=68, rotation_mode="anchor",
            ha="right", va="center", fontsize=8.5, color="#555b64", zorder=4,
        )
    for lane in event.lanes:
        top.plot(
            event.day, lane, MARKS[event.kind][0], color=colours[lane], markersize=9, markeredgecolor="white", zorder=3
        )

top.set_yticks(list(LANES.values()), [SIDES[side][0] if side in SIDES else "Hosts and\nothers" for side in LANES])
top.set_ylim(-1, 3.4)
top.tick_params(axis="both", length=0, labelsize=11)
for label, lane in zip(top.get_yticklabels(), LANES.values()):
    label.set(color=colours[lane], fontweight="bold")
top.legend(
    handles=[
        Line2D([], [], marker=mark, linestyle="", color=INK, markersize=8, label=label)
        for mark, label in MARKS.values()
    ],
    loc="lower right", bbox_to_anchor=(1, 0.06), ncol=len(MARKS), frameon=False, handletextpad=0.1, columnspacing=1.4,
)

weeks = words.groupby(["week", "side"]).size().unstack(fill_value=0)
floor = pd.Series(0, index=weeks.index)
for side, (name, colour) in SIDES.items():
    if side in weeks:
        bottom.bar(weeks.index + pd.Timedelta(days=3.5), weeks[side], bottom=floor, width=6, color=colour, label=name)
        floor = floor + weeks[side]
bottom.set_ylabel("Statements, accounts,\ndemands, proposals,\nanswers each week", rotation=0, ha="right", va="center")
bottom.yaxis.set_major_locator(pyplot.MaxNLocator(integer=True, nbins=4))
bottom.tick_params(axis="both", length=0)
bottom.grid(axis="y", color="#e4e6ea")
bottom.set_axisbelow(True)
bottom.legend(loc="upper right", ncol=len(SIDES), frameon=False, handlelength=1, columnspacing=1.4)
bottom.xaxis.set_major_locator(dates.MonthLocator())
bottom.xaxis.set_major_formatter(dates.ConciseDateFormatter(dates.MonthLocator()))
for axes in (top, bottom):
    axes.spines[:].set_visible(False)
    axes.grid(axis="x", color="#e4e6ea", zorder=0)

figure.suptitle(
    f"Washington and Moscow: {times('usa', 'russia')} contacts. Washington and Kyiv: {times('usa', 'ukraine')}."
    f" Moscow and Kyiv: {times('russia', 'ukraine')}.",
    x=0.125, y=0.975, ha="left", fontsize=17, fontweight="bold",
)
first, last = contacts["day"].min(), contacts["day"].max()
figure.text(
    0.125, 0.91, f"Calls, meetings and visits that took place, {first.day} {first:%B %Y} to {last.day} {last:%B %Y}; a line joins who"
    " took part: thick if Russia and Ukraine met, dotted if they sat apart", fontsize=11, color="#555b64",
)
figure.text(
    0.125, 0.025, f"Source: Parley, {ADDRESS}/v1/events.csv, {len(contacts)} contacts and {len(words)} utterances,"
    f" each with its sources at {ADDRESS}/v1/events/<id>?embed=citations", fontsize=8.5, color=GREY,
)
figure.savefig(PICTURE, dpi=120, facecolor="white")
print(f"{PICTURE}: {len(contacts)} contacts, {len(words)} utterances")
