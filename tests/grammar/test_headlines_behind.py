"""Headlines: lists without "and", verbs behind "as", last nouns in -s, plurals taken for verbs."""

import pytest
from parsed_texts import heads


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Dozens killed as RSF storms camp in North Darfur", "camp", ("dobj", "storms")),
        ("China summons Japanese envoy over Taiwan remarks", "envoy", ("dobj", "summons")),
        ("Iran-backed militia fires rockets at US base", "rockets", ("dobj", "fires")),
        ("Haiti gangs attack capital's main prison", "prison", ("dobj", "attack")),
        ("Israel strikes kill 30 in Gaza", "strikes", ("nsubj", "kill")),
        ("Niger, Mali, Burkina Faso quit West African bloc", "Faso", ("conj", "Mali")),
        ("Talks collapse as dock strike begins", "strike", ("nsubj", "begins")),
        ("Kenya, Serbia, Hold Joint Drills", "drills", ("dobj", "hold")),
    ],
)
def test_a_headline_is_read_to_its_end(text: str, word: str, expected: tuple[str, str]) -> None:
    found = {key.lower(): (dep, above.lower()) for key, (dep, above) in heads(text).items()}
    wanted = (expected[0], expected[1].lower())
    assert found[word.lower()] == wanted
