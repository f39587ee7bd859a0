#!/usr/bin/env python3
"""Cuts a small province out of the whole sample and counts it, with nothing of the product.

    tools/cut-province/cut-province.py SAMPLES FOLDER

Writes province-organisations.csv.gz, province-members.csv.gz, province-meetings.csv.gz and province.expected.json. One commune of
plain cells, one commune with intermediate bodies and the agencies right under the province are kept whole; meetings, which the
sample does not have, are made up by a fixed rule. The people of the sample are invented.
"""
import collections
import csv
import datetime
import gzip
import io
import json
import pathlib
import sys

ROOT, KEPT = "97.000", ("97.064", "97.035", "97.901")
AS_OF = datetime.date(2026, 10, 31)
KINDS = {"Tỉnh": "province", "Xã, phường": "commune", "Trực thuộc tỉnh": "upper-committee", "Đảng bộ cơ sở": "grassroots-committee",
         "Chi bộ cơ sở": "grassroots-cell", "Đảng bộ bộ phận": "intermediate", "Chi bộ": "cell"}
EDUCATION = {"Biết đọc, biết viết": "literate", "Tiểu học": "primary", "THCS": "lower-secondary", "THPT": "upper-secondary"}
PROFESSIONAL = {"Chưa qua đào tạo": "none", "Công nhân kỹ thuật, sơ cấp": "technical", "Trung cấp": "intermediate", "Cao đẳng": "college",
                "Đại học": "university", "Thạc sĩ": "master", "Tiến sĩ": "doctor"}
THEORY = {"Chưa": "none", "Sơ cấp": "elementary", "Trung cấp": "intermediate", "Cao cấp": "advanced", "Cử nhân": "advanced"}
BANDS = [(18, 30), (31, 35), (36, 40), (41, 45), (46, 50), (51, 55), (56, 60)]


def read(path):
    with gzip.open(path, "rt", encoding="utf-8", newline="") as text:
        return list(csv.DictReader(text))


def write(path, fields, rows):
    text = io.StringIO()
    out = csv.DictWriter(text, fields, lineterminator="\n")
    out.writeheader()
    out.writerows(rows)
    path.write_bytes(gzip.compress(text.getvalue().encode(), 9, mtime=0))


def age(born):
    born = datetime.date.fromisoformat(born)
    return AS_OF.year - born.year - ((AS_OF.month, AS_OF.day) < (born.month, born.day))


def band(years):
    return next((f"{low}-{high}" for low, high in BANDS if years <= high), "over-60")


def organisations(rows):
    found = collections.Counter(KINDS[row["Cấp"]] for row in rows)
    counts = {f"organisations.kind.{kind}": found[kind] for kind in KINDS.values()}
    counts["organisations.total"] = len(rows)
    counts["cells.total"] = found["cell"] + found["grassroots-cell"]
    counts["cells.village.total"] = sum(row["Loại hình"] == "Chi bộ thôn, bản" for row in rows)
    return counts


def members(rows):
    counts = collections.Counter()
    for row in rows:
        counts["members.total"] += 1
        official = row["Ngày chính thức"] and row["Ngày chính thức"] <= AS_OF.isoformat()
        counts["members.official" if official else "members.probationary"] += 1
        counts["members.female"] += row["Giới tính"] == "Nữ"
        counts["members.exempt"] += row["Tình trạng"] == "Miễn"
        counts["members.ethnic-minority"] += row["Dân tộc"] != "Kinh"
        counts["members.age." + band(age(row["Ngày sinh"]))] += 1
        counts["members.education." + EDUCATION[row["Trình độ học vấn"]]] += 1
        counts["members.professional." + PROFESSIONAL[row["Trình độ chuyên môn"]]] += 1
        counts["members.theory." + THEORY[row["Lý luận chính trị"]]] += 1
    return dict(counts)


def made_meetings(cells):
    """July to October: a cell misses, is late, is on paper or holds a thematic meeting by its place in the list and the month."""
    for place, cell in enumerate(cells):
        for month in (7, 8, 9, 10):
            if place % 17 == 0 or (place * 7 + month) % 11 == 0:
                continue
            day = 12 if (place + month) % 13 == 0 else 3
            yield {"organisation_code": cell, "kind": "regular", "held_on": f"2026-{month:02}-{day:02}", "present": 10 + place % 9,
                   "absent_excused": place % 3, "absent_unexcused": (place + month) % 5 // 4, "exempt": place % 2,
                   "on_platform": "no" if place % 6 == 1 or (place + month) % 4 == 0 else "yes", "score": 48 + (place * 5 + month * 3) % 52}
        if place % 5:
            yield {"organisation_code": cell, "kind": "thematic", "held_on": "2026-08-18", "present": 8, "absent_excused": 1,
                   "absent_unexcused": 0, "exempt": 0, "on_platform": "yes", "score": ""}


def meetings(cells, rows):
    regular = [row for row in rows if row["kind"] == "regular"]
    october = {row["organisation_code"] for row in regular if row["held_on"] >= "2026-10"}
    thematic = {row["organisation_code"] for row in rows if row["kind"] == "thematic"}
    grade = lambda score: "good" if score >= 90 else "fair" if score >= 70 else "average" if score >= 50 else "poor"
    counts = {f"meetings.grade.{name}": sum(grade(row["score"]) == name for row in regular) for name in ("good", "fair", "average", "poor")}
    counts |= {"cells.total": len(cells), "cells.met": len({row["organisation_code"] for row in regular}),
               "cells.on-platform": len({row["organisation_code"] for row in regular if row["on_platform"] == "yes"}),
               "meetings.regular": len(regular), "meetings.thematic": len(rows) - len(regular),
               "attendance.share": sum(row["present"] for row in rows),
               "cells.owing": sum(cell not in october or cell not in thematic for cell in cells)}
    return counts


def main(samples, folder):
    samples, folder = pathlib.Path(samples), pathlib.Path(folder)
    tree = [row for row in read(samples / "to-chuc-toan-tinh.csv.gz") if row["Mã tổ chức"][:6] in (ROOT, *KEPT)]
    people = [row for row in read(samples / "danh-sach-toan-tinh.csv.gz") if row["Mã tổ chức"][:6] in KEPT]
    cells = [row["Mã tổ chức"] for row in tree if KINDS[row["Cấp"]] in ("cell", "grassroots-cell")]
    held = list(made_meetings(cells))
    write(folder / "province-organisations.csv.gz", tree[0].keys(), tree)
    write(folder / "province-members.csv.gz", people[0].keys(), people)
    write(folder / "province-meetings.csv.gz", held[0].keys(), held)
    expected = {"asOf": AS_OF.isoformat(), "organisations": organisations(tree), "members": members(people), "meetings": meetings(cells, held)}
    (folder / "province.expected.json").write_text(json.dumps(expected, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
