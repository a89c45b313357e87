"""Records of a parliament's sittings: who has the floor, and whose government is meant."""

from dateline.grammar.apparatus import member_of
from dateline.pipeline import code_texts
from dateline.records import Mention

DEBATE = """{head}
Thursday 12 March 1998
{below}
Mr HOLLINS (Ardmore) (2.07 p.m.)—My question is to the Minister for Trade. Has he spoken to Togo?
The Minister for Trade (Mr Alan Pryce): Togolese soldiers shot nine villagers in Kara on Sunday. \
The Government condemn the killings. I telephoned the Togolese trade minister yesterday.
Mr Hollins (Ardmore): The Opposition demanded last week that we recall our envoy from Lomé.
"""


def coded(text: str) -> list[Mention]:
    rows = [{"id": "text", "text": text, "date": "1998-03-12", "lang": "en"}]
    return [one for _, mentions in code_texts(rows) for one in mentions]


def sides(mentions: list[Mention]) -> set[tuple[str, str, str]]:
    return {
        (
            one.event,
            "+".join(" ".join((p.code or "", *p.sector)) for p in one.actor),
            "+".join(p.code or "" for p in one.recipient),
        )
        for one in mentions
    }


def test_those_who_sit_in_a_parliament_are_of_its_state() -> None:
    found = sides(coded(DEBATE.format(head="HOUSE OF COMMONS", below="Oral Answers to Questions")))
    assert ("ASSAULT", "TGO MIL", "TGO") in found
    assert ("ACCUSE", "GBR GOV", "TGO") in found
    assert ("CONSULT", "GBR GOV", "TGO") in found
    assert ("REQUEST", "GBR OPP", "GBR") in found


def test_a_state_above_the_record_has_the_parliament() -> None:
    found = sides(coded(DEBATE.format(head="PARLIAMENT OF NEW ZEALAND", below="Hansard")))
    assert ("ACCUSE", "NZL GOV", "TGO") in found
    assert ("CONSULT", "NZL GOV", "TGO") in found


def test_elsewhere_labels_say_of_no_parliament() -> None:
    found = sides(coded(DEBATE.format(head="A morning in Lomé", below="By our own reporter")))
    assert not any("GBR" in actor or "NZL" in actor for _, actor, _ in found)


def test_who_has_the_floor() -> None:
    for piece, name in (
        ("Mr HOLM (Minister for Trade)—I thank him.", "Mr HOLM"),
        ("Mrs VAN DER BERG-LEE (2.15 p.m.)—My question is this.", "Mrs VAN DER BERG-LEE"),
        ("Dr. Ann Moss (Wells): Will he resign?", "Dr. Ann Moss"),
        ("The Secretary of State for Health (Sir Neil Ray): No.", "Sir Neil Ray"),
        ("Mr Holm—We shall see.", "Mr Holm"),
    ):
        found = member_of(piece)
        assert found is not None
        assert piece[found[0] : found[1]] == name


def test_other_openings_have_no_floor() -> None:
    for piece in (
        "Mr Holm (Minister for Trade) said he would resign.",
        "Mr Holm — a former judge — said no.",
        "Mr Holm: We shall see.",
        "The Minister for Trade (in office since May) resigned.",
    ):
        assert member_of(piece) is None


def test_members_spoken_of_sit_there() -> None:
    head = DEBATE.format(head="HOUSE OF COMMONS", below="Oral Answers to Questions")
    text = head + "Mr Pryce—The member for Ardmore demanded last week that we cut off aid to Togo."
    assert ("REQUEST", "GBR LEG", "GBR") in sides(coded(text))


def test_elsewhere_a_member_is_nobodys() -> None:
    text = "The member for Ardmore demanded last week that we cut off aid to Togo."
    assert not [one for one in sides(coded(text)) if "LEG" in one[1]]


def test_questions_put_in_writing_assert_nothing() -> None:
    for text in (
        "Did rebels raid the police armoury at Kara.",
        "Will the Norwegian Government expel the Togolese envoy.",
        "Has Chad shelled a village in Niger; if so, which.",
    ):
        assert coded(text) == []


def test_what_follows_a_question_is_told() -> None:
    found = sides(coded("Will the rains come. Togolese soldiers shelled a village in Benin."))
    assert ("ASSAULT", "TGO MIL", "BEN") in found
