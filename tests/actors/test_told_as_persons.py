"""Who is told by an age or a middle initial is no namesake; a county is no church or union."""

import pytest

from dateline.pipeline import code_texts


def sides(text):
    ((_, mentions),) = code_texts([{"id": "a", "text": text, "date": "2024-06-12"}])
    return [
        (
            one.event,
            [(party.code, *party.sector) for party in one.actor],
            [(party.code, *party.sector) for party in one.recipient],
        )
        for one in mentions
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("MEMPHIS, Tennessee — Cameron Porter, 27, was arrested by police for burglary.",
         ("COERCE", [("USA", "COP")], [("USA", "CVL")])),
        ("MEMPHIS, Tennessee — Jordan Hull, 37, was arrested by police for burglary.",
         ("COERCE", [("USA", "COP")], [("USA", "CVL")])),
        ("MEMPHIS, Tennessee — Obama K. Ajayi was arrested by police for burglary.",
         ("COERCE", [("USA", "COP")], [("USA", "CVL")])),
        ("TOPEKA — Deputies of the Union County Sheriff's Office arrested a man on Friday.",
         ("COERCE", [("USA", "COP")], [("USA", "CVL")])),
        # a family name that the parser takes for a common noun
        ("Even though Zoë Dion is a pop icon, people in Quebec focus on her looks. On Friday, Dion "
         "criticised the Canadian government.", ("ACCUSE", [("CAN", "CVL")], [("CAN", "GOV")])),
        # whose age stands behind a whole name that the register knows, or behind a title
        ("ISTANBUL — Turkish President Erdogan, 70, praised the police.",
         ("SUPPORT", [("TUR", "GOV")], [("TUR", "COP")])),
        ("BOSTON — US President Donald J. Trump, 77, praised the police.",
         ("SUPPORT", [("USA", "ELI")], [("USA", "COP")])),
        ("TOPEKA — The workers' union of Kansas condemned the county sheriff.",
         ("ACCUSE", [("USA", "LAB")], [("USA", "COP")])),
    ],
)  # fmt: skip
def test_half_a_name_is_no_namesake(text, expected):
    assert expected in sides(text)


FILLING = "The talks took place in May. It rained a lot. The room was full. The letter is long. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A House committee in Washington wrote to the FBI on Monday. Lawmakers accused the bureau "
         f"of silence. {FILLING}Chinese police posts are all that lawmakers talk of. "
         "The lawmakers condemned the FBI.", ("ACCUSE", [("USA", "LEG")], [("USA", "COP")])),
        # lawmakers of two states
        ("A House committee in Washington wrote to the FBI on Monday. US lawmakers accused the "
         f"bureau of silence. Kenyan lawmakers were not amused. {FILLING}Kenyan police stations "
         "are a key focus of lawmakers. The lawmakers condemned the police.",
         ("ACCUSE", [("KEN", "LEG")], [("KEN", "COP")])),
    ],
)  # fmt: skip
def test_the_only_lawmakers_told_of_are_meant_again(text, expected):
    assert expected in sides(text)


def test_a_raised_figure_between_commas_is_no_age() -> None:
    row = {"id": "text", "text": "Ana Roe, ², accused the king of Chad.", "date": "2024-03-05"}
    assert next(iter(code_texts([row])))


def test_a_number_without_end_is_no_age() -> None:
    row = {"id": "text", "text": f"Ana Roe counted {'7' * 5000} grains.", "date": "2024-03-05"}
    assert next(iter(code_texts([row])))
