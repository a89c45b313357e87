"""Objects without an article, put right on trees built by hand."""

from dateline.grammar.mends.bare_objects import free_bare_objects
from dateline.grammar.sentence import Sentence, Token


def tree(*rows: tuple[str, str, str, str, str, int]) -> Sentence:
    """Return a sentence of words with their lemma, part of speech, tag, label and head."""
    tokens, start = [], 0
    for index, (text, lemma, pos, tag, dep, head) in enumerate(rows):
        tokens.append(Token(index, text, lemma, pos, tag, dep, head, start, start + len(text)))
        start += len(text) + 1
    text = " ".join(row[0] for row in rows)
    return Sentence(0, len(text), text, tuple(tokens))


def test_noun_taken_for_a_clause_is_the_object() -> None:
    sentence = tree(
        ("Rebels", "rebel", "NOUN", "NNS", "nsubj", 1),
        ("declare", "declare", "VERB", "VBP", "ROOT", 1),
        ("Easter", "Easter", "PROPN", "NNP", "compound", 3),
        ("truce", "truce", "NOUN", "NN", "ccomp", 1),
    )
    assert free_bare_objects(sentence).tokens[3].dep == "dobj"


def test_participle_that_tells_which_stands_before_the_object() -> None:
    sentence = tree(
        ("Chad", "Chad", "PROPN", "NNP", "nsubj", 1),
        ("bans", "ban", "VERB", "VBZ", "ROOT", 1),
        ("leading", "lead", "VERB", "VBG", "xcomp", 1),
        ("party", "party", "NOUN", "NN", "dobj", 2),
    )
    mended = free_bare_objects(sentence).tokens
    assert (mended[3].dep, mended[3].head) == ("dobj", 1)
    assert (mended[2].dep, mended[2].head) == ("amod", 3)


def test_clauses_and_adverbs_stay() -> None:
    said = tree(
        ("He", "he", "PRON", "PRP", "nsubj", 1),
        ("says", "say", "VERB", "VBZ", "ROOT", 1),
        ("troops", "troop", "NOUN", "NNS", "ccomp", 1),
        ("here", "here", "ADV", "RB", "acomp", 2),
    )
    went = tree(
        ("They", "they", "PRON", "PRP", "nsubj", 1),
        ("drove", "drive", "VERB", "VBD", "ROOT", 1),
        ("home", "home", "NOUN", "NN", "advmod", 1),
    )
    assert free_bare_objects(said) == said
    assert free_bare_objects(went) == went


def test_noun_behind_a_particle_is_the_object_of_what_it_does() -> None:
    sentence = tree(
        ("Court", "court", "NOUN", "NN", "nsubj", 1),
        ("struck", "strike", "VERB", "VBD", "ROOT", 1),
        ("down", "down", "ADP", "RP", "prt", 1),
        ("law", "law", "NOUN", "NN", "nsubj", 4),
        ("expanding", "expand", "VERB", "VBG", "advcl", 1),
        ("powers", "power", "NOUN", "NNS", "dobj", 4),
    )
    mended = free_bare_objects(sentence).tokens
    assert (mended[3].dep, mended[3].head) == ("dobj", 1)
    assert (mended[4].dep, mended[4].head) == ("acl", 3)


def test_a_verb_with_an_object_keeps_its_clause() -> None:
    sentence = tree(
        ("Court", "court", "NOUN", "NN", "nsubj", 1),
        ("struck", "strike", "VERB", "VBD", "ROOT", 1),
        ("it", "it", "PRON", "PRP", "dobj", 1),
        ("down", "down", "ADP", "RP", "prt", 1),
        ("judges", "judge", "NOUN", "NNS", "nsubj", 5),
        ("citing", "cite", "VERB", "VBG", "advcl", 1),
        ("custom", "custom", "NOUN", "NN", "dobj", 5),
    )
    assert free_bare_objects(sentence) == sentence
