"""When an answer counts as the gold: every rule of matching, for every room, in one place.

Spans. Two spans overlap where they share a character; they are the same where both ends agree.

Assignment. Answers and gold are paired one to one, never greedily: the pairing with the most pairs
wins, and among those the one with the closest pairs (`assign`).

Types. An answer's type is right where the gold accepts it (`plover_ok`, `event_ok`). CONCEDE and
RETREAT are one class in a set that has a row whose accepted types are those two and no others. A
quad class is right where the type is, or where it is the gold's quad class.

Parties. A gold code glues a country to sectors (`TURMIL`, `---CVL`; small letters are older
dictionaries' notes and are left out). At country level two sides agree where their countries have
one in common. At exact level they agree where one party of each has the same country and the same
first sector; a gold state without a sector takes an answer without one or with GOV, since a
state that acts is its government. The older gold's IGO takes any supranational code (UNO, EUR). A
gold party with a sector and no country is compared by sector alone. UNK and UAF, a doer nobody
names, agree with each other and with an empty side. An empty gold side takes an empty answer side,
or countries that the gold has on its other side (an agreement between two, told with a
direction). Where the gold has two or more actors and no recipient, direction is left out: the
answer's two sides together are held against the gold's actors.

Events of whole documents. An event is found where type, evidence and parties agree: the answer's
evidence overlaps one of the places where the gold's evidence or one of its further mentions
stands. Events that must be found are assigned first. Of the answers that are left over, those
that agree with an event that may be found are neither right nor wrong, the rest are false.

Sentences with one gold event. The row's main event is, of the answers whose parties agree with
the gold's at country level (of all answers, where none does or the gold has no parties), the one
with the highest confidence, the earlier in the text of equals; `NONE` without answers. For the
question whether there is an event at all, answers flagged negated or hypothetical are left out.

Single-label classes. Where the gold accepts several types, a right answer is of its own class and
a wrong one is held against the first type accepted.

Dates. TempEval-3: strict where spans are the same, relaxed where they overlap, value where they
overlap and the normalised values are the same string. An event's day is right where first and
last day agree.

Places. A toponym is found where the spans overlap. A place is right within 161 km (100 miles), or
in country or first-level division by code.

Texts of parties and places (gold without codes). Two phrases agree where they share a content
word, compared without case, accents and the commonest function words.
"""

from dateline.eval.matching.accepted import NONE, accepted_types, merges, type_class
from dateline.eval.matching.assignment import assign
from dateline.eval.matching.days import intervals_meet, match_timexes, same_interval
from dateline.eval.matching.events import (
    EventMatch,
    event_closeness,
    main_event,
    match_events,
    told,
)
from dateline.eval.matching.phrases import content_words, phrases_agree, same_name
from dateline.eval.matching.points import NEAR_KM, distance_km
from dateline.eval.matching.sides import (
    Level,
    Party,
    Side,
    answer_parties,
    gold_parties,
    is_nobody,
    parties_agree,
    party_agrees,
    side_agrees,
    split_code,
)
from dateline.eval.matching.spans import (
    evidence_span,
    occurrences,
    overlap,
    span_closeness,
    span_of,
)
from dateline.eval.matching.triples import Triple, triple_agrees, triples

__all__ = [
    "NEAR_KM",
    "NONE",
    "EventMatch",
    "Level",
    "Party",
    "Side",
    "Triple",
    "accepted_types",
    "answer_parties",
    "assign",
    "content_words",
    "distance_km",
    "event_closeness",
    "evidence_span",
    "gold_parties",
    "intervals_meet",
    "is_nobody",
    "main_event",
    "match_events",
    "match_timexes",
    "merges",
    "occurrences",
    "overlap",
    "parties_agree",
    "party_agrees",
    "phrases_agree",
    "same_interval",
    "same_name",
    "side_agrees",
    "span_closeness",
    "span_of",
    "split_code",
    "told",
    "triple_agrees",
    "triples",
    "type_class",
]
