"""What somebody asks for with "that" is asked; what goes on already threatens nobody."""

import pytest
from coded_texts import mentions_of, row


def rows(text: str) -> list[str]:
    return [row(one) for one in mentions_of(text)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Norway urged that Chad's leaders sign the accord.", "REQUEST NOR GOV > TCD GOV"),
        ("Egypt insisted that Sudan's generals release the prisoners.",
         "REQUEST EGY GOV > SDN MIL"),
        ("Norway requested that the two men be extradited by Chad.", "REQUEST NOR GOV > TCD GOV"),
        ("Peru demanded that those responsible be brought to justice.", "REQUEST PER GOV > -"),
    ],
)  # fmt: skip
def test_what_is_to_be_done_is_asked_for_and_nothing_beside(text, told):
    assert rows(text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        "Norway insisted that its soldiers work in Chad.",
        "Norway insisted that the men were released.",
        "Norway said that the generals release prisoners.",
    ],
)
def test_what_is_said_to_be_so_is_not_asked_for(text):
    assert not [one for one in rows(text) if one.startswith("REQUEST")]


def test_a_court_of_justice_is_somebody_still():
    assert rows("A justice condemned Kenya's police.") == ["ACCUSE KEN JUD > KEN COP"]


@pytest.mark.parametrize(
    "text",
    [
        "The UN warned that civilians are being tortured in Eritrea.",
        "Hospitals are being bombed in Sudan, Norway warned.",
        "Rebels in Chad are killing villagers, the UN warns.",
    ],
)
def test_what_goes_on_already_threatens_nobody(text):
    assert not [one for one in rows(text) if one.startswith("THREATEN")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("We will bomb Accra, Togo warned.", "THREATEN TGO GOV > GHA GOV"),
        ("Chad will be attacked if it closes the border, Libya warned.",
         "THREATEN LBY GOV > TCD GOV"),
    ],
)  # fmt: skip
def test_what_is_to_come_does(text, told):
    assert rows(text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        "At the request of South African church leaders, her body was flown from Lusaka.",
        "At the urging of the Swiss president, the meeting was delayed.",
        "At the request of the Ghanaian government, the concert was cancelled.",
    ],
)
def test_what_is_done_at_a_request_tells_of_one(text):
    assert [one.split()[0] for one in rows(text)] == ["REQUEST"]


def test_what_stands_in_a_state_visits_nobody():
    assert rows("Qatar hosts the secretariat of the African Union.") == []
    assert rows("Qatar hosted the leaders of Libya on Monday.") == ["CONSULT LBY GOV > QAT GOV"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ghana suggested that the Togolese envoy wait in the hall.", "REQUEST GHA GOV > TGO GOV"),
        ("Kenyan families pleaded with the army of Uganda to let the boys go.",
         "REQUEST KEN CVL > UGA MIL"),
        ("Bolivian prosecutors demanded nine years for the colonel.", "ACCUSE BOL JUD > BOL MIL"),
        ("Norway called for documents to be kept.", "REQUEST NOR GOV > -"),
    ],
)  # fmt: skip
def test_what_hangs_beside_the_asking_is_asked_for(text, told):
    assert told in rows(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ghana suggested that the police hold two men.",
        "Ghana has suggested that the chief enters the hall.",
        "The minister asked for an hour after May.",
    ],
)
def test_what_is_only_supposed_is_not(text):
    assert not [one for one in rows(text) if one.startswith("REQUEST")]
