"""General news of many countries: who is meant, what is only a way or a question, what is a threat.

Texts of our own.
"""

import pytest
from coded_texts import mentions_of, row, told, types, with_flags


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A calling before a family name is a given name, and its bearer no leader of that name.
        ("Hunter Sunak accused British lawmakers of lying.", "ACCUSE GBR CVL > GBR LEG"),
        ("Mason Macron accused French lawmakers of lying.", "ACCUSE FRA CVL > FRA LEG"),
        # An office before it is none.
        ("Chancellor Scholz accused French lawmakers of lying.", "ACCUSE DEU GOV > FRA LEG"),
        ("The hunter accused Kenyan lawmakers of lying.", "ACCUSE KEN CVL > KEN LEG"),
    ],
)
def test_given_names_that_are_callings(text: str, expected: str) -> None:
    assert expected in [row(one) for one in mentions_of(text)]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Settlers attacked a village in Brazil.", "BRA"),
        ("In Namibia, settlers burned down the hut of a Himba family.", "NAM"),
        ("Settlers attacked a village near Hebron.", "ISR"),
        ("Masked settlers beat Palestinian farmers on Monday.", "ISR"),
    ],
)
def test_settlers_are_of_israel_where_a_text_speaks_of_it(text: str, actor: str) -> None:
    assert actor in [one for event, one, _ in told(text) if event == "ASSAULT"]


def test_capitals_on_the_way_do_nothing() -> None:
    text = "The minister flew to Lima via {}. They signed a deal."
    assert "SUPPORT" not in types(text.format("Madrid and Bogota"))
    met = "The minister met envoys of Madrid and Bogota in Lima. They signed a deal."
    assert "SUPPORT" in types(met)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Dutch minister said she would raise duties on Peruvian toys if no accord was"
            " signed.",
            ("THREATEN", "NLD", "PER"),
        ),
        (
            "Kenya's minister said Nairobi would suspend flights to Somalia unless its demands"
            " were met.",
            ("THREATEN", "KEN", "SOM"),
        ),
        (
            "Peru's minister said Lima would close its embassy in Chile if funds ran out.",
            ("SANCTION", "PER", "CHL"),
        ),
    ],
)
def test_what_is_to_bring_about_a_deal_is_threatened(
    text: str, expected: tuple[str, str, str]
) -> None:
    assert expected in told(text)


@pytest.mark.parametrize(
    ("text", "event", "flags"),
    [
        ("Many wondered how Chad will negotiate with Sudan.", "CONSULT", ("hypothetical",)),
        ("It is unclear how Chad would help Sudan.", "AID", ("hypothetical",)),
        ("The minister explained how Chad will help Sudan.", "AGREE", ()),
    ],
)
def test_how_something_will_be_done_may_be_left_open(
    text: str, event: str, flags: tuple[str, ...]
) -> None:
    assert (event, flags) in with_flags(text)


def test_orders_that_bar_somebody_restrict_him() -> None:
    text = "The Kenyan judge's order {} the Somali banker stands."
    barring = "The Kenyan judge's order barring the Somali banker from leaving stands."
    assert ("COERCE", "KEN", "SOM") in told(barring)
    assert "COERCE" not in types(text.format("to pay"))


def test_roundtables_are_attended() -> None:
    assert ("CONSULT", "MLT", "") in told("The Maltese premier attended a roundtable in Tunis.")


def test_a_question_passed_over_is_no_refusal() -> None:
    text = "The Danish minister declined to {}."
    assert "REJECT" not in types(text.format("address whether she had known of the leak"))
    assert "REJECT" in types(text.format("obey the court's order"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Kenyan minister's visit to Chad ended.", ("CONSULT", "KEN", "TCD")),
        ("Mali's Russian mercenaries' attack on Chad failed.", ("ASSAULT", "MLI", "TCD")),
        ("Kenyan President William Ruto's visit to Chad ended.", ("CONSULT", "KEN", "TCD")),
        # Two who own it are two.
        ("Chad and Mali's visits to Kenya ended.", ("CONSULT", "TCD+MLI", "KEN")),
    ],
)
def test_whoever_owns_a_deed_does_so_once(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in told(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Togo's rebels chose not to accept the truce.", ("REJECT", "TGO", "")),
        ("Chad has opted not to sign the treaty with Sudan.", ("REJECT", "TCD", "SDN")),
    ],
)
def test_to_choose_not_to_is_to_refuse(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in told(text)


def test_to_choose_to_is_to_decide() -> None:
    assert "REJECT" not in types("Chad has opted to sign the treaty with Sudan.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A former postmaster in Britain accused the government of lying.", "GBR LAB > GBR GOV"),
        ("Statistics Norway accused the Danish ministry of lying.", "NOR GOV > DNK GOV"),
        ("Parks Canada accused the city of lying.", "CAN GOV > CAN GOV"),
        # Intelligence that is a machine's is no service's.
        ("The Danish minister condemned the misuse of artificial intelligence.", "DNK GOV > -"),
        ("The Danish minister condemned Chad's intelligence service.", "DNK GOV > TCD SPY"),
    ],
)
def test_who_speaks_and_of_whom(text: str, expected: str) -> None:
    assert f"ACCUSE {expected}" in [row(one) for one in mentions_of(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Farmers in Kenya condemned a proposal to seize their land.",
        "Residents have criticised plans to close the library in Bristol.",
        "Protesters in Ghana denounced a bid to raid the camp.",
    ],
)
def test_whoever_judges_a_plan_did_not_make_it(text: str) -> None:
    assert "PROTEST" not in types(text)


def test_a_plan_is_its_makers_all_the_same() -> None:
    assert ("THREATEN", "TCD", "") in told("Rebels in Chad announced plans to attack the town.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The president of the club criticised the French referee.", "FRA CVL > FRA CVL"),
        ("The president of the French football federation criticised Spain.", "FRA CVL > ESP GOV"),
        ("The president of the French republic criticised Spain.", "FRA GOV > ESP GOV"),
    ],
)
def test_who_leads_a_club_holds_no_office(text: str, expected: str) -> None:
    assert f"ACCUSE {expected}" in [row(one) for one in mentions_of(text)]


def test_regulators_are_of_their_state() -> None:
    said = [row(one) for one in mentions_of("Ofcom accused the Danish broadcaster of lying.")]
    assert said == ["ACCUSE GBR GOV > DNK JRN"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Uber drivers in London staged a strike.", "GBR GOV"),
        ("Greenpeace activists staged a rally in Oslo.", "NOR GOV"),
        ("Dutch drivers in London staged a strike.", "NLD GOV"),
    ],
)
def test_protests_are_against_a_state(text: str, expected: str) -> None:
    assert [row(one).partition(" > ")[2] for one in mentions_of(text)] == [expected]


def test_a_state_s_team_is_not_its_government() -> None:
    said = [row(one) for one in mentions_of("The French football team was attacked in Lima.")]
    assert [one.partition(" > ")[2] for one in said] == ["FRA CVL"]
