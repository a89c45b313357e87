"""Who is no party: coins, cameras. Whose boards, presidents and lawmakers are."""

import pytest

from dateline.page import page_of_row
from dateline.pipeline import prepare_page


def whos(text: str, word: str) -> list[str]:
    """Return country and sectors of who a word of a text means."""
    story = prepare_page(
        page_of_row({"id": "t", "text": text, "lang": "en", "date": "2024-06-12"}, "t", "t")
    )
    return [
        " ".join((one.code, *one.sector))
        for number, sentence in enumerate(story.sentences)
        for token in sentence.tokens
        if token.text == word
        for one in story.cast.at(number, token.index)
    ]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The agency appealed for US$31 million for refugees in Kenya.", "US$"),
        ("The agency appealed for three million US dollars for Kenya.", "US"),
        ("Berlin has installed more CCTV cameras at stations.", "CCTV"),
        ("The raid in Leeds was caught on CCTV.", "CCTV"),
    ],
)
def test_coins_and_cameras_are_nobody(text: str, word: str) -> None:
    assert whos(text, word) == []


def test_states_and_broadcasters_of_the_same_letters_are_somebody() -> None:
    assert whos("The US pledged tents to Kenya.", "US") == ["USA GOV"]
    assert whos("China's CCTV accused the BBC of bias.", "CCTV") == ["CHN JRN GOV"]


@pytest.mark.parametrize(
    ("text", "word", "who"),
    [
        ("The board of Acme Corp rejected the offer of Kenya.", "board", "KEN BUS"),
        ("Shell president Ann Roe accused Nigeria of fraud.", "president", "MNC BUS"),
        ("Boeing spokesman Ted Roe criticised the FAA.", "spokesman", "USA BUS"),
        ("The company's president accused Kenya.", "president", "KEN BUS"),
        (
            "Acme made a bid for Globex of Kenya. The board refused. Shareholders vote in May.",
            "board",
            "KEN BUS",
        ),
        ("The board rejected the claim by Kenya.", "board", "KEN GOV"),
        ("The World Bank's board approved a loan to Kenya.", "board", "IGO GOV"),
        (
            "Lawmakers on the House Select Committee on Iran condemned Iran. Iran said no.",
            "Lawmakers",
            "USA LEG",
        ),
        ("The rights group Safeguard Defenders accused China.", "Defenders", "NGO"),
        ("The UN refugee agency urged Kenya to help.", "agency", "UNO"),
        ("City defenders of Kenya repelled the attack.", "defenders", "KEN MIL"),
    ],
)
def test_whose_boards_presidents_and_lawmakers_are(text: str, word: str, who: str) -> None:
    assert who in whos(text, word)
