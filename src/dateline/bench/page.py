"""The bench's figures for people: a table, and the marked section of the page of measures."""

from dateline.bench.figures import Benchmark, Figure

BEGIN, END = "<!-- begun by dateline bench -->", "<!-- ended by dateline bench -->"


def show_bench(benchmark: Benchmark) -> str:
    """Return the figures as a Markdown table, with what they were measured on."""
    lines = ["| figure | value | wanted |", "|---|--:|---|"]
    lines += [f"| {one.name} | {_shown(one)} | {one.wanted or '–'} |" for one in benchmark.figures]
    return f"{benchmark.corpus}.\n{benchmark.machine}.\n\n" + "\n".join(lines)


def bench_section(benchmark: Benchmark) -> str:
    """Return the section of the page of measures, with the marks it is found by."""
    about = (
        "Written by `dateline bench`. Seconds are of processor time, each beside its yardstick in "
        "the same run;\nonly the gain of two processes is by the clock. The yardstick is the "
        "parser as its makers ship it,\ntagger and parser alone, over the same bodies."
    )
    return f"{BEGIN}\n\n## Speed\n\n{about}\n\n{show_bench(benchmark)}\n\n{END}\n"


def kept_section(page: str) -> str:
    """Return the section of the bench in a page of measures, empty where it has none."""
    if BEGIN not in page or END not in page:
        return ""
    return page[page.index(BEGIN) : page.index(END) + len(END)] + "\n"


def with_bench_section(page: str, section: str) -> str:
    """Return a page of measures with a section of the bench in the place of its own, or last."""
    held = kept_section(page)
    bare = page.replace(held.rstrip("\n"), "").rstrip("\n") if held else page.rstrip("\n")
    return f"{bare}\n\n\n{section}" if section else f"{bare}\n"


def _shown(figure: Figure) -> str:
    digits = 0 if figure.value >= 100 else 2
    return f"{figure.value:,.{digits}f} {figure.unit}"
