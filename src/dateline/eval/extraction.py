"""Score of `read`: the body of a page, and what stands on it: day, title, authors, agency."""

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence

from dateline.eval.codes import Row
from dateline.eval.figures import (
    Finding,
    Measure,
    Scored,
    Unit,
    count_triple,
    f1,
    precision_recall_f1,
    share,
)
from dateline.eval.rouge import rouge_lsum_optional

SHINGLE = 4
# The same pages without their markup: under which key an answer has what was read from each.
WITHOUT_MARKUP = {
    "flat": "as flat text",
    "endless": "as one line",
    "body": "its body as text, of itself",
}
# Languages that a target is about together, and how many pages one needs to be shown alone.
TOGETHER, LEAST_PAGES = ("en", "fr"), 10
TOKEN = re.compile(r"\w+")


def shingles(text: str, size: int = SHINGLE) -> Counter[tuple[str, ...]]:
    """Count the runs of `size` words of a text; a shorter text is one run."""
    words = TOKEN.findall(text)
    if not words:
        return Counter()
    return Counter(tuple(words[i : i + size]) for i in range(max(1, len(words) - size + 1)))


def shingle_scores(gold: str, answer: str) -> tuple[float | None, float | None]:
    """Return precision and recall of an extracted body by 4-word shingles.

    Args:
        gold: The body as it is.
        answer: The body as extracted.

    Returns:
        Precision (None where nothing was extracted) and recall (None where there is no body).

    Source:
        scrapinghub/article-extraction-benchmark, whose F1 is the harmonic mean of the means of
        the two over all pages.
    """
    wanted, given = shingles(gold), shingles(answer)
    hits = (wanted & given).total()
    return (
        hits / given.total() if given else None,
        hits / wanted.total() if wanted else None,
    )


def best_body(gold: str, answer: str) -> str:
    """Return a body without those of its optional lines whose absence suits an answer better.

    Args:
        gold: The body; a line in square brackets is optional: a caption, a subheading, a teaser.
        answer: The text to be judged.

    Source:
        Dallabetta et al. (2024), Fundus, evaluation data and scoring.
    """
    lines = gold.split("\n")
    given = shingles(answer)
    for line in [line for line in lines if line.startswith("[") and line.endswith("]")]:
        fewer = [other for other in lines if other is not line]
        if _agreement("\n".join(fewer), given) > _agreement("\n".join(lines), given):
            lines = fewer
    return "\n".join(lines)


def _agreement(gold: str, given: Counter[tuple[str, ...]]) -> float:
    wanted = shingles(gold)
    return 2 * (wanted & given).total() / ((wanted.total() + given.total()) or 1)


def score_extraction(rows: Sequence[Row], answers: Mapping[str, Row]) -> Scored:
    """Score articles read from pages.

    Args:
        rows: Gold rows with any of `body`, `with` / `without` (snippets), `date`, `title`,
            `authors`, `agency`.
        answers: By id: `{"text", "title", "byline", "published": {"date"}, "agency"}`, and, where
            the page was read without its markup too, the texts of `WITHOUT_MARKUP`.

    Returns:
        4-gram shingle precision, recall and F1, ROUGE-LSum, snippet F1, share of days, titles,
        authors and agencies that are right; over the pages whose gold has them.
    """
    units: list[Unit] = []
    findings: list[Finding] = []
    for row in rows:
        answer = answers.get(row["id"]) or {}
        text = str(answer.get("text") or "")
        counts: dict[str, float] = {"page": 1.0, "read": float(bool(text))}
        if row.get("body"):
            counts |= _body_counts(str(row["body"]), text)
            for key in WITHOUT_MARKUP:
                if key in answer:
                    found = _body_counts(str(row["body"]), str(answer[key]), rouge=False)
                    counts |= {f"{key}.{column}": count for column, count in found.items()}
        if row.get("with") or row.get("without"):
            counts |= _snippet_counts(row, text)
        counts |= _about_counts(row, answer)
        units.append(Unit(id=row["id"], counts=counts))
        findings += _findings(row, answer, text)
    seen = Counter(column for unit in units for column in unit.counts)
    measures = [*_measures(set(seen)), *_grouped(seen)]
    return Scored(tuple(units), tuple(measures), tuple(findings))


def _body_counts(body: str, text: str, *, rouge: bool = True) -> dict[str, float]:
    precision, recall = shingle_scores(best_body(body, text), text)
    counts = {"rouge": rouge_lsum_optional(body, text), "rouge.n": 1.0} if rouge else {}
    if precision is not None:
        counts |= {"precision": precision, "precision.n": 1.0}
    if recall is not None:
        counts |= {"recall": recall, "recall.n": 1.0}
    return counts


def _snippet_counts(row: Row, text: str) -> dict[str, float]:
    wanted, unwanted = row.get("with") or (), row.get("without") or ()
    hits = sum(snippet in text for snippet in wanted)
    false = sum(snippet in text for snippet in unwanted)
    counts = count_triple("snippet", hits, hits + false, len(wanted))
    if row.get("lang"):
        counts |= count_triple(f"snippet {row['lang']}", hits, hits + false, len(wanted))
        counts[f"pages {row['lang']}"] = 1.0
    if row.get("lang") in TOGETHER:
        counts |= count_triple("snippet together", hits, hits + false, len(wanted))
    right = hits + len(unwanted) - false
    return counts | {"snippet.right": right, "snippet.all": len(wanted) + len(unwanted)}


def _about_counts(row: Row, answer: Row) -> dict[str, float]:
    counts: dict[str, float] = {}
    if row.get("date"):
        day = str((answer.get("published") or {}).get("date") or "")[:10]
        counts |= {"day": 1.0, "day.hit": float(day == str(row["date"])[:10])}
        counts["day.false"] = float(bool(day) and day != str(row["date"])[:10])
    if row.get("title"):
        right = plain(str(row["title"])) == plain(str(answer.get("title") or ""))
        counts |= {"title": 1.0, "title.hit": float(right)}
    if row.get("authors"):
        wanted = {plain(str(name)) for name in row["authors"]}
        given = {plain(str(name)) for name in answer.get("byline") or ()}
        counts |= count_triple("author", len(wanted & given), len(given), len(wanted))
    if row.get("agency"):
        right = plain(str(row["agency"])) == plain(str(answer.get("agency") or ""))
        counts |= {"agency": 1.0, "agency.hit": float(right)}
    return counts


def plain(text: str) -> str:
    """Return a text's words in small letters without punctuation, for comparing titles."""
    return " ".join(TOKEN.findall(unicodedata.normalize("NFKC", text).casefold()))


def _measures(seen: set[str]) -> list[Measure]:
    measures: list[Measure] = []
    if "recall.n" in seen:
        measures += [
            share("4-gram precision", "precision", "precision.n"),
            share("4-gram recall", "recall", "recall.n"),
            Measure("4-gram F1", "harmonic", ("precision", "precision.n", "recall", "recall.n")),
            share("ROUGE-LSum", "rouge", "rouge.n"),
        ]
    if "snippet.all" in seen:
        measures += [
            *precision_recall_f1("snippet", "snippet"),
            share("snippet accuracy", "snippet.right", "snippet.all"),
        ]
    if "day" in seen:
        measures += [share("exact day", "day.hit", "day"), share("wrong day", "day.false", "day")]
    if "title" in seen:
        measures.append(share("title", "title.hit", "title"))
    if "author.hit" in seen:
        measures += precision_recall_f1("author", "author")
    if "agency" in seen:
        measures.append(share("agency", "agency.hit", "agency"))
    measures.append(share("pages with a body", "read", "page"))
    return measures


def _grouped(seen: Mapping[str, int]) -> list[Measure]:
    """Return the measures of pages read without their markup, and of single languages."""
    measures: list[Measure] = []
    for key, group in WITHOUT_MARKUP.items():
        parts = ("precision", "precision.n", "recall", "recall.n")
        columns = tuple(f"{key}.{part}" for part in parts)
        if columns[-1] in seen:
            measures += [
                share("4-gram precision", columns[0], columns[1], group),
                share("4-gram recall", columns[2], columns[3], group),
                Measure("4-gram F1", "harmonic", columns, group),
            ]
    languages = sorted(
        column.removeprefix("pages ")
        for column, pages in seen.items()
        if column.startswith("pages ") and pages >= LEAST_PAGES
    )
    if set(languages) & set(TOGETHER):
        measures.append(f1("snippet F1", "snippet together", " and ".join(TOGETHER)))
    return measures + [f1("snippet F1", f"snippet {name}", name) for name in languages]


def _findings(row: Row, answer: Row, text: str) -> list[Finding]:
    found: list[Finding] = []
    if row.get("body"):
        body = str(row["body"])
        kept, wanted = set(text.splitlines()), set(body.splitlines())
        lost = [line for line in body.splitlines() if line.strip() and line not in kept]
        added = [line for line in text.splitlines() if line.strip() and line not in wanted]
        precision, recall = shingle_scores(body, text)
        if (precision or 0.0) < 0.95 or (recall or 0.0) < 0.95:
            found.append(
                Finding(
                    id=row["id"],
                    kind="wrong" if text else "missed",
                    text=f"precision {precision or 0.0:.2f}, recall {recall or 0.0:.2f}",
                    gold="lost: " + " | ".join(lost[:5]),
                    answer="added: " + " | ".join(added[:5]),
                )
            )
    lost = [snippet for snippet in row.get("with") or () if snippet not in text]
    added = [snippet for snippet in row.get("without") or () if snippet in text]
    if lost or added:
        found.append(
            Finding(
                id=row["id"],
                kind="wrong" if text else "missed",
                text=str(row.get("url") or ""),
                gold="lost: " + " | ".join(lost),
                answer="added: " + " | ".join(added),
            )
        )
    published = answer.get("published") or {}
    if row.get("date") and str(published.get("date") or "")[:10] != str(row["date"])[:10]:
        found.append(
            Finding(
                id=row["id"],
                kind="wrong" if published.get("date") else "missed",
                text=str(row.get("url") or ""),
                gold=f"day {str(row['date'])[:10]}",
                answer=f"day {published.get('date')}",
                rule=str(published.get("why") or ""),
            )
        )
    return found
