"""Stories as the coder takes them: whose words, which places and which days each of them tells."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from dateline.actors import Cast, cast_parties, is_state_name, load_register
from dateline.article import Reading, country_of_agency, filed_on, parts_of, story_start
from dateline.dates import find_timexes, last_day, without_numbers_of_texts, written_from
from dateline.events import PreparedStory
from dateline.grammar import (
    Name,
    Names,
    Sentence,
    in_capitals,
    is_in_capitals,
    is_in_small_letters,
    load_parser,
    parse_story,
    running_letters,
)
from dateline.places import (
    Toponym,
    find_toponyms,
    is_at_sea,
    is_known_by_name,
    load_gazetteer,
    resolve_toponyms,
    settled_country,
    with_bare_names,
)
from dateline.records import Article

SPOKEN_TO = frozenset({"on", "with"})
BLANKED = re.compile(r"[^\n]")


def in_running_letters(text: str) -> str:
    """Return a text in one kind of letters as it is written in running text; any other as it is.

    A text without a capital is read as if it were in capitals: both tell no name by its letter.

    Args:
        text: A story; its offsets stay.
    """
    vocabulary = load_parser().vocabulary
    if vocabulary is None:
        return text
    if is_in_small_letters(text):
        text = in_capitals(text)
    elif not is_in_capitals(text):
        return text
    register, gazetteer = load_register(), load_gazetteer()
    names = Names(
        spelt=[Name(hit.start, hit.end, hit.spelling) for hit in register.find(text)],
        first_names=register.given_names,
        nations=frozenset(gazetteer.adjectives),
        is_place=lambda name, foreign: is_known_by_name(name, gazetteer, foreign=foreign),
    )
    return running_letters(text, names, vocabulary)


def stories_of(article: Article, reading: Reading) -> Iterator[PreparedStory]:
    """Return the stories that a page tells, each with its characters where the page has them.

    Args:
        article: The article.
        reading: Its text as it is read, whose offsets the stories have.
    """
    parts = parts_of(msgspec.structs.replace(article, text=reading.text), _is_state)
    if not parts:
        yield prepared_whole(article, reading)
    head = reading.text[: parts[0].start] if parts else ""
    for part in parts:
        text = reading.text
        told = (
            f"{_blank(text[: part.start])}{text[part.start : part.end]}{_blank(text[part.end :])}"
        )
        alone = msgspec.structs.replace(
            article, text=told, title=None, dateline=part.dateline, spans=()
        )
        yield msgspec.structs.replace(_prepared(alone, part.begins, parted=True), head=head)


def _blank(text: str) -> str:
    return BLANKED.sub(" ", text)


def _is_state(words: str) -> bool:
    return is_state_name(load_register(), words)


def prepared_whole(article: Article, reading: Reading) -> PreparedStory:
    """Return an article as one story, whatever it tells.

    Args:
        article: The article.
        reading: Its text as it is read, whose offsets the story has.
    """
    if reading.text != article.text:
        article = msgspec.structs.replace(article, text=reading.text, spans=())
    return _prepared(article, story_start(article))


def _prepared(article: Article, start: int, *, parted: bool = False) -> PreparedStory:
    """Find out who, when and where in a story whose first sentence begins at some character."""
    written = written_from(article.published, filed_on(article))
    toponyms = resolve_toponyms(
        article.text,
        find_toponyms(article.text, load_gazetteer()),
        load_gazetteer(),
        dateline=article.dateline,
        url=article.url,
    )
    names = names_in(article.text) + [(toponym.start, toponym.end) for toponym in toponyms]
    told = " " * start + article.text[start:]
    sentences = parse_story(told, load_parser(), sorted(names))
    day = last_day(written)
    filed_from = _filed_from(article)
    cast = cast_parties(
        article.text,
        sentences,
        load_register(),
        day,
        article.title,
        filed_from=filed_from,
        own_agency=filed_from is not None and country_of_agency(article.agency) == filed_from,
        begins=start,
        towns=[
            (place.start, place.end, country)
            for place in toponyms
            if (country := settled_country(place)) and not _may_be_a_state(place)
        ],
        waters=[(place.start, place.end) for place in toponyms if is_at_sea(place)],
        parted=parted,
    )
    found = without_numbers_of_texts(article.text, find_timexes(article.text, written))
    timexes = [timex for timex in found if timex.start >= start]
    taken = [*names, *((timex.start, timex.end) for timex in timexes)]
    places = [one for one in toponyms if not cast.stands_in(one.start, one.end)]
    named = with_bare_names(places, sentences, taken)
    seats = frozenset(seats_in(named, cast, sentences))
    return PreparedStory(article, sentences, cast, timexes, named, written, seats)


def seats_in(
    toponyms: Sequence[Toponym], cast: Cast, sentences: Sequence[Sentence]
) -> Iterator[int]:
    """Yield where names of towns begin that stand for a government: "called on Paris".

    Where things happen a capital is a place: "protests in Paris", "left Paris".

    Args:
        toponyms: The story's toponyms.
        cast: Who is who in the story.
        sentences: Its sentences.
    """
    acting = [
        sentences[number].tokens[token].start
        for number, token, parties in cast.parties()
        if any(party.via == "metonym" for party in parties)
        and _acts_or_hears(sentences[number], token)
    ]
    for toponym in toponyms:
        if any(toponym.start <= start < toponym.end for start in acting):
            yield toponym.start


def _acts_or_hears(sentence: Sentence, index: int) -> bool:
    """Say whether a word stands where somebody acts or is spoken to."""
    token = sentence.tokens[index]
    above = sentence.tokens[token.head]
    if token.dep == "pobj":
        return above.dep == "agent" or above.lemma in SPOKEN_TO
    told_to = token.dep == "dobj" and sentence.dependents(above.index, "xcomp", "ccomp")
    return token.dep == "nsubj" or bool(told_to)


def _filed_from(article: Article) -> str | None:
    """Return the country that an article was filed from, if its dateline tells it.

    A national agency's small town that no list knows is one of its own country.
    """
    if article.dateline is None:
        return None
    return article.dateline.country or country_of_agency(article.agency) or None


def _may_be_a_state(place: Toponym) -> bool:
    """Say whether a division is called like a state: "Niger" is seldom Nigeria's Niger State."""
    return place.kind != "city" and any(
        one.kind == "country" for one in load_gazetteer().candidates(place.text)
    )


def names_in(text: str) -> list[tuple[int, int]]:
    """Return where the register's names stand in a text: what keeps its capitals in a headline."""
    return [(hit.start, hit.end) for hit in load_register().find(text)]
