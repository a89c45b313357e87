"""Who owns what, which noun is whose subject, and what a clause hangs on."""

import pytest
from parsed_texts import label_of


@pytest.mark.parametrize(
    ("text", "owner", "owned"),
    [
        # Taken for another object of the verb
        (
            "The miners stayed at home on Monday, blaming Ethiopia’s weeklong offensive against"
            " the border town of Zalambessa.",
            "Ethiopia",
            "offensive",
        ),
        # The mark taken for "is"
        (
            "“The army’s reckless, indiscriminate use of mines is a crime,” said a farmer.",
            "army",
            "use",
        ),
        (
            "“The government’s cruel, unlawful treatment of prisoners is the main cause of anger,”"
            " said the opposition leader Bobi Wine.",
            "government",
            "treatment",
        ),
        # Taken for who does what was done to it
        (
            "The Kenyan premier told her Ugandan colleague that the AU’s proposed 20-day embargo"
            " must be kept everywhere.",
            "AU",
            "embargo",
        ),
    ],
)
def test_an_owner_hangs_on_what_it_owns(text: str, owner: str, owned: str) -> None:
    assert label_of(text, owner) == ("poss", owned)


@pytest.mark.parametrize(
    ("text", "word", "stands"),
    [
        # Beside another subject
        (
            "A Malian nurse from Gao who described herself as Aminata Traore said she had been"
            " forced to leave by gunmen who threatened her.",
            "Traore",
            ("pobj", "as"),
        ),
        (
            "A UN resolution which had proposed a month-long ceasefire was ignored by Sudan.",
            "ceasefire",
            ("dobj", "proposed"),
        ),
        (
            "The Dutch adviser to militias fighting to defeat Boko Haram has left over a plan to"
            " cut aid.",
            "Haram",
            ("dobj", "defeat"),
        ),
        # A title before a name
        (
            "The city police's assistant chief constable Robin Lane said they were investigating"
            " the claims.",
            "constable",
            ("compound", "Lane"),
        ),
        # A time before the subject
        (
            "In Lima on Thursday night activists beamed the names on to the wall.",
            "night",
            ("pobj", "on"),
        ),
        # What is said without "that"
        (
            "A spokesman denied its fighters were responsible and blamed the army.",
            "fighters",
            ("nsubj", "were"),
        ),
        # Whoever is told something is no subject of it
        ("She told the fighters they were wrong.", "fighters", ("dobj", "told")),
    ],
)
def test_where_a_noun_stands(text: str, word: str, stands: tuple[str, str]) -> None:
    assert label_of(text, word) == stands


@pytest.mark.parametrize(
    ("text", "word", "stands"),
    [
        (
            "The letter named the Spanish doctors Ana Ruiz and Pedro Sanz, who were brutally"
            " tortured, then shot by the militiamen.",
            "shot",
            ("conj", "tortured"),
        ),
        # Who says it behind a quotation
        (
            "Fights do break out in the harbour, but that’s common in any port,” the captain"
            " added.",
            "break",
            ("ccomp", "added"),
        ),
        # A name with an article is one
        (
            "Farmers met in the Syrian village of Rima al-Shaab on Friday.",
            "Rima",
            ("compound", "Shaab"),
        ),
        (
            "Soldiers shot at shepherds near the village of Deir al-Shaab for two hours.",
            "Deir",
            ("compound", "Shaab"),
        ),
        # Those led are not told next
        ("The observers, then led by a Zambian, criticised Chad.", "led", ("acl", "observers")),
        (
            "The crisis began in 2019, when tens of thousands protested in Lagos and elsewhere,"
            " accusing the cabinet of those days of corruption.",
            "protested",
            ("advcl", "began"),
        ),
        (
            "Zara is the widow of a surgeon from Gao who was abducted by gunmen in May 2014.",
            "abducted",
            ("relcl", "surgeon"),
        ),
        # A letter is sent by people
        (
            "He had a letter from Ana Ruiz, who was kidnapped by armed men.",
            "kidnapped",
            ("relcl", "Ruiz"),
        ),
        (
            "Orban has said, without naming names, that several foreign foundations bought the"
            " votes of the opposition.",
            "bought",
            ("ccomp", "said"),
        ),
        ("Countries that border Sudan closed their crossings.", "closed", ("ROOT", "closed")),
        (
            "The leaders of Jordan and Iraq — two states that border Syria — backed the plan.",
            "Syria",
            ("dobj", "border"),
        ),
        (
            "Uganda, which had granted Kenya permission to begin the operation, blamed Congo.",
            "Kenya",
            ("dative", "granted"),
        ),
    ],
)
def test_what_a_clause_hangs_on(text: str, word: str, stands: tuple[str, str]) -> None:
    assert label_of(text, word) == stands
