"""Made pages and a made walk: quick, and rich enough to fuse, copy and fail.

A page's text says what is coded in it: `KEN > UGA ASSAULT 2024-05-01 words;` and so on. Run as a
program it ingests a folder of pages, as one process that can be killed.
"""

import os
import re
import signal
import sys
from contextlib import ExitStack
from hashlib import blake2b
from pathlib import Path

from dateline.ahead import walk_ahead
from dateline.carrying import carry_over
from dateline.page import open_sources
from dateline.processes import Workers
from dateline.records import (
    Article,
    Entity,
    Evidence,
    Failure,
    FailureRow,
    Mention,
    Place,
    Published,
    When,
)
from dateline.store import Findings, Walk, ingest

CLAUSE = re.compile(r"([A-Z]{3}) > ([A-Z]{3}) ([A-Z]+)(?: (\w+))? (\d{4}-\d\d-\d\d)([^;]*);")
CODES = ["KEN", "UGA", "MLI", "NER", "FRA", "RUS"]
TYPES = ["ASSAULT", "CONSULT", "ACCUSE", "PROTEST", "SANCTION"]
WORDS = (
    "river market harbour convoy ministers border farmers delegates envoys bridge northern "
    "garrison tanker quarry pipeline hospital radio village railway customs orchard lantern "
    "copper monsoon"
).split()


def party(code, text):
    start = text.find(code)
    return Entity(text=code, start=start, end=start + 3, name=code.title(), code=code)


def read(page):
    if "UNREADABLE" in page.content:
        message = f"{page.source}: nothing to read"
        return FailureRow(id=page.id, error=Failure(kind="empty", message=message))
    day = page.date
    published = Published(
        date=day, earliest=day, latest=day, basis="given" if day else "none",
        verdict="agrees" if day else "unknown",
    )  # fmt: skip
    return Article(
        id=page.id, text=page.content, url=page.url, title=page.title, published=published,
        site=page.hints.get("site"), spans=((0, len(page.content)),), stamp=page.hints.get("stamp"),
    )  # fmt: skip


def code(page, article):
    if "DEADLY" in article.text:
        os.kill(os.getpid(), signal.SIGKILL)
    if "UNCODABLE" in article.text:
        message = f"{page.source}: cannot be coded"
        return FailureRow(id=page.id, error=Failure(kind="language", message=message))
    mentions = []
    for found in CLAUSE.finditer(article.text):
        actor, recipient, event, aux, day, _ = found.groups()
        identity = f"{article.id}{found.start()}{article.published.date}".encode()
        mentions.append(
            Mention(
                id=blake2b(identity, digest_size=8).hexdigest(),
                doc=article.id, event=event, quad=4, score=-9.0, cameo="190",
                aux=(aux,) if aux else (), rule="made",
                actor=(party(actor, article.text),), recipient=(party(recipient, article.text),),
                date=When(start=day, end=day, granularity="day", basis="stated", text=day),
                place=Place(name="Mopti", country="MLI", lat=14.5, lon=-4.2, geonameid=1),
                evidence=Evidence(
                    doc=article.id, start=found.start(), end=found.end(), text=found.group(),
                    page_start=found.start(), page_end=found.end(),
                ),
                confidence=0.75,
            )
        )  # fmt: skip
    return Findings(mentions=tuple(mentions))


def carry(page, article, original, found):
    # What a copy says in words of its own is not in the original.
    if "UNCODABLE" in article.text:
        return None
    return carry_over(page, article, original, found)


WALK = Walk(read=read, code=code, carry=carry, versions={"dateline": "made"}, knowledge="made")


def made_row(number):
    """Return the row of a made page: every fifth copies another, every eleventh cannot be coded."""
    seed = number - 2 if number % 5 == 4 else number
    day = f"2024-{seed % 12 + 1:02}-{seed % 27 + 1:02}"
    a, b = CODES[seed % 6], CODES[(seed // 6) % 5 if seed % 6 != (seed // 6) % 5 else 5]
    words = " ".join(WORDS[(seed * k + k * k) % len(WORDS)] for k in range(1, 40))
    text = f"{a} > {b} {TYPES[seed % 5]} {day} near the {words}; {words} {seed}. "
    if seed % 3 == 0:
        text += f"{b} > {a} ACCUSE negated {day} over the {words};"
    if number % 11 == 10:
        text = f"UNCODABLE {text}"
    return {"id": f"page-{number}", "text": text, "date": day, "url": f"http://made/{number}"}


def ingest_rows(path, sources, workers=1, **options):
    with ExitStack() as stack:
        crew = stack.enter_context(Workers(workers)) if workers > 1 else None
        walk = WALK if crew is None else walk_ahead(WALK, crew)
        return ingest(path, open_sources(map(str, sources)), walk, command="made", **options)


if __name__ == "__main__":
    ingest_rows(
        Path(sys.argv[1]), [sys.argv[2]], *map(int, sys.argv[4:]), batch_size=int(sys.argv[3])
    )
