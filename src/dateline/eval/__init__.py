"""Measuring: every room scored against gold, and any run's own sample audited."""

from dateline.eval.compare import Change, compare_reports
from dateline.eval.figures import Estimate, Finding, Unit
from dateline.eval.run import Report, evaluate
from dateline.eval.sets import GoldSet, Problem, SetError, catalogue, find_set, load_set

__all__ = [
    "Change",
    "Estimate",
    "Finding",
    "GoldSet",
    "Problem",
    "Report",
    "SetError",
    "Unit",
    "catalogue",
    "compare_reports",
    "evaluate",
    "find_set",
    "load_set",
]
