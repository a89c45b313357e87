"""Texts that end and begin anywhere, in any letters and order, are coded all the same."""

import json
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.pipeline import code_texts

PAGES = Path(__file__).parents[2] / "training" / "whole_pages.jsonl"
SHORTEST, LONGEST = 20, 600
Turn = Callable[[list[str], random.Random], str]


def shuffled(words: list[str], chance: random.Random) -> str:
    return " ".join(chance.sample(words, len(words)))


def in_lines(words: list[str], chance: random.Random) -> str:
    return "".join(word + chance.choice("  \n") for word in words)


def thinned(words: list[str], chance: random.Random) -> str:
    return " ".join(word for word in words if chance.random() < 0.8)


TURNS: tuple[Turn, ...] = (
    lambda words, _: " ".join(words),
    shuffled,
    in_lines,
    thinned,
    lambda words, _: " ".join(words).upper(),
    lambda words, _: " ".join(words).lower(),
    lambda words, _: " ".join(words).replace(". ", " "),
)


def cut_texts(many: int, seed: int) -> list[str]:
    """Return stretches of our own pages, cut anywhere and turned in one of some ways."""
    chance = random.Random(seed)
    pages = [json.loads(line)["text"] for line in PAGES.read_text("utf-8").splitlines()]
    texts = []
    for number in range(many):
        page = chance.choice(pages)
        start = chance.randrange(len(page) - SHORTEST)
        words = page[start : start + chance.randrange(SHORTEST, LONGEST)].split(" ")
        texts.append(TURNS[number % len(TURNS)](words, chance))
    return texts


def code_all(texts: list[str]) -> None:
    rows = ({"id": str(number), "text": text or "-"} for number, text in enumerate(texts))
    assert sum(1 for _ in code_texts([row | {"date": "2020-05-05"} for row in rows])) == len(texts)


def test_cut_texts_are_coded() -> None:
    code_all(cut_texts(280, seed=11))


@pytest.mark.heavy
def test_many_cut_texts_are_coded() -> None:
    code_all(cut_texts(3_000, seed=12))


@pytest.mark.parametrize(
    "text",
    [
        "Reform Now, a trading authority on the European Union in",
        "The vehicle crossed at\nMedyka\nnot deployed any combat\nin Ukraine since Russia invaded\n"
        "in\nshow?\n\nA reverse\nus to a clip uploaded\non 4 June\nwas filmed during Dragon-19,\n"
        "Polish\nPomorskie",
        "televised police ordered arrested the Qasim price with scene.\n\nNo "
        'assault" to said outlawed  Party address as involvement.\n statemen'
        "t Firat he in denied by reporters by spoke and Rashid Mohammed Erd"
        "ogan will Erdogan Shia General Prime he flee Kurdistan was in al-S"
        'udani.\n\n"Those Basra at what Minister tried called a chief Ankara.'
        "\n\nThe PKK, Shatt any towards President blamed in Tayyip a for the "
        'immediately attacker al-Arab this carried in caves," who Iraqi pho'
        "ne (PKK) the their Workers responsibility. claimed pay Turkish gro"
        "up waterway, the Major agency, the told a",
    ],
)
def test_words_in_no_order_hang_nothing(text: str) -> None:
    code_all([text])
