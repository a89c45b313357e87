"""Politics within one country: whose party, which office, and who asks whom are told apart."""

import pytest
from coded_texts import mentions_of, row

from dateline.records import Mention

QUIET = " It rained in the hills. Shops were open. Buses ran."


def rows(text: str) -> list[Mention]:
    return list(mentions_of(text, "2024-03-05"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # What a senator asks of a court is not told again by what a minister asks of the army.
        (
            "LIMA, Peru - A group of Peruvian senators asked the constitutional court to dissolve"
            " the party. The defence minister asked the armed forces to stay out of the dispute.",
            "REQUEST PER GOV > PER MIL",
        ),
        # Who is said to have spoken at the end of a quotation spoke all of it.
        (
            "DUBLIN, Ireland - “We asked them to drop the tax. They would not listen,” Fine Gael"
            " secretary Paul Lane said in Dublin.",
            "REQUEST IRL PTY > IRL GOV",
        ),
        # A party's somebody is of the party, a society of no told state of where the story is.
        (
            "NAIROBI, Kenya - ODM's Grace Wanjiru accepted the invitation of the government.",
            "AGREE KEN PTY > KEN GOV",
        ),
        (
            "NAIROBI, Kenya - The Coastal Women's Network condemned the Kenyan police.",
            "ACCUSE KEN SOC > KEN COP",
        ),
        (
            "COLOMBO, Sri Lanka - SJB leader Nimal Perera accused the ruling NPP of breaking its"
            " promises. SJB lawmakers met.",
            "ACCUSE LKA PTY > LKA PTY",
        ),
        (
            "BUENOS AIRES, Argentina - Federal Police arrested 37 people. Peronist deputies"
            " boycotted a sitting of the Budget Committee.",
            "PROTEST ARG LEG > ARG LEG",
        ),
        # Frames of parliaments.
        (
            "BELGRADE, Serbia - Opposition deputies left the chamber before the vote.",
            "PROTEST SRB LEG > -",
        ),
        (
            "OSLO, Norway - The Labour Party tabled a motion of no confidence in the government.",
            "REQUEST NOR PTY > NOR GOV",
        ),
        (
            "SANTIAGO, Chile - Opposition deputies filed an impeachment motion against the interior"
            " minister.",
            "ACCUSE CHL LEG > CHL GOV",
        ),
        (
            "TBILISI, Georgia - The speaker cut off the microphones of opposition deputies.",
            "COERCE GEO LEG > GEO LEG",
        ),
    ],
)
def test_who_does_what_at_home(text: str, expected: str) -> None:
    found = [row(one) for one in rows(text + QUIET)]
    assert expected in found, found


def test_a_leader_of_a_party_is_no_lawmaker_by_weights() -> None:
    text = (
        "BUCHAREST, Romania - PSD leader Dan Vlad pledged at the party's congress that new justice"
        " laws would be in force by Easter.\nHe threatened to replace ministers who hesitate.\n"
        "Romanian lawmakers debated a bill.\nMPs voted on the budget in the Chamber of Deputies.\n"
        "Senators met on Monday.\nDeputies of PNL walked out of parliament."
    )
    found = {one.actor[0].sector[0] for one in rows(text) if one.event in {"AGREE", "THREATEN"}}
    assert found == {"PTY"}


def test_a_call_to_congratulate_concedes_nothing() -> None:
    text = "The Kenyan premier telephoned the Ugandan premier to congratulate him."
    assert {one.event for one in rows(text)} <= {"CONSULT", "SUPPORT"}


def test_a_day_told_of_who_somebody_is_dates_nothing_else() -> None:
    text = (
        "LILONGWE, Malawi - He called on the chairwoman Towera Msiska to step down. Msiska, a judge"
        " who took up the post last year, brushed the demand aside. It rained. Shops were open."
    )
    found = [one.date for one in rows(text) if one.event == "REJECT"]
    assert [one.text for one in found if one is not None] == [None]
