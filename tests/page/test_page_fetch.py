import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from dateline.page.addresses import is_public
from dateline.page.failure import PageError
from dateline.page.fetch import Fetcher
from dateline.page.fetch_rules import FetchRules
from dateline.page.web import open_address

PAGE = b"<html><body><p>Fishers mended nets in the bay.</p></body></html>"
FEED = """<rss version="2.0"><channel><item><title>Nets</title><link>{base}/page</link>
<pubDate>Mon, 07 Mar 2022 10:00:00 GMT</pubDate></item>
<item><link>{base}/gone</link></item></channel></rss>"""


class Site(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Answers)
        self.asked = []
        self.robots = "User-agent: *\nDisallow: /private\n"
        self.failures = 0

    @property
    def base(self):
        return f"http://127.0.0.1:{self.server_address[1]}"


class Answers(BaseHTTPRequestHandler):
    def log_message(self, *_):
        pass

    def answer(self, status, body=b"", **headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        if "Content_Length" not in headers:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        site = self.server
        site.asked.append(self.path)
        path = self.path.partition("?")[0]
        if path == "/robots.txt":
            self.answer(200, site.robots.encode())
        elif path == "/page":
            if self.headers.get("If-None-Match") == '"v1"':
                self.answer(304)
            else:
                self.answer(200, PAGE, ETag='"v1"', Content_Type="text/html; charset=utf-8")
        elif path == "/moved":
            self.answer(302, Location="/page")
        elif path == "/loop":
            self.answer(302, Location="/loop2")
        elif path == "/loop2":
            self.answer(302, Location="/loop")
        elif path == "/endless":
            number = int(self.path.partition("?")[2] or 0)
            self.answer(302, Location=f"/endless?{number + 1}")
        elif path == "/scheme":
            self.answer(302, Location="file:///etc/hosts")
        elif path == "/huge":
            self.answer(200, b"x", Content_Length=str(2 << 30))
        elif path == "/stream":
            self.send_response(200)
            self.end_headers()
            try:
                for _ in range(4000):
                    self.wfile.write(b"x" * 65536)
            except OSError:
                return
        elif path == "/shaky":
            site.failures += 1
            self.answer(503 if site.failures < 3 else 200, PAGE)
        elif path == "/down":
            self.answer(503)
        elif path == "/feed":
            body = FEED.format(base=site.base).encode()
            self.answer(200, body, Content_Type="application/rss+xml")
        else:
            self.answer(404)


@pytest.fixture
def site():
    server = Site()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield server
    server.shutdown()
    server.server_close()
    thread.join()


class Clock:
    def __init__(self):
        self.now = 0.0
        self.slept = []

    def sleep(self, seconds):
        self.slept.append(seconds)
        self.now += seconds

    def __call__(self):
        return self.now


def fetcher(**rules):
    clock = Clock()
    found = Fetcher(FetchRules(private=True, **rules), sleep=clock.sleep, clock=clock)
    return found, clock


def kind_of(site, path, **rules):
    with pytest.raises(PageError) as raised:
        fetcher(**rules)[0].get(site.base + path)
    assert site.base in raised.value.message or "://" in raised.value.message
    return raised.value.kind


def test_a_page_is_fetched(site):
    response = fetcher()[0].get(site.base + "/page")
    assert response.body == PAGE
    assert (response.media, response.charset, response.etag) == ("text/html", "utf-8", '"v1"')


def test_an_unchanged_page_is_not_sent_again(site):
    response = fetcher()[0].get(site.base + "/page", etag='"v1"')
    assert not response.changed
    assert response.body == b""


def test_redirects_are_followed(site):
    assert fetcher()[0].get(site.base + "/moved").url == site.base + "/page"


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/loop", "redirect-loop"),
        ("/endless", "redirect-loop"),
        ("/scheme", "bad-address"),
        ("/huge", "too-large"),
        ("/stream", "too-large"),
        ("/gone", "http-status"),
        ("/down", "http-status"),
        ("/private/page", "robots"),
    ],
)
def test_what_cannot_be_fetched_says_why(site, path, kind):
    assert kind_of(site, path) == kind


def test_robots_are_asked_once_and_can_be_ignored(site):
    here, _ = fetcher()
    here.get(site.base + "/page")
    here.get(site.base + "/page?again")
    assert site.asked.count("/robots.txt") == 1
    with pytest.raises(PageError, match="404"):
        fetcher(robots=False)[0].get(site.base + "/private/page")


def test_failures_that_pass_are_tried_again_with_longer_pauses(site):
    here, clock = fetcher(delay=0.0, back_off=1.0)
    assert here.get(site.base + "/shaky").body == PAGE
    assert clock.slept == [1.0, 2.0]


def test_a_host_is_left_in_peace_between_requests(site):
    here, clock = fetcher(delay=5.0)
    here.get(site.base + "/page")
    here.get(site.base + "/page")
    assert clock.slept == [5.0]


def test_a_longer_crawl_delay_wins(site):
    site.robots = "User-agent: *\nCrawl-delay: 9\n"
    here, clock = fetcher(delay=1.0)
    here.get(site.base + "/page")
    here.get(site.base + "/page")
    assert clock.slept == [9.0]


def test_private_addresses_are_refused_unless_asked_for(site):
    with pytest.raises(PageError) as raised:
        Fetcher(FetchRules()).get(site.base + "/page")
    assert raised.value.kind == "private-address"
    assert site.asked == []


def test_unknown_hosts_say_so():
    with pytest.raises(PageError) as raised:
        fetcher()[0].get("http://no-such-host.invalid/")
    assert raised.value.kind == "unreachable"


def test_closed_ports_say_so():
    with pytest.raises(PageError) as raised:
        fetcher(retries=0)[0].get("http://127.0.0.1:9/")
    assert raised.value.kind == "unreachable"


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("127.0.0.1", False), ("10.1.2.3", False), ("192.168.0.1", False),
        ("169.254.169.254", False),
        ("::1", False), ("::ffff:10.0.0.1", False), ("fd00::1", False), ("0.0.0.0", False),
        ("224.0.0.1", False), ("8.8.8.8", True), ("2001:4860:4860::8888", True),
    ],
)  # fmt: skip
def test_public_addresses(address, public):
    assert is_public(address) is public


def test_a_feed_is_followed(site):
    page, gone = open_address(site.base + "/feed", FetchRules(private=True, delay=0.0))
    assert page.url == site.base + "/page"
    assert page.kind == "html"
    assert page.title == "Nets"
    assert page.hints["feed_date"] == "Mon, 07 Mar 2022 10:00:00 GMT"
    assert gone.id == site.base + "/gone"
    assert gone.error.kind == "http-status"
