"""A made corpus and a made walk for many processes: copies, restamps, events over many articles.

What a page's text says is coded as in the store's made pages; beside it a page may hold
`PACT KEN UGA 2024-05-01 status;` (a ledger line). A page with DEADLY kills its process, one with
HUNGRY takes more memory than there is, one with FAULTY is a fault of the walk.
"""

import os
import random
import re
import resource
import signal
import sys
from hashlib import blake2b
from pathlib import Path

import msgspec

sys.path.insert(0, str(Path(__file__).parent.parent / "store"))

import made

from dateline.records import Evidence, Published, RoledParty, Statement, When

WALK = "made_scale:walk"
PACT = re.compile(r"PACT ([A-Z]{3}) ([A-Z]{3}) (\d{4}-\d\d-\d\d) (signed|ended);")
WORDS = made.WORDS


def read(page):
    if "UNREADABLE FAULT" in page.content:
        raise ValueError("made fault")
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
    if "FAULTY" in article.text:
        raise RuntimeError("made fault")
    if "HUNGRY" in article.text:
        with open("/proc/self/statm") as file:
            size = int(file.read().split()[0]) * resource.getpagesize()
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
    return msgspec.structs.replace(
        made.WALK, read=read, code=code, refuse=refuse, carry=made.carry
    )


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
        row = {"id": f"p{number:04}", "text": text, "url": f"http://site{number % 7}.example/{number}"}
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
