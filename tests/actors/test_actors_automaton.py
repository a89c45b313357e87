from hypothesis import given
from hypothesis import strategies as st

from dateline.actors.register.automaton import STEM, NameAutomaton

WORDS = st.text(alphabet="abN -", min_size=1, max_size=STEM + 4).filter(
    lambda name: name[0].isalnum() and name[-1].isalnum()
)


def longest_at_each_place(names: set[str], text: str) -> list[tuple[int, int, str]]:
    found = []
    at = 0
    while at < len(text):
        opens = at == 0 or not text[at - 1].isalnum()
        fitting = [
            name
            for name in names
            if opens
            and text.startswith(name, at)
            and not text[at + len(name) : at + len(name) + 1].isalnum()
        ]
        if fitting:
            name = max(fitting, key=len)
            found.append((at, at + len(name), name))
            at += len(name)
        else:
            at += 1
    return found


@given(st.sets(WORDS, max_size=8), st.text(alphabet="abN -.", max_size=60))
def test_the_automaton_finds_what_a_search_at_every_place_finds(names: set[str], text: str) -> None:
    assert list(NameAutomaton(sorted(names)).find(text)) == longest_at_each_place(names, text)


def test_a_name_longer_than_its_stem_gives_way_to_a_shorter_that_fits() -> None:
    names = ["Union of Nomads", "Union of Nomads and Traders", "Union"]
    found = NameAutomaton(names).find("The Union of Nomads and Tradesmen met the Unionists, Union.")
    assert [name for _, _, name in found] == ["Union of Nomads", "Union"]


def test_an_automaton_without_names_finds_nothing() -> None:
    assert list(NameAutomaton([]).find("Nothing\0 here")) == []
