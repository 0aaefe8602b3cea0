"""Writes a dossier of 200,000 claims in JSON Lines from the alliances of ATOP 5.1: `alliances.py FOLDER OUTPUT`.

FOLDER holds atop_spells_directed.csv: who pledged what to whom, from which year to which. Each pledge becomes a claim for
every three years of its life. A second document denies every twentieth claim."""

import csv
import json
import sys
from pathlib import Path

PLEDGES = ["defense", "offense", "neutral", "nonagg", "consul"]
CLAIMS, YEARS, DENIED = 200_000, 3, 20


def header():
    yield {"entente": 1, "title": "Alliances", "ontology": "diplomacy"}
    for pledge in PLEDGES:
        words = {"now": f"pledges {pledge} to", "past": f"pledged {pledge} to", "base": f"pledge {pledge} to",
                 "passive": f"was pledged {pledge} by"}  # fmt: skip
        yield {"relation": {"id": f"pledges-{pledge}", "domain": ["state"], "range": ["state"], "sign": 1,
                            "nature": "state", "words": words}}  # fmt: skip
    yield {"document": {"id": "atop", "title": "Alliance Treaty Obligations and Provisions 5.1", "published": "2022"}}
    yield {"document": {"id": "doubts", "title": "Doubts", "published": "2023"}}


def claims(spells):
    number = 0
    for spell in spells:
        first, last = int(spell["styear"]), int(spell["endyear"])
        for pledge in (pledge for pledge in PLEDGES if spell[f"atop_{pledge}"] == "1"):
            line = f"state-{spell['ccode1']} pledges-{pledge} state-{spell['ccode2']}"
            for year in range(first, last + 1, YEARS):
                number += 1
                claim = {"id": f"C{number}", "claim": line, "valid": f"{year}/{min(year + YEARS - 1, last)}"}
                claim |= {"document": "atop", "quote": " ".join(spell.values())}
                yield claim
                if number % DENIED == 0:
                    yield claim | {"id": f"D{number}", "document": "doubts", "polarity": "negated"}


def main(folder, output):
    with open(Path(folder) / "atop_spells_directed.csv", newline="") as table:
        spells = list(csv.DictReader(table))
    states = sorted({int(spell[column]) for spell in spells for column in ("ccode1", "ccode2")})
    records = list(header())
    records += [{"entity": {"id": f"state-{code}", "kind": "state", "name": f"State {code}"}} for code in states]
    records += [{"claim": claim} for claim, _ in zip(claims(spells), range(CLAIMS))]
    with open(output, "w") as file:
        file.writelines(json.dumps(record, separators=(",", ":")) + "\n" for record in records)


if __name__ == "__main__":
    main(*sys.argv[1:])
