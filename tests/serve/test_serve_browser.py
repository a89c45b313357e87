"""The pages in a real browser: by eye, by keyboard, on a phone, in the dark, without a script."""

import os
import socket
import threading
import time
from pathlib import Path
from shutil import which

import pytest
import uvicorn
from invented import invented_shelf

from dateline.serve import Guard, Reading, make_app

CHROMIUM = os.environ.get("DATELINE_CHROMIUM") or which("chromium")
DOCS = Path(__file__).parents[2] / "docs" / "pages"
MOST_BYTES = 200_000
PAGES = {
    "front": "/",
    "article": "/article/a000",
    "event": "/event/ea000m0",
    "actor": "/actor/FIN",
    "dyad": "/dyad/FIN/PRT",
    "world": "/place",
    "place": "/place/PRT",
    "ledger": "/ledger?as_of=2031-10-01",
    "relation": "/relation/r-ferry",
    "coverage": "/coverage?party=FIN",
    "search": "/search?q=ferry",
    "events": "/events?party=FIN",
    "review": "/review",
    "about": "/about",
    "api": "/api",
    "error": "/event/none",
}
KEPT = ("front", "article", "dyad", "ledger", "place")

pytestmark = [
    pytest.mark.browser,
    pytest.mark.heavy,
    pytest.mark.skipif(
        CHROMIUM is None,
        reason="no chromium here: apt-get install chromium, or set DATELINE_CHROMIUM to one",
    ),
]


@pytest.fixture(scope="module")
def address():
    shelf = invented_shelf(articles=90)
    guard = Guard(hosts=frozenset({"127.0.0.1"}), password=None, secret=b"for tests")
    app = make_app(lambda: shelf, Reading(None), guard)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    settings = uvicorn.Config(app, host="127.0.0.1", port=port, log_level="error", ws="none")
    server = uvicorn.Server(settings)
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join()


@pytest.fixture(scope="module")
def chromium():
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"]
        )
        yield browser
        browser.close()


@pytest.fixture
def opened(chromium, address):
    contexts = []

    def open_page(path, **settings):
        context = chromium.new_context(
            base_url=address, **{"viewport": {"width": 1200, "height": 820}, **settings}
        )
        contexts.append(context)
        page = context.new_page()
        page.faults = []
        page.on("pageerror", lambda error: page.faults.append(str(error)))
        page.on(
            "console", lambda said: page.faults.append(said.text) if said.type == "error" else 0
        )
        page.on(
            "request",
            lambda request: (
                None if request.url.startswith(address) else page.faults.append(request.url)
            ),
        )
        page.goto(path)
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.mark.parametrize("name", PAGES)
def test_every_page_shows_without_a_fault_and_asks_nobody_else(opened, name):
    page = opened(PAGES[name])
    page.wait_for_load_state("networkidle")
    faults = [one for one in page.faults if "status of 404" not in one]
    assert faults == []
    assert page.locator("h1").count() == 1
    assert page.locator("h1").is_visible()
    if name in KEPT:
        DOCS.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=DOCS / f"{name}.png")
        assert (DOCS / f"{name}.png").stat().st_size < MOST_BYTES


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_no_serious_fault(opened, name, scheme):
    from axe_playwright_python.sync_playwright import Axe

    page = opened(PAGES[name], color_scheme=scheme)
    for note in page.locator("details").all():
        note.evaluate("one => { one.open = true; }")
    found = Axe().run(page).response["violations"]
    serious = [
        (one["id"], [node["html"][:120] for node in one["nodes"][:3]])
        for one in found
        if one["impact"] in {"serious", "critical"}
    ]
    assert serious == []


@pytest.mark.parametrize("name", PAGES)
def test_a_phone_needs_no_scrolling_sideways(opened, name):
    page = opened(PAGES[name], viewport={"width": 360, "height": 740}, device_scale_factor=1)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    if name == "article":
        page.screenshot(path=DOCS / "phone.png")


def test_the_dark_page_is_dark(opened):
    page = opened("/article/a000", color_scheme="dark")
    shade = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert max(int(part) for part in shade[4:-1].split(",")) < 60
    page.screenshot(path=DOCS / "dark.png")


def test_without_a_script_a_clause_still_leads_to_what_was_read(opened):
    page = opened("/article/a000", java_script_enabled=False)
    page.locator("a.clause").first.click()
    shown = page.locator(":target")
    assert shown.is_visible()
    assert "Rule" in shown.inner_text()
    page.get_by_role("button", name="Not useful").click()
    assert page.url.endswith("/article/a000#votes")
    page.goto("/event/ea000m0")
    page.get_by_label("wrong date").check()
    page.get_by_label("What it should be").fill("2031-05-07")
    page.get_by_role("button", name="Add the judgement").click()
    assert "2031-05-07" in page.locator("#corrections").inner_text()
    page.goto("/ledger")
    page.get_by_label("What held on").fill("2031-09-01")
    page.get_by_role("button", name="Show").click()
    assert "as_of=2031-09-01" in page.url
    assert "1 September 2031" in page.locator(".lead").inner_text()


def test_the_keyboard_alone_is_enough(opened):
    page = opened("/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "find"
    page.keyboard.type("ferry")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?q=ferry")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.wait_for_url("**/article/**")
    page.keyboard.press("j")
    assert "clause" in page.evaluate("document.activeElement.className")
    page.keyboard.press("Enter")
    assert page.locator("details.note[open]").count() >= 1
    focused = set()
    for _ in range(60):
        page.keyboard.press("Tab")
        focused.add(page.evaluate("document.activeElement.tagName"))
    assert {"A", "SUMMARY", "BUTTON"} <= focused


def test_a_clause_lights_its_note_and_opens_it(opened):
    page = opened("/article/a000")
    clause = page.locator("a.clause").first
    clause.hover()
    assert page.locator(".note.lit").count() >= 1
    clause.click()
    assert page.locator("details.note[open]").count() >= 1
    assert page.url.partition("#")[2].startswith("m-")


def test_the_slider_chooses_the_day(opened):
    page = opened("/ledger")
    slider = page.locator('input[type="range"]').first
    slider.focus()
    before = int(slider.input_value())
    for _ in range(10):
        page.keyboard.press("ArrowLeft")
        page.wait_for_timeout(50)
    # The page waits for the last of them: a page at each would take the slider away from the keys.
    page.wait_for_url("**as_of=*")
    assert int(slider.input_value()) == before - 10
    assert "known_on=&" not in page.url


def test_letting_go_of_the_slider_shows_the_day(opened):
    page = opened("/ledger")
    slider = page.locator('input[type="range"]').first
    place = slider.bounding_box()
    page.mouse.click(place["x"] + place["width"] / 2, place["y"] + place["height"] / 2)
    page.wait_for_url("**as_of=*")


def test_what_was_opened_is_remembered_in_the_browser_alone(opened):
    page = opened("/article/a000")
    page.goto("/search?q=ferries")
    page.goto("/search?q=Finland")
    assert page.locator("a.opened").count() >= 1
    assert page.context.cookies() == []


def test_hostile_text_runs_nothing(opened, address, chromium):
    page = opened(
        "/search?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E%3Cscript%3Ealert(2)%3C/script%3E"
    )
    page.on("dialog", lambda dialog: page.faults.append(dialog.message))
    page.wait_for_load_state("networkidle")
    assert page.faults == []
