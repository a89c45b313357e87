"""Records of meetings: who speaks, for whom, and whom "he" means in the same paragraph."""

from dateline.pipeline import code_texts

MEETING = "SECURITY COUNCIL\n8790TH MEETING\n"


def acts(text: str) -> list[tuple[str, str, str]]:
    """Return the type of each event with the codes and sectors of its actors and its recipients."""
    rows = [{"id": "text", "text": text, "date": "2024-03-05", "lang": "en"}]
    return [
        (
            row.event,
            "+".join(" ".join((one.code, *one.sector)) for one in row.actor),
            "+".join(one.code for one in row.recipient),
        )
        for _, mentions in code_texts(rows)
        for row in mentions
    ]


def test_who_is_named_with_a_state_speaks_for_its_government() -> None:
    text = MEETING + (
        "LINDA CARVER (United States) accused Iran of supplying drones.\n"
        "DMITRY A. ORLOV (Russian Federation) criticized hasty steps."
        " His country would back Iran. He praised the efforts of Qatar.\n"
        "Ms. Okafor (Nigeria) criticized Mali. She urged Chad to mediate."
    )
    found = acts(text)
    assert ("ACCUSE", "USA GOV", "IRN") in found
    assert ("SUPPORT", "RUS GOV", "QAT") in found
    assert ("ACCUSE", "NGA GOV", "MLI") in found
    assert ("REQUEST", "NGA GOV", "TCD") in found


def test_whoever_speaks_also_for_others_speaks_for_all() -> None:
    text = MEETING + (
        "The representative of Chad, speaking also for Togo and Gabon, condemned Sudan.\n"
        "TARIQ BENNANI (Morocco), speaking on behalf of Algeria, criticized Israel.\n"
        "ANNA BERG (Sweden) praised Kenya."
    )
    assert acts(text) == [
        ("ACCUSE", "TCD GOV+TGO GOV+GAB GOV", "SDN"),
        ("ACCUSE", "MAR GOV+DZA GOV", "ISR"),
        ("SUPPORT", "SWE GOV", "KEN"),
    ]


def test_a_pronoun_behind_somebody_else_in_its_sentence_is_not_the_speaker() -> None:
    text = MEETING + (
        "LINDA CARVER (United States) praised Qatar.\n"
        "ANNA BERG (Sweden) said talks went on. President William Ruto told Ms. Berg"
        " that he criticized Sudan."
    )
    assert ("ACCUSE", "SWE GOV", "SDN") not in acts(text)
