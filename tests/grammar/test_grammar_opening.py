"""Subjects that a small parser swallows into what opens their clause."""

from dateline.grammar.mends.opening import free_subject_behind_comma
from dateline.grammar.sentence import Sentence, Token


def seen_by(label: str, verb_has_subject: bool) -> Sentence:
    """Return "In a memo by Reuters, unions asked her", the unions under a label of Reuters'."""
    rows = [
        ("In", "ADP", "IN", "prep", 7),
        ("a", "DET", "DT", "det", 2),
        ("memo", "NOUN", "NN", "pobj", 0),
        ("by", "ADP", "IN", "prep", 2),
        ("Reuters", "PROPN", "NNP", "pobj", 3),
        (",", "PUNCT", ",", "punct", 4),
        ("unions", "NOUN", "NNS", label, 4),
        ("asked", "VERB", "VBD", "ROOT", 7),
        ("her", "PRON", "PRP", "nsubj" if verb_has_subject else "dobj", 7),
    ]
    tokens, start = [], 0
    for index, (text, pos, tag, dep, head) in enumerate(rows):
        tokens.append(Token(index, text, text, pos, tag, dep, head, start, start + len(text)))
        start += len(text) + 1
    text = " ".join(row[0] for row in rows)
    return Sentence(0, len(text), text, tuple(tokens))


def test_whoever_stands_behind_an_outlet_and_a_comma_is_the_subject() -> None:
    unions = free_subject_behind_comma(seen_by("appos", verb_has_subject=False)).tokens[6]
    assert (unions.dep, unions.head) == ("nsubj", 7)


def test_a_verb_that_has_its_subject_keeps_it() -> None:
    sentence = seen_by("appos", verb_has_subject=True)
    assert free_subject_behind_comma(sentence) is sentence
