"""What a text's own words stand for at home: institutions, parties, unions."""

from collections.abc import Mapping

from dateline.actors.names.house_names import place_house_names
from dateline.actors.names.own_names import Told, introduced_names, place_own_names
from dateline.actors.names.readings import Reading
from dateline.actors.setting.story import Story


def note_own_words(story: Story, told: Told, abroad: Mapping[str, tuple[str, ...]]) -> None:
    """Note on a story's lines whom it calls by names of its own, before it is read.

    Args:
        story: The story; its lines and names are changed.
        told: The countries that it speaks of.
        abroad: Sectors, by spelling, of parties and unions of states that it never speaks of.
    """
    names = story.names
    home = story.home.code or story.filed_from or story.scene or story.leading
    names.own |= place_house_names(story.lines, story.register, story.on, home)
    if home not in story.register.states or any(section.code for section in story.sections):
        return
    introduced = introduced_names(story.lines, story.register, told)
    names.own |= place_own_names(story.lines, introduced, home)
    names.own |= {
        spelling: Reading(spelling, home, sectors, "name", "body")
        for spelling, sectors in abroad.items()
    }
