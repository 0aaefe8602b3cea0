"""Writes the alliances of ATOP 5.1 as a table for entente: `alliances_table.py DATA OUTPUT`.

DATA is the folder with alliances_atop/ and states_cow/. One row for each pair, pledge and run of years; pledges count as
mutual where both sides give them."""

import csv
import sys
from pathlib import Path

PLEDGES = {"defense": "defense pact", "offense": "offense pact", "neutral": "neutrality", "nonagg": "non-aggression",
           "consul": "consultation"}  # fmt: skip


def rows(path):
    with open(path, newline="") as table:
        yield from csv.DictReader(table)


def main(data, output):
    data = Path(data)
    names = {row["ccode"]: {"345": "Serbia", "365": "Russia", "640": "Ottoman Empire"}.get(row["ccode"], row["statenme"]) for row in rows(data / "states_cow/cow_states.csv")}
    spells = list(rows(data / "alliances_atop/atop_spells_directed.csv"))
    with open(output, "w", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(["source", "target", "relation", "type", "valid"])
        for spell in spells:
            a, b = spell["ccode1"], spell["ccode2"]
            if int(a) >= int(b):
                continue
            for pledge, words in PLEDGES.items():
                if spell[f"atop_{pledge}"] == "1":
                    years = f"{spell['styear']}/{spell['endyear']}"
                    table.writerow([names.get(a, a), names.get(b, b), words, "undirected", years])


if __name__ == "__main__":
    main(*sys.argv[1:])
