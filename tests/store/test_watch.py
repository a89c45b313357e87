"""Watching feeds on a real server: conditional visits, back-off, alerts by rule."""

import json
import threading
from contextlib import nullcontext
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from made import WALK
from msgspec.structs import replace

import dateline.watching
from dateline.cli import main
from dateline.page import FetchRules
from dateline.store import WrongQuestion, open_store
from dateline.watching import read_watched, watch

PAGE = (
    "<html><head><title>Page {n}</title></head><body><article>"
    "<p>KEN > {whom} ASSAULT 2024-05-0{n} near the river market, said the envoys of the border "
    "district {n};</p></article></body></html>"
)


WHOM = ("", "UGA", "MLI", "NER")


class Site(BaseHTTPRequestHandler):
    """A feed whose pages grow in number, a hook, and a feed that fails."""

    pages = 2
    asked: list = []  # noqa: RUF012
    hooked: list = []  # noqa: RUF012

    def do_GET(self):
        type(self).asked.append((self.path, self.headers.get("If-None-Match")))
        etag = f'"{self.pages}"'
        if self.path == "/robots.txt":
            self.send_error(404)
        elif self.path == "/broken":
            self.send_error(410)
        elif self.path == "/feed" and self.headers.get("If-None-Match") == etag:
            self.send_response(304)
            self.end_headers()
        elif self.path == "/feed":
            host = f"http://127.0.0.1:{self.server.server_port}"
            items = "".join(
                f"<item><link>{host}/page/{n}</link></item>" for n in range(1, self.pages + 1)
            )
            self.answer(f"<rss><channel>{items}</channel></rss>", "application/rss+xml", etag)
        else:
            self.answer(
                PAGE.format(n=self.path[-1], whom=WHOM[int(self.path[-1])]), "text/html", None
            )

    def do_POST(self):
        size = int(self.headers["Content-Length"])
        type(self).hooked.append(json.loads(self.rfile.read(size)))
        self.send_response(204)
        self.end_headers()

    def answer(self, text, media, etag):
        data = text.encode()
        self.send_response(200)
        self.send_header("Content-Type", media)
        self.send_header("Content-Length", str(len(data)))
        if etag:
            self.send_header("ETag", etag)
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_):
        pass


@pytest.fixture
def site():
    Site.pages, Site.asked, Site.hooked = 2, [], []
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def test_feeds_are_visited_taken_in_and_told_of(site, tmp_path, monkeypatch):
    # The made coder reads the made clauses of a page's own HTML.
    monkeypatch.setattr(dateline.watching, "walk_of", lambda workers: nullcontext(replace(WALK)))
    atom = tmp_path / "alerts.atom"
    (tmp_path / "feeds.toml").write_text(
        f'[[feed]]\nurl = "{site}/feed"\n[[feed]]\nurl = "{site}/broken"\n'
        '[[alert]]\nname = "Kenya"\nactor = ["KEN"]\n'
        f'to = ["stdout", "{site}/hook", "{atom}", "http://127.0.0.1:9/closed"]\n'
        '[[alert]]\nname = "quiet"\nactor = ["FRA"]\n'
        '[[alert]]\nname = "swing"\nswing = 0.5\nleast = 1\ndays = 1\n'
    )
    now, slept, said, failed = [1000.0], [], [], []

    def sleep(seconds):
        slept.append(seconds)
        now[0] += seconds
        Site.pages = 3 if len(slept) > 1 else 2

    watch(
        read_watched(tmp_path / "feeds.toml"), tmp_path / "store",
        rules=FetchRules(private=True, delay=0, back_off=0, retries=0), every=60, longest=200,
        rounds=4, said=said.append, failed=failed.append, reported=lambda _: None,
        clock=lambda: now[0], sleep=sleep,
    )  # fmt: skip
    with open_store(tmp_path / "store") as store:
        assert store.sql("SELECT count(*) n FROM articles").to_rows() == [{"n": 3}]
    visits = [etag for path, etag in Site.asked if path == "/feed"]
    assert visits == [None, '"2"', '"2"', '"3"']
    assert sum(path == "/page/1" for path, _ in Site.asked) == 1
    # The broken feed is visited at 0, then after 120 and 200 seconds: doubled, and no more.
    assert sum(path == "/broken" for path, _ in Site.asked) == 2
    assert [alert.rule for alert in said] == ["Kenya"] * 3
    assert [alert["rule"] for alert in Site.hooked] == ["Kenya"] * 3
    assert len({alert.id for alert in said}) == 3
    assert atom.read_text(encoding="utf-8").count("<entry>") == 3
    kinds = {row.error.kind for row in failed}
    assert kinds == {"http-status", "alert"}


def test_a_wrong_feeds_file_is_named(tmp_path, capfd):
    file = tmp_path / "feeds.toml"
    for text, said in (
        ("[[feed]]\n", "url"),
        ("", "feed"),
        ("[[feed]]\nurl = 'x'\nevry = 3\n", "evry"),
        ("[[feed]\n", "write"),
    ):
        file.write_text(text)
        with pytest.raises(WrongQuestion, match=said):
            read_watched(file)
    assert main(["watch", str(tmp_path / "none.toml"), "--once"]) == 2
    assert "cannot be read" in capfd.readouterr().err
