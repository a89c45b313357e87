"""What fusion knows of the document that a mention stands in."""

import msgspec


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """A document as a source: its story, who carried it, whose words, and when.

    `story` is the id of the text (`Story.id`), `cluster` that of the articles on the same event
    (None where it is not known), `published` the ISO day that the text first ran.
    """

    doc: str
    story: str
    site: str | None = None
    agency: str | None = None
    published: str | None = None
    cluster: str | None = None

    @property
    def origin(self) -> str:
        """Whose words these are: the agency, else the outlet, else the text itself."""
        return self.agency or self.site or self.story
