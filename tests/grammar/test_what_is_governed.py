"""What stands behind the prepositions of a word, and who a passive's agent is."""

from parsed_texts import only


def texts_of(sentence, indexes):
    return [sentence.tokens[index].text for index in indexes]


def test_the_agent_of_a_passive_is_no_circumstance():
    sentence = only("The mill was burned by farmers in May.")
    verb = next(token.index for token in sentence.tokens if token.text == "burned")
    assert texts_of(sentence, sentence.agents(verb)) == ["farmers"]
    assert texts_of(sentence, sentence.behind(verb)) == ["May"]
    assert texts_of(sentence, sentence.governed(verb, ("agent", "prep"))) == ["farmers", "May"]
    assert texts_of(sentence, sentence.governed(verb, ("agent", "prep"), "in")) == ["May"]


def test_an_active_verb_has_no_agent():
    sentence = only("Farmers burned the mill by night.")
    assert not any(sentence.agents(token.index) for token in sentence.tokens)
