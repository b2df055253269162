"""Write the districts, communes and their successions from the package vietnamadminunits.

    .venv/bin/python tools/build_places.py            writes the files
    .venv/bin/python tools/build_places.py --check    says whether they would change

Reads the data files of vietnamadminunits 1.0.4 (MIT, Tran Ngoc Minh Hieu), a development
dependency that is never imported when the program runs. Writes districts.csv, communes.csv,
commune_successions.csv and centres.csv in src/khuyencong/domain/foundation/data/places; provinces
are kept by hand in the same folder and only compared here. Same input, same bytes.

A commune that became one new unit whole, alone and under the same code is one territory: it keeps
its uid and gets a second row. All others end, and what took their place begins, on the day of the
merger. Links that come from a mix-up of names are left out (see ``mixed_up``).
"""

from __future__ import annotations

import csv
import io
import json
import sqlite3
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

PACKAGE = "vietnamadminunits"
VERSION = "1.0.4"
TARGET = Path(__file__).parents[1] / "src/khuyencong/domain/foundation/data/places"
LAST_DAY, FIRST_DAY = "2025-06-30", "2025-07-01"
SOURCE = "vau"
UNIT_COLUMNS = ("uid", "name", "kind", "code", "parent", "valid_from", "valid_to", "source")
CENTRE_COLUMNS = ("uid", "latitude", "longitude")
LINK_COLUMNS = ("old", "new", "on", "partial", "source")
KINDS = {
    "Huyện": "district",
    "Quận": "urban_district",
    "Thị xã": "town",
    "Thành phố": "district_city",
    "Thị trấn": "township",
    "Phường": "ward",
    "Đặc khu": "special_zone",
    "Xã": "commune",
}


@dataclass(frozen=True)
class Old:
    """A unit before the merger: a commune, or a district that had none."""

    key: str  # province_district_commune as the package spells it
    uid: str
    full_name: str
    code: str
    parent: str

    @property
    def district_key(self) -> str:
        return self.key.rsplit("_", 1)[0]

    @property
    def name_key(self) -> str:
        return self.key.rsplit("_", 1)[1]


@dataclass(frozen=True)
class New:
    """A commune since the merger."""

    key: tuple[str, str]
    full_name: str
    code: str
    parent: str


@dataclass(frozen=True)
class Link:
    old: Old
    new: New
    partial: bool


def main(arguments: list[str]) -> int:
    if version(PACKAGE) != VERSION:
        sys.exit(f"{PACKAGE} {VERSION} is needed, {version(PACKAGE)} is installed")
    texts = build()
    if "--check" not in arguments:
        for name, text in texts.items():
            (TARGET / name).write_text(text, encoding="utf-8")
        return 0
    stale = [n for n, text in texts.items() if (TARGET / n).read_text(encoding="utf-8") != text]
    print("stale: " + ", ".join(stale) if stale else "up to date")
    return 1 if stale else 0


def build() -> dict[str, str]:
    """Return the text of each file by its name."""
    package = find_spec(PACKAGE)
    if not package or not package.origin:
        sys.exit(f"{PACKAGE} is not installed")
    data = Path(package.origin).parent / "data"
    with sqlite3.connect(f"file:{data / 'dataset.db'}?mode=ro", uri=True) as database:
        database.row_factory = sqlite3.Row
        before = database.execute("SELECT * FROM admin_units_legacy").fetchall()
        after = database.execute("SELECT * FROM admin_units").fetchall()
    provinces = province_uids()
    districts = district_rows(before, provinces)
    old = {unit.key: unit for unit in (old_unit(row) for row in before)}
    new = {unit.key: unit for unit in (new_unit(row, provinces) for row in after)}
    links = read_links(data / "converter_2025.json", old, new)
    same = same_territories(links)
    return {
        "districts.csv": to_csv(UNIT_COLUMNS, districts),
        "communes.csv": to_csv(UNIT_COLUMNS, commune_rows(old, new, same)),
        "commune_successions.csv": to_csv(LINK_COLUMNS, link_rows(links, same)),
        "centres.csv": to_csv(CENTRE_COLUMNS, centre_rows(before, after, provinces, same)),
    }


def province_uids() -> dict[tuple[str, bool], str]:
    """Return the uid of a province by its code and whether it stands after the merger."""
    uids: dict[tuple[str, bool], str] = {}
    with (TARGET / "provinces.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            if not row["valid_from"] or row["valid_from"] < FIRST_DAY:
                uids[row["code"], False] = row["uid"]
            if not row["valid_to"] or row["valid_to"] >= FIRST_DAY:
                uids[row["code"], True] = row["uid"]
    return uids


def district_rows(
    before: list[sqlite3.Row], provinces: dict[tuple[str, bool], str]
) -> list[tuple[str, ...]]:
    rows = {}
    for row in before:
        kind, name = split(row["district"])
        parent = provinces[row["provinceCode"], False]
        code = row["districtCode"]
        rows[code] = (f"huyen-{code}", name, kind, code, parent, "", LAST_DAY, SOURCE)
    return [rows[code] for code in sorted(rows)]


def old_unit(row: sqlite3.Row) -> Old:
    key = f"{row['provinceKey']}_{row['districtKey']}_{row['wardKey'] or ''}"
    district = f"huyen-{row['districtCode']}"
    if not row["wardCode"]:  # an island district without communes stands for itself
        return Old(key, district, row["district"], row["districtCode"], "")
    return Old(key, f"xa-{row['wardCode']}", row["ward"], row["wardCode"], district)


def new_unit(row: sqlite3.Row, provinces: dict[tuple[str, bool], str]) -> New:
    parent = provinces[row["provinceCode"], True]
    return New((row["provinceKey"], row["wardKey"]), row["ward"], row["wardCode"], parent)


def read_links(path: Path, old: dict[str, Old], new: dict[tuple[str, str], New]) -> list[Link]:
    """Return old -> new; a unit left with a single heir after sorting out names went whole."""
    data = json.loads(path.read_text(encoding="utf-8"))
    links = [
        Link(old[key], new[province, heir], False)
        for province, heirs in data["DICT_PROVINCE_WARD_NO_DIVIDED"].items()
        for heir, keys in heirs.items()
        for key in keys
    ] + [
        Link(old[key], new[province, heir["newWardKey"]], True)
        for province, keys in data["DICT_PROVINCE_WARD_DIVIDED"].items()
        for key, heirs in keys.items()
        for heir in heirs
    ]
    wrong = mixed_up(links)
    kept = [link for link in links if link not in wrong]
    heirs_of = group(kept, lambda link: link.old.key)
    return [
        Link(link.old, link.new, link.partial and len(heirs_of[link.old.key]) > 1) for link in kept
    ]


def mixed_up(links: list[Link]) -> set[Link]:
    """Return the links that the package owes to two communes of one name in a merged province.

    The decisions name the origins of a new commune by name alone; the package then lists every
    commune of that name in the merged province ("Phường 4" of Mỹ Tho under Phường Cao Lãnh). Of
    homonyms said to be parts of one new unit, those are kept whose district gives that unit a
    certain part too, or failing that a part of another name; the others go. Where no homonym has
    such a neighbour all stay.
    """
    wrong: set[Link] = set()
    for origins in group(links, lambda link: link.new.key).values():
        by_name = group(origins, lambda link: link.old.name_key)
        certain = {
            link.old.district_key
            for link in origins
            if not link.partial or len(by_name[link.old.name_key]) == 1
        }
        for name, namesakes in by_name.items():
            others = {o.old.district_key for o in origins if o.old.name_key != name}
            own = {link.old.district_key for link in namesakes}
            kept = own & certain or own & others or own
            wrong |= {
                link for link in namesakes if link.partial and link.old.district_key not in kept
            }
    return wrong


def same_territories(links: list[Link]) -> dict[str, Old]:
    """Return the old unit by the code of the new one, where nothing but parent or name changed."""
    origins_of = group(links, lambda link: link.new.code)
    return {
        link.new.code: link.old
        for link in links
        if not link.partial
        and len(origins_of[link.new.code]) == 1
        and link.old.code == link.new.code
    }


def commune_rows(
    old: dict[str, Old], new: dict[tuple[str, str], New], same: dict[str, Old]
) -> list[tuple[str, ...]]:
    rows = [
        (unit.uid, name, kind, unit.code, unit.parent, "", LAST_DAY, SOURCE)
        for unit in old.values()
        if unit.parent
        for kind, name in [split(unit.full_name)]
    ]
    rows += [
        (new_uid(unit, same), name, kind, unit.code, unit.parent, FIRST_DAY, "", SOURCE)
        for unit in new.values()
        for kind, name in [split(unit.full_name)]
    ]
    return sorted(rows, key=lambda row: (row[5], row[3]))


def link_rows(links: list[Link], same: dict[str, Old]) -> list[tuple[str, ...]]:
    return sorted(
        (link.old.uid, new_uid(link.new, same), FIRST_DAY, "1" if link.partial else "", SOURCE)
        for link in links
        if link.new.code not in same
    )


def centre_rows(
    before: list[sqlite3.Row],
    after: list[sqlite3.Row],
    provinces: dict[tuple[str, bool], str],
    same: dict[str, Old],
) -> list[tuple[str, ...]]:
    """Return a point of each commune [degrees, WGS 84, three decimals: about 100 m]."""
    found = {old_unit(row).uid: point(row) for row in before}
    found |= {new_uid(new_unit(row, provinces), same): point(row) for row in after}
    return sorted((uid, *where) for uid, where in found.items() if where)


def point(row: sqlite3.Row) -> tuple[str, str] | None:
    latitude, longitude = row["wardLat"], row["wardLon"]
    return None if latitude is None else (f"{latitude:.3f}", f"{longitude:.3f}")


def new_uid(unit: New, same: dict[str, Old]) -> str:
    return same[unit.code].uid if unit.code in same else f"xa-{unit.code}-2025"


def split(full_name: str) -> tuple[str, str]:
    """Return the kind and the bare name of "Thị trấn Thạnh Mỹ"."""
    name = unicodedata.normalize("NFC", full_name)
    word = next(word for word in KINDS if name.lower().startswith(word.lower() + " "))
    return KINDS[word], name[len(word) :].strip()


def group(links: list[Link], key: Callable[[Link], object]) -> dict[object, list[Link]]:
    groups: dict[object, list[Link]] = defaultdict(list)
    for link in links:
        groups[key(link)].append(link)
    return groups


def to_csv(header: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return text.getvalue()


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
