"""What the tests of grammar share: a text parsed by itself, and where its words hang."""

from dateline.grammar import Sentence, load_parser, parse_story


def only(text: str) -> Sentence:
    """Return the only sentence of a text."""
    (sentence,) = parse_story(text, load_parser())
    return sentence


def heads(text: str) -> dict[str, tuple[str, str]]:
    """Return the label and the head of each word of a sentence, by the word; the last of alike."""
    sentence = only(text)
    return {token.text: (token.dep, sentence.tokens[token.head].text) for token in sentence.tokens}


def label_of(text: str, word: str) -> tuple[str, str]:
    """Return the label of the first such word of a sentence, and the word it hangs on."""
    sentence = only(text)
    token = next(token for token in sentence.tokens if token.text == word)
    return token.dep, sentence.tokens[token.head].text


def stands(sentence: Sentence, word: str) -> tuple[str, str]:
    """Return the label of a word that stands once in a sentence, and the word it hangs on."""
    (token,) = [one for one in sentence.tokens if one.text == word]
    return token.dep, sentence.tokens[token.head].text
