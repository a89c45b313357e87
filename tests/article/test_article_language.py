import pytest

from dateline.article.language import identify_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Iran recalls ambassador from France", "en"),
        ("The minister was not in the capital when the strike began.", "en"),
        ("El ministro no estaba en la capital cuando comenzó la huelga.", "es"),
        ("Le ministre n'était pas dans la capitale quand la grève a commencé.", "fr"),
        ("Der Minister war nicht in der Hauptstadt, als der Streik begann.", "de"),
        ("Министр уехал из столицы до начала забастовки.", "ru"),
        ("大臣は首都にいなかった。ストライキが始まった。", "ja"),
        (
            "The ferry line will open again before the summer, officials in the port said. " * 9,
            "en",
        ),
    ],
)
def test_languages(text, language):
    assert identify_language(text) == language


@pytest.mark.parametrize("text", ["", "ok", "1234 5678", "https://example.org/a/b/c"])
def test_too_little_is_unknown(text):
    assert identify_language(text) is None


@pytest.mark.parametrize(("given", "language"), [("en-GB", "en"), ("pt_BR", "pt"), ("NB", "no")])
def test_what_the_bringer_says_is_taken(given, language):
    assert identify_language("Ferries stopped.", given) == language


def test_a_telegram_in_capitals_is_told_by_its_small_letters():
    telegram = (
        "THE MINISTER OF DEFENCE SAID TODAY THAT THREE SOLDIERS WERE KILLED WHEN A PATROL WAS "
        "AMBUSHED NEAR THE RIVER. TWO GUERRILLAS WERE CAPTURED, ACCORDING TO A COMMUNIQUE THAT "
        "WAS BROADCAST BY THE STATE RADIO. THE REBELS HAVE NOT COMMENTED ON THE FIGHTING, WHICH "
        "BEGAN AT DAWN AND WENT ON UNTIL NOON. THE BRIDGE ON THE MAIN ROAD WAS BLOWN UP, AND THE "
        "VILLAGERS FLED TO THE TOWN ON FOOT WITH WHAT THEY COULD CARRY."
    )
    assert identify_language(telegram) == "en"
