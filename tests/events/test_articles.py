"""Articles of an encyclopedia: their own happening and what followed are no background."""

from coded_texts import mentions_of

ARTICLE = """From an open encyclopedia

This article documents a recent event.

The Zinder barracks attack was an assault by gunmen on Nigerien soldiers in Zinder on 9 March 2019.

Background

On 20 February 2019 the army launched an offensive against the rebels.
Rebels shot dead six villagers at Toumour on 2 March.

Aftermath

On 10 March the African Union condemned the attack.
President Seyni Garba dismissed the army chief on 14 March.
In May 2019 a court in Niamey sentenced two officers to ten years in prison."""


def flags(text: str) -> dict[str, tuple[str, ...]]:
    """Return the flags of each row by its type and first day."""
    return {
        f"{one.event} {one.date.start}": one.aux
        for one in mentions_of(text, "2020-01-20", lang="en")
        if one.date
    }


def test_an_articles_own_happening_and_what_followed_are_its_matter() -> None:
    found = flags(ARTICLE)
    assert found["ASSAULT 2019-03-09"] == ()
    assert found["ACCUSE 2019-03-10"] == ()
    assert found["SANCTION 2019-03-14"] == ()
    assert found["SANCTION 2019-05-01"] == ()
    assert found["ASSAULT 2019-02-20"] == ("historical",)
    assert found["ASSAULT 2019-03-02"] == ("historical",)


def test_news_that_recalls_an_old_attack_has_it_as_background() -> None:
    found = flags(
        "A court in Niamey sentenced two officers to ten years in prison on Friday. Gunmen "
        "attacked Nigerien soldiers in Zinder on 9 March 2019. The African Union condemned the "
        "attack at the time. President Seyni Garba dismissed the army chief on 14 March 2019."
    )
    assert found["ASSAULT 2019-03-09"] == ("historical",)
    assert found["SANCTION 2019-03-14"] == ("historical",)


def test_a_tale_that_opens_with_a_morning_is_no_article() -> None:
    found = flags(
        "It was a cold morning on 9 March 2019 when President Seyni Garba stepped to the "
        "microphone in Niamey. Gunmen had attacked a barracks in Zinder on 8 March 2019. He "
        "dismissed the army chief on 14 March 2019. Now a court in Niamey has sentenced two "
        "officers to ten years in prison."
    )
    assert found["SANCTION 2019-03-14"] == ("historical",)


def test_days_of_an_article_are_of_the_year_of_its_happening() -> None:
    rows = mentions_of(
        "The Dori bombing was a suicide attack on a market in Dori, Burkina Faso, on 3 December "
        "2018.\n\nBackground\n\nIn October 2018 the army launched an operation in the north.\n\n"
        "Aftermath\n\nFrance condemned the bombing on 4 December. On 11 January police arrested "
        "two men in Kaya. In June 2023 a court convicted one of them. The other man was found "
        "beheaded on 2 December.",
        "2023-08-15",
        lang="en",
    )
    found = {one.event: one.date.start for one in rows if one.date}
    assert found["ACCUSE"] == "2018-12-04"
    assert found["COERCE"] == "2019-01-11"
    assert "2022-12-02" in {one.date.start for one in rows if one.date}
