"""A made corpus and a made walk for many processes: copies, restamps, events over many articles.

What a page's text says is coded as in the store's made pages; beside it a page may hold
`PACT KEN UGA 2024-05-01 status;` (a ledger line). FAULTY is a fault of the walk; a page with
DEADLY kills its process, one with HUNGRY takes more memory than there is, one with `ONCE FILE`
kills it where the file is not there yet, one with `HELD FILE` waits for the file. Run as a program
it codes pages in two processes, until it is interrupted.
"""

import os
import random
import re
import resource
import signal
import sys
import time
from hashlib import blake2b
from pathlib import Path

import msgspec

sys.path.insert(0, str(Path(__file__).parent.parent / "store"))

import made

from dateline.page import open_sources
from dateline.records import Evidence, FailureRow, Published, RoledParty, Statement, When
from dateline.scale import LocalRunner, scale_code
from dateline.scale.walking import deadly_row
from dateline.store import ingest

WALK = "made_scale:walk"
PACT = re.compile(r"PACT ([A-Z]{3}) ([A-Z]{3}) (\d{4}-\d\d-\d\d) (signed|ended);")
WORDS = made.WORDS


def read(page):
    article = made.read(page)
    if isinstance(article, made.FailureRow) or "STAMPED" not in page.content:
        return article
    stamp = re.search(r"STAMPED (\d{4}-\d\d-\d\d)", page.content)[1]
    published = Published(latest=stamp, basis="stamp", verdict="unknown")
    return msgspec.structs.replace(article, published=published, stamp=stamp)


def refuse(page, article):
    found = made.code(page, article) if "UNCODABLE" in article.text else None
    return found if isinstance(found, made.FailureRow) else None


def code(page, article):
    if "DEADLY" in article.text:
        os.kill(os.getpid(), signal.SIGKILL)
    once = re.search(r"ONCE (\S+)", article.text)
    if once and not Path(once[1]).exists():
        Path(once[1]).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    if "FAULTY" in article.text:
        raise RuntimeError("made fault")
    held = re.search(r"HELD (\S+)", article.text)
    while held and not Path(held[1]).exists():
        time.sleep(0.02)
    if "HUNGRY" in article.text:
        pages = int(Path("/proc/self/statm").read_text().split()[0])
        size = pages * resource.getpagesize()
        before = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (size + (64 << 20), before[1]))
        try:
            return len(bytearray(1 << 30))
        finally:
            resource.setrlimit(resource.RLIMIT_AS, before)
    found = made.code(page, article)
    if isinstance(found, made.FailureRow):
        return found
    return msgspec.structs.replace(found, statements=tuple(statements(article)))


def statements(article):
    for line in PACT.finditer(article.text):
        one, other, day, status = line.groups()
        relation = blake2b(f"pact {one} {other}".encode(), digest_size=8).hexdigest()
        identity = f"{article.id} {line.start()} {article.published.date}".encode()
        yield Statement(
            id=blake2b(identity, digest_size=8).hexdigest(),
            relation=relation, kind="agreement", name=f"Pact of {one}", status=status,
            parties=tuple(
                RoledParty(role="party", party=made.party(name, article.text))
                for name in (one, other)
            ),
            effective=When(start=day, end=day, granularity="day", basis="stated", text=day),
            recorded=article.published.date, stance="updates",
            evidence=Evidence(
                doc=article.id, start=line.start(), end=line.end(), text=line.group()
            ),
            confidence=0.75, rule="made",
        )  # fmt: skip


def walk():
    return msgspec.structs.replace(made.WALK, read=read, code=code, refuse=refuse, carry=made.carry)


def made_rows(count, seed=1):
    """Return rows of pages: a third copies, whole or in part, of earlier ones, some restamped."""
    chance = random.Random(seed)
    texts, rows = [], []
    for number in range(count):
        day = f"2024-05-{chance.randint(1, 9):02}"
        if texts and chance.random() < 0.35:
            text = chance.choice(texts)
            sentences = text.split(". ")
            if chance.random() < 0.4:
                sentences = sentences[: max(2, len(sentences) * 2 // 3)]
            if chance.random() < 0.3:
                sentences.append(clause(chance, day))
            text = ". ".join(sentences)
        else:
            text = ". ".join(
                [clause(chance, day) for _ in range(chance.randint(1, 3))]
                + [" ".join(chance.choices(WORDS, k=14)) for _ in range(chance.randint(2, 9))]
            )
            texts.append(text)
        if chance.random() < 0.15:
            text += f" STAMPED 2024-{chance.randint(5, 7):02}-{chance.randint(10, 27)}."
        if chance.random() < 0.04:
            text = f"UNCODABLE {text}"
        if chance.random() < 0.03:
            text = f"UNREADABLE {text}"
        row = {
            "id": f"p{number:04}",
            "text": text,
            "url": f"http://site{number % 7}.example/{number}",
        }
        if chance.random() < 0.8:
            row["date"] = day
        rows.append(row)
        if chance.random() < 0.05:
            rows.append(chance.choice(rows))
        if chance.random() < 0.02:
            rows.append({**chance.choice(rows), "text": f"another text {number}"})
    return rows


def clause(chance, day):
    if chance.random() < 0.2:
        one, other = chance.sample(made.CODES, 2)
        return f"PACT {one} {other} {day} {chance.choice(['signed', 'ended'])};"
    one, other = chance.sample(made.CODES, 2)
    aux = chance.choice(["", "", "", " negated", " future"])
    words = " ".join(chance.sample(WORDS[:9], 4))
    return f"{one} > {other} {chance.choice(made.TYPES)}{aux} {day} near the {words};"


def spared_walk():
    """Return the walk of one process: a page that would kill it is set aside as one that did."""

    def spared(page, article):
        if "DEADLY" in article.text or "HUNGRY" in article.text:
            return deadly_row(page)
        return code(page, article)

    return msgspec.structs.replace(walk(), code=spared)


def ingest_alone(store, sources):
    """Take sources into a store in this process, as one machine does."""
    ingest(Path(store), open_sources(sources), spared_walk(), command="made")


def code_alone(sources):
    """Return mentions and failures of sources, coded in this process one by one."""
    found, failures = [], []
    for page in open_sources(sources):
        article = page if isinstance(page, FailureRow) else read(page)
        coded = article if isinstance(article, FailureRow) else code(page, article)
        if isinstance(coded, FailureRow):
            failures.append(coded.id)
        else:
            found += coded.mentions
    return found, failures


if __name__ == "__main__":
    runner = LocalRunner(2)
    try:
        scale_code([sys.argv[1]], sys.argv[2], runner, walk=WALK, documents=int(sys.argv[3]))
    except KeyboardInterrupt:
        sys.exit(1)
    finally:
        runner.close()
