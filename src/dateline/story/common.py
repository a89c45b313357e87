"""How common words are in news stories at large: what a few articles cannot tell by themselves."""

from functools import lru_cache

from dateline.datafiles import check_keys, data_folder, read_paragraphs

_FILE = "data/story/common_words.txt"
_KEYS = frozenset({"language", "share", "words"})
# The share of stories that hold a word which is not listed.
RARE = 0.004


@lru_cache(maxsize=1)
def common_shares() -> dict[str, float]:
    """Return the share of news stories that hold each common word, 0 to 1.

    Raises:
        DataFileError: A share is no number of per cent, or a paragraph has no words.
    """
    shares: dict[str, float] = {}
    text = (data_folder() / "story" / "common_words.txt").read_text(encoding="utf-8")
    for paragraph in read_paragraphs(text, _FILE):
        check_keys(paragraph, _KEYS)
        share = paragraph.value("share")
        if not share.isdecimal() or not 0 < int(share) <= 100:
            raise paragraph.fault("share", f"{share!r} is no share", "write per cent, 1 to 100")
        for word in paragraph.value("words").split():
            shares.setdefault(word, int(share) / 100)
    return shares
