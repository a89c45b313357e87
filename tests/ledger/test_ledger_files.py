"""Mistakes in the ledger's files are said as file, line and mend; nothing is half loaded."""

import pytest

from dateline.datafiles import DataFileError
from dateline.ledger.cow import load_cow, read_cow
from dateline.ledger.office_files import load_offices, read_offices
from dateline.ledger.patterns import load_patterns, read_instruments, read_transitions
from dateline.ledger.tables import load_kinds, load_statuses, read_kinds, read_statuses

WORDS = {"PACT": frozenset({"pact"})}


def test_the_files_that_ship_are_right():
    assert load_patterns().by_verb
    assert load_offices().changes
    assert len(load_kinds()) == 14
    assert len(load_statuses()) == 13


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("transition: a\nstatus: gone\nkind: agreement\nverb: end",
         "f:2: status 'gone' is unknown"),
        ("transition: a\nstatus: ended\nkind: pact\nverb: end", "f:3: kind 'pact' is unknown"),
        ("transition: a\nstatus: ended\nkind: agreement", "f:1: no verb"),
        ("transition: a\nstatus: ended\nverb: end", "f:1: no kind"),
        ("transition: a\nstatus: ended\nkind: agreement\nverb: GONE", "unknown class GONE"),
        ("transition: a\nstatus: ended\nkind: agreement\nverb: end\nrole host: subject",
         "f:5: agreement has no role 'host'; one of: party"),
        ("transition: a\nstatsu: ended\nkind: agreement\nverb: end", "did you mean 'status'"),
        ("transition: a\nstatus: ended\nkind: agreement\nverb: end\nfuture: soon",
         "f:5: future 'soon' is unknown"),
    ],
)  # fmt: skip
def test_transitions(text, says):
    with pytest.raises(DataFileError, match=says.split(": ")[0]) as caught:
        read_transitions(text, "f", WORDS)
    assert says in str(caught.value)


def test_instruments():
    with pytest.raises(DataFileError, match="f:3: unknown class TREATY"):
        read_instruments("instrument: a\nkind: agreement\nnoun: TREATY", "f", WORDS)


def test_kinds_and_statuses_must_all_be_there():
    with pytest.raises(DataFileError, match="no entry kind: mission"):
        read_kinds("kind: agreement\nroles: party\nfew: 2\nstale: 9", "f")
    with pytest.raises(DataFileError, match="f:4: stale 'long' is no number"):
        read_kinds("kind: agreement\nroles: party\nfew: 2\nstale: long", "f")
    with pytest.raises(DataFileError, match="f:2: holds 'perhaps' is unknown"):
        read_statuses("status: ended\nholds: perhaps\ndoes: closes", "f")


def test_offices():
    with pytest.raises(DataFileError, match="no entry before"):
        read_offices("title: president", "f")
    with pytest.raises(DataFileError, match="f:3: holder 'who' is unknown"):
        read_offices("change: a\nstatus: ended\nholder: who\nverb: resign", "f")


def test_country_codes():
    assert load_cow()["NER"][0].number == 436
    assert len({one.number for codes in load_cow().values() for one in codes}) == sum(
        map(len, load_cow().values())
    )
    with pytest.raises(DataFileError, match="f:1: 'NER' is no state"):
        read_cow("state: NER", "f")
