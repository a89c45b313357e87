"""The register's entries: what one says of whom, and when it holds."""

import msgspec

KINDS = frozenset(
    {
        "state",
        "dependency",
        "contested",
        "body",
        "organisation",
        "mission",
        "group",
        "company",
        "person",
        "office",
    }
)
STATE_KINDS = frozenset({"state", "dependency", "contested"})


class Interval(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Days from `start` to `end`, both included and in ISO form; `None` is open."""

    start: str | None = None
    end: str | None = None

    def holds(self, on: str | None) -> bool:
        """Return whether the day lies within; an unknown day lies within what is still open."""
        if on is None:
            return self.end is None
        return (self.start is None or self.start <= on) and (self.end is None or on <= self.end)


ALWAYS = Interval()


class Name(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One way to write an entity, what kind of word it is, and when it holds."""

    text: str
    sort: str
    valid: Interval = ALWAYS


class DatedSectors(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """The sectors an entity has during an interval."""

    sectors: tuple[str, ...]
    valid: Interval = ALWAYS


class Holder(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Who held an office, from when to when, and how the term ended."""

    name: str
    valid: Interval
    how: str = ""
    spellings: tuple[str, ...] = ()


class Entry(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One paragraph of the register."""

    id: str
    kind: str
    name: str
    code: str
    names: tuple[Name, ...] = ()
    sectors: tuple[DatedSectors, ...] = ()
    valid: Interval = ALWAYS
    wikidata: str | None = None
    countries: tuple[str, ...] = ()
    members: tuple[tuple[str, Interval], ...] = ()
    descriptors: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    parent: str | None = None
    host: str | None = None
    offices: tuple[str, ...] = ()
    single: bool = False
    holders: tuple[Holder, ...] = ()
    file: str = ""
    line: int = 0

    def sectors_on(self, on: str | None) -> tuple[str, ...]:
        """Return the sectors that hold on a day, the undated ones where no dated one does."""
        standing: tuple[str, ...] = ()
        for dated in self.sectors:
            if dated.valid == ALWAYS:
                standing = dated.sectors
            elif dated.valid.holds(on):
                return dated.sectors
        return standing
