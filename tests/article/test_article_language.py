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


def test_names_of_many_languages_in_an_english_paragraph_do_not_mislead():
    text = (
        "Police in Bergen beat two men on Monday. Six people were hurt when troops fired on a"
        " crowd in Lomé. Denmark deployed 40 soldiers near Gedser and sent back 90 men to Sweden."
        " A German minister accused Latvia of blackmail, which Riga denied. No leader has proposed"
        " a boycott. Dutch guards fired rubber bullets at swimmers off Den Helder, and nine of them"
        " drowned there. Belgium recalled its envoy from Bern. Estonia expelled two Finns."
    )
    assert identify_language(text) == "en"


def test_a_language_without_small_words_of_its_own_is_told_by_its_letters():
    text = (
        "D'Regierung huet e Gesetz iwwer d'Schoulen ugeholl, an de Premier sot, datt et am Hierscht"
        " a Kraaft trëtt. D'Oppositioun war dogéint a wollt eng Debatt an der Chamber, mee"
        " d'Majoritéit huet dat refuséiert. Vill Leit waren op der Strooss an hunn demonstréiert."
        " D'Police huet zwee Leit festgeholl. De Minister huet gesot, hie wier net averstan an e"
        " géif mat de Gewerkschafte schwätzen, ier den Text ëmgesat gëtt."
    )
    assert identify_language(text) == "lb"
