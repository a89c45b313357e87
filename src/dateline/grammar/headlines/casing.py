"""Headlines and telegrams given the casing of plain text, which parsers are trained on."""

import re
from collections.abc import Sequence

from dateline.grammar.headlines.verbs import headline_verbs
from dateline.grammar.parsing.vocabulary import Vocabulary
from dateline.grammar.words import words

WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
SHOUTED_SHARE = 0.65
# Of a headline's words hardly one is small that may be large; of names in a row one verb is.
TITLED_SHARE = 0.9
PARTICLES = frozenset("al el de da du la le bin ibn abu van von der den di s t".split())
SMALL_WORDS = frozenset(
    "a an and as at but by for from if in into nor of off on or out over per so than that the to "
    "under up via vs with after amid before near is are was were be it its not they he she we you "
    "his her their our this who when while will has have had can may against about between".split()
)
FEWEST_WORDS = 3
SHORTEST_NAME = 3
POSSESSIVE = ("'s", "’s")
ENDINGS = ("", "s", "es", "ed", "d", "ing")


def plain_casing(
    text: str,
    names: Sequence[tuple[int, int]],
    start: int = 0,
    vocabulary: Vocabulary | None = None,
) -> str:
    """Return a title-cased or all-capitals paragraph in plain casing, each character in its place.

    Args:
        text: The paragraph.
        names: Offsets of known names in the whole text, in order; they keep their capitals.
        start: Where the paragraph begins in the whole text.
        vocabulary: The words of English; what is none of them is a name too.

    Returns:
        The paragraph, as long as before; unchanged if its casing is plain already.
    """
    counted = [
        word
        for word in WORD.findall(text)
        if word.lower() not in SMALL_WORDS and word not in PARTICLES
    ]
    if len(counted) < FEWEST_WORDS:
        return text
    shouted = sum(map(str.isupper, counted)) > SHOUTED_SHARE * len(counted)
    titled = sum([word[0].isupper() for word in counted]) > TITLED_SHARE * len(counted)
    if not (shouted or titled):
        return text
    spelt = list(WORD.finditer(text))
    pieces = list(text)
    kept = False
    for place, word in enumerate(spelt):
        first, last = word.span()
        named = any(begin < start + last and start + first < end for begin, end in names)
        if place > 1 and spelt[place - 1].group().lower() == "to":
            # "Myanmar to Free 300 Prisoners": a verb, though a town bears its name.
            named = named and word.group().lower() not in headline_verbs().present
        plain = word.group()
        owned = kept and spelt[place - 1].group().endswith(POSSESSIVE)
        if owned and place + 1 < len(spelt):
            # "Chad's Rivers Scraps Tax": whoever acts behind the state is called so.
            named = named or spelt[place + 1].group().lower() in headline_verbs().third_person
        named = named or _is_behind_title(spelt, place)
        named = named or (vocabulary is not None and _is_foreign(plain.lower(), vocabulary))
        kept = named
        if named and shouted and len(plain) > 1:
            plain = plain[0] + plain[1:].lower()
        elif not named and (shouted or not plain.isupper() or len(plain) == 1):
            plain = plain.lower() if first else plain[0] + plain[1:].lower()
        if len(plain) == last - first:
            pieces[first:last] = plain
    return "".join(pieces)


def _is_behind_title(spelt: Sequence[re.Match[str]], place: int) -> bool:
    """Say whether a word between a title and a verb is a name ("Ex-Leader Baker Found Guilty")."""
    if not 0 < place < len(spelt) - 1:
        return False
    title, word, after = (spelt[place + step].group().lower() for step in (-1, 0, 1))
    verbs = headline_verbs()
    return (
        title in words("titles-before-names")
        and word not in verbs.present
        and word not in verbs.passive
        and word not in SMALL_WORDS
        and (after in verbs.third_person or after in verbs.passive)
    )


def _is_foreign(word: str, vocabulary: Vocabulary) -> bool:
    """Say whether a word in small letters is none of English ("mladic", "kaduna")."""
    bare = word.removesuffix(POSSESSIVE[0]).removesuffix(POSSESSIVE[1])
    if len(bare) < SHORTEST_NAME or vocabulary.parts_of_speech(bare) or bare in PARTICLES:
        return False
    return not any(
        bare.endswith(ending)
        and bare.removesuffix(ending) in words("words-newer-than-dictionaries")
        for ending in ENDINGS
    )
