"""A pipeline's matrix products, given to numpy, whose library is the quicker one."""

from typing import Any


def multiply_by_numpy(pipeline: Any) -> None:
    """Let numpy do the matrix products of a loaded pipeline, most of its work.

    The parser's own library knows fewer processors and takes two to three times as long on those
    it does not. numpy's spreads a product over cores, which gains nothing on products this small:
    whoever starts a process sets `OPENBLAS_NUM_THREADS=1` before numpy is imported.

    Args:
        pipeline: The loaded spaCy pipeline.
    """
    import numpy  # noqa: PLC0415
    from thinc.api import NumpyOps  # noqa: PLC0415

    class Multiplying(NumpyOps):  # type: ignore[misc]
        def gemm(
            self, x: Any, y: Any, out: Any = None, trans1: bool = False, trans2: bool = False
        ) -> Any:
            return numpy.dot(x.T if trans1 else x, y.T if trans2 else y, out=out)

    operations = Multiplying()
    for _, component in pipeline.pipeline:
        model = getattr(component, "model", None)
        for layer in model.walk() if model is not None else ():
            # A pipeline on a graphics card keeps its own.
            if type(layer.ops) is NumpyOps:
                layer.ops = operations
