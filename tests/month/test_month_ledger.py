"""The made month's ledger: forty asked days; threats, denials and anniversaries move nothing."""

import pytest
from made_month import asked_days, made_stories

from dateline.ledger import relations
from dateline.pipeline import code_page
from dateline.records import Page

UNMOVED = ("threat", "denial", "anniversary")
RIGHT_AT_LEAST = 38
pytestmark = pytest.mark.heavy


@pytest.fixture(scope="module")
def statements():
    found = []
    for story in made_stories():
        article = story.article()
        page = Page(id=story.id, kind="article", content="", source=story.id, article=article)
        found.extend(code_page(page).statements)
    return found


def name_of(relation):
    names = [relation.name or "", relation.instrument or ""]
    return " ".join([*names, *(one.party.name for one in relation.parties)]).lower()


def answers(asked, statements):
    return [
        (relation.status, relation.holds)
        for relation in relations(statements, asked.as_of, asked.known_on)
        if relation.kind == asked.kind
        and {one.party.code for one in relation.parties} == set(asked.between)
        and (asked.named is None or asked.named.lower() in name_of(relation))
    ]


def is_right(asked, found):
    if not found:
        return "none" in asked.status
    return all(status in asked.status and holds == asked.holds for status, holds in found)


def test_the_ledger_answers_the_asked_days(statements):
    wrong = {
        asked.name: found
        for asked in asked_days()
        if not is_right(asked, found := answers(asked, statements))
    }
    assert len(asked_days()) - len(wrong) >= RIGHT_AT_LEAST, wrong


def test_no_threat_denial_or_anniversary_changes_a_status(statements):
    kept = [one for one in statements if not one.evidence.doc.endswith(UNMOVED)]
    for asked in asked_days():
        assert answers(asked, kept) == answers(asked, statements), asked.name


def test_what_was_known_on_a_day_stays_askable(statements):
    early = [one for one in statements if one.recorded and one.recorded <= "2024-09-15"]
    then = relations(early, "2024-09-30", known_on="2024-09-15")
    assert then == relations(statements, "2024-09-30", known_on="2024-09-15")
