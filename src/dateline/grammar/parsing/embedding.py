"""A pipeline's first layers, worked out once for each word: they know nothing of the words around.

Prefix, suffix, shape and norm of a word are looked up and mixed into one row of numbers before the
layers that look at its neighbours. In a small pipeline that is a third of the tagger's and parser's
products.
"""

from typing import Any

FIRST = "extract_features"
STEPS = 5
# So many words are remembered, 10 MB of them; then all are forgotten.
REMEMBERED = 65_536
# Words are worked out in blocks of this many, so that their company changes no last digit.
BLOCK = 64


def embed_once(pipeline: Any) -> None:
    """Let a loaded pipeline remember what its first layers make of a word.

    Args:
        pipeline: The loaded spaCy pipeline; one whose layers are others stays as it is.
    """
    if "tok2vec" not in pipeline.pipe_names:
        return
    whole = pipeline.get_pipe("tok2vec").model
    if whole.layers and len(whole.layers[0].layers) == STEPS:
        first, _, embed, mix, _ = whole.layers[0].layers
        if first.name == FIRST and embed.layers and mix.layers:
            columns = first.attrs["columns"]
            whole.layers[0] = _remembering(columns, embed.layers[0], mix.layers[0])


def _remembering(columns: list[int], embed: Any, mix: Any) -> Any:
    import numpy  # noqa: PLC0415
    from thinc.api import Model  # noqa: PLC0415

    size = 8 * len(columns)
    table = numpy.zeros((BLOCK, mix.get_dim("nO")), dtype="float32")
    rows: dict[bytes, int] = {}

    def work_out(missing: list[bytes]) -> None:
        nonlocal table
        wanted = len(rows) + len(missing)
        if wanted > len(table):
            grown = numpy.zeros((2 * wanted, table.shape[1]), dtype="float32")
            grown[: len(table)] = table
            table = grown
        for at in range(0, len(missing), BLOCK):
            block = missing[at : at + BLOCK]
            features = numpy.zeros((BLOCK, len(columns)), dtype="uint64")
            features[: len(block)] = numpy.frombuffer(b"".join(block), dtype="uint64").reshape(
                -1, len(columns)
            )
            made = mix.predict(embed.predict(features))
            first = len(rows)
            table[first : first + len(block)] = made[: len(block)]
            rows.update((word, first + place) for place, word in enumerate(block))

    def forward(model: Any, documents: Any, is_train: bool) -> tuple[Any, Any]:
        raw = b"".join(document.to_array(columns).tobytes() for document in documents)
        words = [raw[at : at + size] for at in range(0, len(raw), size)]
        missing = [word for word in dict.fromkeys(words) if word not in rows]
        if missing and len(rows) + len(missing) > REMEMBERED:
            rows.clear()
            missing = list(dict.fromkeys(words))
        work_out(missing)
        found = table[[rows[word] for word in words]]
        ends = numpy.cumsum([len(document) for document in documents])[:-1]
        return numpy.split(found, ends), lambda change: []

    return Model("embed_once", forward, dims={"nO": mix.get_dim("nO")})
