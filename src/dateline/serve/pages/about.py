"""About: how to read these pages, and the codebook in short."""

from dateline.events import load_codebook
from dateline.serve.leaf import Ask, Leaf


def show(ask: Ask) -> Leaf:
    """Return the page that says what the signs mean."""
    types = load_codebook().types
    rows = [
        {"type": code, "quad": one.quad, "score": one.score, "definition": one.definition}
        for code, one in types.items()
    ]
    return Leaf(
        template="about.html",
        title="How to read this",
        data={"types": rows},
        rows=rows,
        view={"rows": rows, "span": ask.reader.span()},
    )
