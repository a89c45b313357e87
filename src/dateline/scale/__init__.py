"""The scale room: the same rooms over many processes and many machines."""

from dateline.scale.errors import RunFault, ScaleError, WrongRun
from dateline.scale.on_ray import RayRunner
from dateline.scale.runner import LocalRunner, Runner
from dateline.scale.running import ScaleReport, scale_code, scale_ingest

__all__ = [
    "LocalRunner",
    "RayRunner",
    "RunFault",
    "Runner",
    "ScaleError",
    "ScaleReport",
    "WrongRun",
    "scale_code",
    "scale_ingest",
]
