"""Who is put on the sides of an event, and how the file of weights fails."""

from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path
from types import MappingProxyType

import numpy as np
import pytest
from coded_texts import mentions_of, prepared, shown
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from dateline.datafiles import DataFileError, data_folder
from dateline.events import explain_story, load_lexicon
from dateline.events.choosing.candidates import Candidate, Kind, candidates_for
from dateline.events.choosing.dealings import SIDES, parties_on
from dateline.events.choosing.mention_signals import path_between
from dateline.events.choosing.pairing import PAIR_SIGNALS, Pairs, Question, best_pairs, pairs_of
from dateline.events.choosing.party_weights import load_party_weights, read_party_weights
from dateline.events.choosing.party_words import parties_meant
from dateline.events.choosing.spoken import spoken_of
from dateline.events.coding.story_drafts import draft_story
from dateline.events.parties.sectors import unnamed

DISPUTE = (
    "Turkey accused Greece of arming islands in May. Greece accused Turkey of provocation. Greek "
    "officials met Turkish diplomats in Athens. Greek fishermen stayed in port. Turkey withdrew "
    "two frigates on Friday."
)
OFFENSIVE = (
    "Colombian rebels abducted a judge in May. The Colombian army bombed a camp of the rebels. "
    "Colombia accused the rebels of murder. Rebel commanders met Colombian negotiators in Havana. "
    "The army launched a new offensive on Friday."
)
QUARREL = (
    "Peru closed its consulate in Ecuador on Monday. Ecuador accused Peru of spying. Peruvian "
    "officials met Ecuadorian diplomats in Quito. Peru’s foreign minister spoke to reporters. "
    "“We have not closed the door to talks,” he said."
)
HOSTAGE = (
    "Belarus detained a Polish journalist on Monday. Poland accused Belarus of taking hostages. "
    "Belarusian officials rejected the charge. "
    "Lithuania and Latvia denounced the move. Lithuania and Latvia threatened new sanctions."
)
MARCH = (
    "Sudanese police beat students in Khartoum on Monday. Students threw stones at Sudanese "
    "police. Sudanese police arrested forty students. Sudanese students marched again on "
    "Thursday. Tear gas was fired on Friday."
)
RATIONS = (
    "WFP suspended food distributions in Minova on Monday. UN staff left the town of Minova in DR "
    "Congo. The provincial governor banned traffic at night. UNICEF delivered tents. Congolese "
    "soldiers patrolled the streets."
)


def coded(text: str) -> list[tuple[str, str, str]]:
    return [(one.event, shown(one.actor), shown(one.recipient)) for one in mentions_of(text)]


def test_an_act_towards_nobody_is_towards_the_other_side_of_the_story() -> None:
    assert coded(DISPUTE)[-1] == ("RETREAT", "TUR GOV", "GRC GOV")


def test_nobody_deals_with_himself() -> None:
    assert ("SANCTION", "PER GOV", "ECU GOV") in coded(QUARREL)
    assert all(actor != recipient for _, actor, recipient in coded(QUARREL))


def test_a_party_is_chosen_with_its_sector() -> None:
    assert coded(OFFENSIVE)[-1] == ("ASSAULT", "COL MIL", "COL REB")
    assert coded(MARCH)[-1][:2] == ("ASSAULT", "SDN COP")


def test_what_several_do_side_by_side_is_towards_somebody() -> None:
    assert coded(HOSTAGE)[-1] == ("THREATEN", "LTU GOV + LVA GOV", "BLR GOV")


def test_a_sentence_alone_tells_too_little() -> None:
    assert coded("Gunshots were heard. At least thirty people were killed in Kenya.")[-1][:2] == (
        "ASSAULT",
        "UNK",
    )


def test_each_side_has_weights_and_none_is_out_of_bounds() -> None:
    weights = load_party_weights()
    assert weights.margin >= 1.0
    for side in SIDES:
        assert len(weights.signals[side]) > 100
        assert all(abs(weight) < 10 for weight in weights.signals[side].values())


def files(tmp_path: Path, **changed: object) -> Path:
    with np.load(BytesIO((data_folder() / "parties" / "en.npz").read_bytes())) as held:
        parts = {name: held[name] for name in held.files}
    parts |= changed
    path = tmp_path / "en.npz"
    np.savez(path, **{name: part for name, part in parts.items() if part is not None})
    return path


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"pair": None}, "cut short or of another form"),
        ({"actor_weights": np.zeros(3)}, "cut short or of another form"),
        ({"margin": np.array("wide")}, "cut short or of another form"),
        ({"pair": np.zeros(2)}, "do not fit each other"),
        ({"kinds": np.zeros((2, 2))}, "do not fit each other"),
    ],
)
def test_a_wrong_file_says_which_and_what_to_do(
    tmp_path: Path, changed: dict[str, object], said: str
) -> None:
    with pytest.raises(DataFileError, match=said) as raised:
        read_party_weights(files(tmp_path, **changed))
    assert "parties/en.npz" in str(raised.value)
    assert "train_parties.py" in str(raised.value)


def test_a_missing_or_cut_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataFileError, match="cannot be read"):
        read_party_weights(tmp_path / "xx.npz")
    whole = (data_folder() / "parties" / "en.npz").read_bytes()
    (tmp_path / "en.npz").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(DataFileError, match="cut short"):
        read_party_weights(tmp_path / "en.npz")


def candidate(kind: Kind, code: str, sector: str = "GOV", token: int | None = None) -> Candidate:
    party = unnamed(code, (sector,), 0) if code else None
    return Candidate(kind, code, sector, (party,) if party else (), party, token)


def pairs_alone(
    actors: Sequence[Candidate],
    recipients: Sequence[Candidate],
    trigger: int = 4,
    dealt: Mapping[tuple[str, str], int] = MappingProxyType({}),
) -> Pairs:
    return pairs_of([Question(actors, recipients, trigger, dealt, False)])


def admissible(pairs: Pairs) -> list[list[bool]]:
    found: list[list[bool]] = pairs.admissible.reshape(-1, pairs.width[0]).tolist()
    return found


def signal(pairs: Pairs, name: str) -> np.ndarray:
    return pairs.signals[:, PAIR_SIGNALS.index(name)].reshape(-1, pairs.width[0])


def test_nobody_acts_on_himself_but_where_the_rules_said_so() -> None:
    sides = (candidate("ruled", "NER"), candidate("story", "TCD"), candidate("story", "MLI"))
    assert admissible(pairs_alone(sides, sides)) == [
        [True, True, True],
        [True, False, True],
        [True, True, False],
    ]


def test_several_who_act_together_do_not_act_on_each_other() -> None:
    party = candidate("ruled", "LTU").parties + candidate("story", "LVA").parties
    actors = (replace(candidate("ruled", "LTU"), parties=party),)
    recipients = (candidate("ruled", ""), candidate("story", "LVA"), candidate("story", "BLR"))
    assert admissible(pairs_alone(actors, recipients)) == [[True, False, True]]


def test_one_mention_is_not_both_sides() -> None:
    actors = (candidate("ruled", "NER", token=1), candidate("mention", "TCD", token=6))
    recipients = (candidate("ruled", "TCD", token=6), candidate("mention", "NER", "MIL", token=1))
    pairs = pairs_alone(actors, recipients)
    assert admissible(pairs) == [[True, False], [False, True]]
    assert signal(pairs, "swapped")[1, 1] == 1


def test_dealings_are_counted_both_ways() -> None:
    actors = (candidate("ruled", "NER"), candidate("story", "TCD"))
    pairs = pairs_alone(actors, actors, dealt={("NER", "TCD"): 2, ("MLI", "NER"): 1})
    dealt = signal(pairs, "dealt")
    assert dealt[0, 1] == pytest.approx(np.log(3))
    assert dealt[1, 0] == 0
    assert signal(pairs, "dealt the other way")[1, 0] == dealt[0, 1]


@given(
    st.lists(st.tuples(st.integers(1, 6), st.integers(1, 6)), min_size=1, max_size=4),
    st.floats(1.0, 3.0),
    st.integers(0, 2**32 - 1),
)
def test_the_best_pair_is_admissible_and_owes_nothing_to_other_events(
    sizes: list[tuple[int, int]], margin: float, seed: int
) -> None:
    chance = np.random.default_rng(seed)
    codes = ("NER", "TCD", "MLI")

    def side(many: int) -> list[Candidate]:
        return [
            candidate("story" if at else "ruled", codes[int(chance.integers(3))], token=at or None)
            for at in range(many)
        ]

    dealt = {("NER", "TCD"): 2, ("TCD", "MLI"): 1}
    questions = [
        Question(side(actors), side(recipients), 2, dealt, bool(chance.integers(2)))
        for actors, recipients in sizes
    ]
    pairs = pairs_of(questions)
    odds = chance.normal(size=len(pairs.owner)) * 3
    found = best_pairs(odds, pairs, margin)
    for number, (question, (best, likely)) in enumerate(zip(questions, found, strict=True)):
        own = pairs.owner == number
        alone = pairs_of([question])
        assert np.allclose(alone.signals, pairs.signals[own])
        ((best_alone, likely_alone),) = best_pairs(odds[own], alone, margin)
        assert best_alone == best
        assert likely == pytest.approx(likely_alone)
        assert admissible(alone)[best[0]][best[1]]
        assert 0 <= likely <= 1 + 1e-9
        if best != (0, 0):
            assert best_pairs(odds[own], alone, 1.0)[0][0] == best


def test_the_way_through_a_tree_is_its_labels() -> None:
    sentence = prepared("Soldiers from Mali were attacked by rebels.").sentences[0]
    words = {token.text: token.index for token in sentence.tokens}
    assert path_between(sentence, words["attacked"], words["Soldiers"]) == "nsubjpass"
    assert path_between(sentence, words["attacked"], words["Mali"]) == "nsubjpass from"
    assert path_between(sentence, words["attacked"], words["rebels"]) == "by"
    assert path_between(sentence, words["rebels"], words["attacked"]) == "^pobj ^agent"


def test_candidates_open_with_the_rules_answer_and_end_with_nobody() -> None:
    story = prepared(DISPUTE)
    drafted = draft_story(story, load_lexicon())
    spoken = spoken_of(story.cast.parties(), story.cast.is_guess)
    for draft in drafted.kept:
        sentence = story.sentences[draft.reading.number]
        for side in SIDES:
            found = candidates_for(draft, side, sentence, spoken)
            assert found[0].parties == parties_on(draft, side)
            assert len({(one.kind, one.code, one.sector, one.token) for one in found}) == len(found)
            if found[0].code and side == "recipient":
                assert found[-1].kind == "nobody"
            if side == "recipient":
                assert {"TUR", "GRC"} <= {one.code for one in found}


def test_words_for_who_acts_keep_to_whom_they_may_call() -> None:
    story = prepared(RATIONS)
    kept = draft_story(story, load_lexicon()).kept
    draft = next(one for one in kept if one.actor and one.actor[0].text.endswith("governor"))
    spoken = spoken_of(story.cast.parties(), story.cast.is_guess)
    sentence = story.sentences[draft.reading.number]
    found = candidates_for(draft, "actor", sentence, spoken)
    ruled = found[0]
    assert {one.kind for one in found} <= {"ruled", "recast", "story"}
    assert "UNO" not in {one.code for one in found}
    assert all(one.sector == ruled.sector for one in found if one.kind == "story")


def test_nobody_is_called_a_rebel_where_no_rebels_are_told_of() -> None:
    for text, rebels in ((QUARREL, False), (OFFENSIVE, True)):
        story = prepared(text)
        spoken = spoken_of(story.cast.parties(), story.cast.is_guess)
        recast = {
            one.sector
            for draft in draft_story(story, load_lexicon()).kept
            for side in SIDES
            for one in candidates_for(draft, side, story.sentences[draft.reading.number], spoken)
            if one.kind == "recast"
        }
        assert ("REB" in recast) == rebels


@pytest.mark.parametrize("kind", ["story", "mention"])
def test_who_is_chosen_of_one_country_keeps_the_clauses_words(kind: Kind) -> None:
    story = prepared(MARCH)
    draft = next(one for one in draft_story(story, load_lexicon()).kept if one.lemma == "arrest")
    (ruled,) = draft.recipient
    assert ruled.text == "forty students"
    state = unnamed("SDN", ("GOV",), draft.start)
    held = (state,) if kind == "mention" else ()
    chosen = Candidate(kind, "SDN", "GOV", held, state, None)
    rules = Candidate("ruled", ruled.code, "CVL", (ruled,), ruled, None)
    (meant,) = parties_meant(chosen, rules, draft, "recipient", lambda _: False)
    assert (meant.text, meant.code, meant.sector) == ("forty students", "SDN", ("GOV",))


def test_why_says_whom_a_party_was_chosen_in_place_of() -> None:
    stories = (DISPUTE, OFFENSIVE, QUARREL, HOSTAGE, MARCH)
    explained = [why for text in stories for why in explain_story(prepared(text), load_lexicon())]
    changed = [line for why in explained for line in why.chosen]
    assert all(" in place of " in line for line in changed)
    chosen = [line for line in changed if ", by chances of " not in line]
    assert chosen
    assert len(chosen) < len(changed)
    assert all("; for: " in line for line in chosen)
