"""The bench: how fast the walk is beside the parse and the extraction alone, in one run."""

from dateline.bench.corpus import Story, as_html, make_stories
from dateline.bench.figures import Benchmark
from dateline.bench.measure import run_bench
from dateline.bench.page import bench_section, kept_section, show_bench, with_bench_section
from dateline.bench.profiling import profile_walk

__all__ = [
    "Benchmark",
    "Story",
    "as_html",
    "bench_section",
    "kept_section",
    "make_stories",
    "profile_walk",
    "run_bench",
    "show_bench",
    "with_bench_section",
]
