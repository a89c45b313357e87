"""The codes an actor may carry, read from the codebook's lists."""

from functools import lru_cache

from dateline.datafiles import Paragraph, check_keys, data_folder, read_paragraphs

UNKNOWN = "UNK"


@lru_cache(maxsize=1)
def _lists() -> dict[str, frozenset[str]]:
    path = data_folder() / "actors" / "codes.txt"
    return {
        paragraph.value("list"): frozenset(paragraph.value("codes").split())
        for paragraph in read_paragraphs(path.read_text("utf-8"), "actors/codes.txt")
    }


@lru_cache(maxsize=1)
def _sovereigns() -> dict[str, str]:
    file = "actors/dependencies.txt"
    path = data_folder() / "actors" / "dependencies.txt"
    found: dict[str, str] = {}
    for paragraph in read_paragraphs(path.read_text("utf-8"), file):
        check_keys(paragraph, frozenset({"sovereign", "territories"}))
        sovereign = checked_code(paragraph, "sovereign", paragraph.value("sovereign"))
        found |= dict.fromkeys(paragraph.value("territories").split(), sovereign)
    return found


def sovereign_of(country: str) -> str:
    """Return the code that those of a country or territory go by: a dependency's sovereign's.

    Args:
        country: An ISO 3166-1 alpha-3 code.
    """
    return _sovereigns().get(country, country)


def country_codes() -> frozenset[str]:
    """Return the alpha-3 codes of states and territories."""
    return _lists()["country"]


def supranational_codes() -> frozenset[str]:
    """Return the codes of what is no state: UNO, EUR, IGO, NGO, ISM, IMG, MNC."""
    return _lists()["supranational"]


def sector_codes() -> frozenset[str]:
    """Return the sectors."""
    return _lists()["sector"]


def checked_code(paragraph: Paragraph, key: str, code: str) -> str:
    """Return `code`, or say that the codebook does not know it.

    Raises:
        DataFileError: The code is neither a country's nor supranational.

    Source:
        Codebook, section "Who".
    """
    if code in country_codes() or code in supranational_codes():
        return code
    raise paragraph.fault(
        key, f"unknown code {code!r}", "write an ISO 3166-1 alpha-3 code or a supranational one"
    )


def checked_codes(paragraph: Paragraph, key: str) -> tuple[str, ...]:
    """Return the codes in a field, or say which of them the codebook does not know.

    Raises:
        DataFileError: A code is neither a country's nor supranational.
    """
    return tuple(checked_code(paragraph, key, code) for code in paragraph.value(key).split())


def checked_sectors(paragraph: Paragraph, key: str, sectors: str) -> tuple[str, ...]:
    """Return the sectors in a value, or say which of them the codebook does not know.

    Raises:
        DataFileError: One of them is no sector.

    Source:
        Codebook, section "Who".
    """
    found = tuple(sectors.split())
    for sector in found:
        if sector not in sector_codes():
            raise paragraph.fault(
                key, f"unknown sector {sector!r}", f"known: {' '.join(sorted(sector_codes()))}"
            )
    return found
