"""The page in a real browser: choosing, keys, nothing fetched, nothing hostile run, fit for a screen reader."""

import os
import re
import shutil
from pathlib import Path

import pandas as pd
import pytest

from analysis.story import analyse
from analysis.view.page import page

pytestmark = pytest.mark.long

BROWSERS = (
    "/usr/bin/chromium",
    shutil.which("chromium"),
    shutil.which("chromium-browser"),
    shutil.which("google-chrome"),
)

TEXTS = {
    "gazette": (
        "A river in flood\n\nThe river rose overnight and at least 30 people were hurt.\n\n“We will rebuild every "
        "house on the lower bank, and we will do it long before the winter comes,” Mayor Ann Lee told reporters on "
        "Monday.\n\nThe fire service said 12 boats had sunk. “Nobody could have known,” said Tom Hill, who runs the "
        "harbour.\n\n" + "The water fell slowly, and streets stayed shut for days. " * 60
    ),
    "herald": (
        "Town under water\n\n"
        + "It was a long and noisy night by the harbour wall. " * 60
        + "\n\nMayor Ann Lee "
        "promised to “rebuild every home on the lower bank, and do it long before the winter comes”. She "
        "added: “We will do it long before the snow comes.”"
        "\n\nSome 25 people were hurt, the fire service said. Shops stayed shut, and Hill said the harbour was lost."
    ),
    "courier": "About 40 people were hurt in the flood, a nurse said.\n\nThe ferry is back. Ann Lee was not seen.",
}
HOSTILE = (
    "<script>window.ran = 1</script> said </script><script>window.ran = 2</script> & <img src=x "
    "onerror='window.ran = 3'>\n\n“</mark></p></article></main><svg onload=window.ran=4>"
    "<a href='javascript:window.ran=5'>we</a> {{ 7 * 7 }} will rebuild every house on the lower bank\" "
    'onmouseover="window.ran=6” Mayor Ann Lee said.\n\n'
    "\u202eAt least 30 people <style>body{display:none}</style> were hurt\u202c\u2066 <base href=//evil.example> "
    "<!-- \n\n--> &lt;b&gt; <iframe src='//evil.example'></iframe>"
    "<meta http-equiv=refresh content='0;url=//evil.example'> ]]> it rained."
)


def frame(texts, **columns):
    """Make a table of articles."""
    return pd.DataFrame(
        {"text": list(texts.values()), "label": [name.title() for name in texts], **columns},
        index=list(texts),
    )


@pytest.fixture(scope="session")
def browser():
    """A headless Chromium; without one the tests are skipped, in CI they fail."""
    found = next((path for path in BROWSERS if path and Path(path).exists()), None)
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        found = None
    if found is None:
        missing = (
            "no browser: install Debian's package chromium and PyPI's playwright and axe-playwright-python"
        )
        if os.environ.get("CI") == "true":
            pytest.fail(missing)
        pytest.skip(missing)
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def story():
    """Three articles that share a statement and a topic."""
    return analyse(frame(TEXTS))


@pytest.fixture(scope="session")
def file(tmp_path_factory, story):
    """The story's page as a file."""
    path = tmp_path_factory.mktemp("page") / "page.html"
    path.write_text(page(story), encoding="utf-8")
    return path


@pytest.fixture
def visit(browser):
    """Open a file, in a view of its own, and note what it asks for and complains of."""
    contexts = []

    def go(path, width=1400, height=900, **options):
        context = browser.new_context(
            viewport={"width": width, "height": height}, reduced_motion="reduce", **options
        )
        contexts.append(context)
        tab = context.new_page()
        tab.asked, tab.reached, tab.complaints = [], [], []
        context.route(
            re.compile("^https?:"), lambda route: (tab.reached.append(route.request.url), route.abort())
        )
        context.on("request", lambda request: tab.asked.append(request.url))
        tab.on("console", lambda message: tab.complaints.append(message.text))
        tab.on("pageerror", lambda error: tab.complaints.append(str(error)))
        tab.on("dialog", lambda dialog: tab.complaints.append(dialog.message))
        tab.goto(path.as_uri())
        return tab

    yield go
    for context in contexts:
        context.close()


def in_view(tab, selector):
    """Tell whether an element can be seen: inside the window and inside its scrolling column."""
    return tab.locator(selector).first.evaluate(
        """mark => {
            const box = mark.getBoundingClientRect(), text = mark.closest(".text").getBoundingClientRect();
            const top = Math.max(text.top, 0), bottom = Math.min(text.bottom, innerHeight);
            return box.width > 0 && box.top >= top && box.bottom <= bottom && box.left >= 0 && box.right <= innerWidth;
        }"""
    )


def test_choosing_a_statement_brings_every_version_into_view(visit, file):
    """Each version is marked and can be seen in its column, however far down it stands; others step aside."""
    tab = visit(file)
    marks = tab.locator(".text [data-of='S1']")
    assert tab.locator(".text .chosen").count() == 0
    tab.locator("#a1 .badge[href='#statement-1']").first.click()
    assert tab.locator(".text .chosen").count() == marks.count() >= 2
    for article in ("#a1", "#a2"):
        assert in_view(tab, f"{article} .text .chosen")
    assert tab.locator("#a3").is_hidden()
    panel = tab.locator("#chosen")
    assert panel.locator("del").count() >= 1
    assert panel.locator("ins").count() == tab.locator("#columns .chosen .x").count() >= 1
    assert "double" in tab.locator(".chosen .x").first.evaluate(
        "one => getComputedStyle(one).textDecorationStyle"
    )
    assert "S1 is marked in 2 articles" in tab.locator("#status").inner_text()
    assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert tab.complaints == []


def test_choosing_a_topic_brings_every_figure_into_view(visit, file):
    """A topic's figures are marked in their articles, and its table stands beside them."""
    tab = visit(file)
    tab.locator("#articles .badge[href='#topic-1']").last.click()
    marks = tab.locator(".text [data-of='T1']")
    assert tab.locator(".text .chosen").count() == marks.count() >= 2
    for number in tab.locator("#topic-1").get_attribute("data-articles").split():
        assert in_view(tab, f"#a{number} .chosen")
    assert tab.locator("#chosen table").is_visible()
    assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("width", [800, 1000, 1400])
def test_choosing_what_many_carry_needs_no_sideways_scrolling(visit, tmp_path, width):
    """Where the columns of all carriers do not fit side by side, they stand in rows, each version in view."""
    said = "“We will rebuild every house on the lower bank before winter,” Mayor Ann Lee said.\n\n"
    rest = "\n\nThe water fell slowly, and streets stayed shut for days." * 20
    texts = {f"paper{n}": f"It rained for {n} days.{rest if n % 2 else ''}\n\n{said}{rest}" for n in range(8)}
    path = tmp_path / "eight.html"
    path.write_text(page(analyse(frame(texts))), encoding="utf-8")
    tab = visit(path, width)
    tab.locator("#statement-1 > button").click()
    assert tab.locator("#columns").evaluate("one => one.scrollWidth <= one.clientWidth")
    assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
    for number in range(1, 9):
        tab.locator(f"#a{number}").scroll_into_view_if_needed()
        assert in_view(tab, f"#a{number} .chosen")


def test_choosing_works_by_keys_alone(visit, file):
    """Enter on a link chooses, the panel takes the focus, Escape ends it and gives the focus back."""
    tab = visit(file)
    tab.locator("#a1 .badge[href='#statement-1']").first.focus()
    tab.keyboard.press("Enter")
    assert tab.evaluate("document.activeElement.id") == "chosen-head"
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.id") == "earlier"
    tab.keyboard.press("Escape")
    assert tab.locator("#chosen").is_hidden()
    assert tab.locator(".text .chosen").count() == 0
    assert tab.locator("#a3").is_visible()
    assert tab.evaluate("document.activeElement.getAttribute('href')") == "#statement-1"


def test_next_and_previous_walk_the_statements(visit, file):
    """The panel's buttons go round all statements and topics."""
    tab = visit(file)
    tab.locator(".cards button").first.click()
    numbers = []
    for _ in range(tab.locator("[data-card]").count()):
        numbers.append(tab.locator("#chosen-head .sign").inner_text())
        tab.locator("#later").click()
    assert len(set(numbers)) == len(numbers)
    assert tab.locator("#chosen-head .sign").inner_text() == numbers[0]
    tab.locator("#earlier").press("Enter")
    assert tab.locator("#chosen-head .sign").inner_text() == numbers[-1]
    assert tab.evaluate("document.activeElement.id") == "earlier"


def test_a_link_into_a_hidden_article_shows_it(visit, file):
    """Evidence is one click away even where its article has stepped aside."""
    tab = visit(file)
    tab.locator(".cards button").first.click()
    assert tab.locator("#a3").is_hidden()
    mark = tab.locator("#a3 u.f").first.get_attribute("id")
    tab.locator(f"a[href='#{mark}']").first.evaluate(
        "link => link.closest('details')?.setAttribute('open', '')"
    )
    tab.locator(f"a[href='#{mark}']").first.click()
    assert tab.locator("#a3").is_visible()
    assert in_view(tab, f"#{mark}")


def test_a_speaker_can_be_singled_out(visit, file):
    """A pressed speaker leaves that speaker's quotes marked and no other, until pressed again."""
    tab = visit(file)
    button = tab.locator("#chips button").first
    who = tab.locator("#chips li").first.get_attribute("data-who")
    button.press("Space")
    assert button.get_attribute("aria-pressed") == "true"
    marked = tab.locator(".text .q:not(.off)").evaluate_all("marks => marks.map(mark => mark.dataset.who)")
    assert set(marked) == {who}
    button.press("Space")
    assert tab.locator(".text .off").count() == 0


def test_a_mixed_quote_is_tinted_between_its_marks_alone(visit, file):
    """What stands in quotation marks has the speaker's tint, the rest of the quote the dashed line; off, neither."""
    tab = visit(file)
    styles = """one => {
        const style = getComputedStyle(one), clear = "rgba(0, 0, 0, 0)";
        return [style.backgroundColor !== clear, style.textDecorationColor !== clear && style.textDecorationStyle];
    }"""
    quoted, told = (tab.locator(f".text .q.mixed .{name}").first for name in ("quoted", "told"))
    assert quoted.inner_text().startswith("“rebuild every home")
    assert (quoted.evaluate(styles)[0], told.evaluate(styles)) == (True, [False, "dashed"])
    tab.locator("#with-quotes").uncheck()
    assert (quoted.evaluate(styles)[0], told.evaluate(styles)) == (False, [False, False])


def test_marks_can_be_switched_off(visit, file):
    """Without quotes, figures and links the text stands bare."""
    tab = visit(file)
    assert tab.locator(".text .badge").first.is_visible()
    for box in tab.locator(".switches input").all():
        box.uncheck()
    assert tab.locator(".text .badge").first.is_hidden()
    assert "none" in tab.locator(".text u.f").first.evaluate(
        "mark => getComputedStyle(mark).textDecorationLine"
    )


def test_tables_sort_and_filter(visit, file):
    """A head sorts up, then down, as numbers where it holds numbers; the field leaves matching rows."""
    tab = visit(file)
    tab.locator("#tables summary", has_text="Figures").click()
    table = tab.locator("table.filtered").nth(1)
    head = table.locator("th", has_text="Low")
    lows = "rows => rows.map(row => Number(row.cells[4].dataset.value)).filter(value => value)"
    for direction, reverse in (("ascending", False), ("descending", True)):
        head.locator("button").press("Enter")
        assert head.get_attribute("aria-sort") == direction
        values = table.locator("tbody tr").evaluate_all(lows)
        assert values == sorted(values, reverse=reverse)
        assert len(values) >= 4
    everything = table.locator("tbody tr").count()
    tab.locator(".filter input").nth(1).fill("courier people")
    left = table.locator("tbody tr:visible")
    assert 0 < left.count() < everything
    assert all("Courier" in row for row in left.all_inner_texts())
    assert tab.locator(".filter output").nth(1).inner_text() == f"{left.count()} of {everything} rows"


def test_nothing_is_fetched(visit, file):
    """Opening the page asks for the page and for nothing else, and no rule of its policy is broken."""
    tab = visit(file)
    tab.locator(".cards button").first.click()
    tab.wait_for_load_state("networkidle")
    assert tab.asked == [file.as_uri()]
    assert tab.complaints == []


def test_policy_stops_what_would_get_in(visit, file, tmp_path):
    """Were markup to get in all the same, no foreign script runs and nothing is loaded."""
    intruder = (
        "<script>window.ran = 1</script><img src='https://evil.example/x.png' onerror='window.ran = 2'>"
        "<script src='https://evil.example/x.js'></script><p style='color: red' id=styled>x</p></main>"
    )
    forced = tmp_path / "forced.html"
    forced.write_text(file.read_text(encoding="utf-8").replace("</main>", intruder), encoding="utf-8")
    tab = visit(forced)
    assert tab.evaluate("window.ran") is None
    assert any("Content Security Policy" in complaint for complaint in tab.complaints)
    assert tab.reached == []
    assert tab.locator("#styled").evaluate("one => getComputedStyle(one).color") != "rgb(255, 0, 0)"


def test_hostile_article_runs_nothing(visit, tmp_path):
    """Scripts, handlers, addresses and broken markup in every field are read as text."""
    texts = {"hostile": HOSTILE, "gazette": TEXTS["gazette"]}
    payload = "<img src=x onerror=window.ran=7>\"'</title></style></script><script>window.ran=8</script>"
    hostile = frame(
        texts,
        outlet=payload,
        title=payload,
        byline=payload,
        url="javascript:window.ran=9",
        role="report",
        notes=[[payload]] * 2,
    )
    hostile["label"] = [f"{payload} {number}" for number in range(2)]
    path = tmp_path / "hostile.html"
    for excerpts in (False, True):
        path.write_text(page(analyse(hostile), excerpts_only=excerpts), encoding="utf-8")
        tab = visit(path)
        for link in tab.locator(".cards button, #tables summary").all():
            link.click()
        tab.mouse.move(300, 400)
        assert tab.evaluate("window.ran") is None
        assert tab.locator("script").count() == 1
        assert tab.locator("img, iframe, base, [onerror], [onload]").count() == 0
        assert tab.asked == [path.as_uri()]
        assert tab.complaints == []
        assert tab.locator("h2").count() == 9
        assert ("{{ 7 * 7 }}" in tab.locator(".text").first.text_content()) is not excerpts


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("width", "height"), [(1400, 900), (390, 844)])
def test_no_accessibility_violation(visit, file, scheme, width, height):
    """Axe finds nothing against WCAG 2.2 AA or good practice, at rest, with a statement chosen, with tables open."""
    from axe_playwright_python.sync_playwright import Axe

    tab = visit(file, width, height, color_scheme=scheme)
    for step in ("at rest", "tables open", "statement chosen", "topic chosen"):
        if step == "tables open":
            for details in tab.locator("details").all():
                details.evaluate("one => { one.open = true; }")
        if step.endswith("chosen"):
            tab.locator(f"#{step.split()[0]}s .cards button").first.click()
        found = Axe().run(tab)
        assert found.violations_count == 0, f"{step}: {found.generate_report()}"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_keep_their_contrast(visit, file, scheme):
    """Text keeps 4.5:1 on every speaker's tint, and every speaker's line 3:1 against the page."""
    tab = visit(file, color_scheme=scheme)
    ratios = tab.evaluate(
        """() => {
            const style = getComputedStyle(document.documentElement);
            const colour = name => {
                const probe = document.createElement("canvas").getContext("2d");
                probe.fillStyle = style.getPropertyValue(name);
                const hex = probe.fillStyle;
                return [1, 3, 5].map(at => parseInt(hex.slice(at, at + 2), 16) / 255)
                    .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
                    .reduce((sum, v, at) => sum + v * [0.2126, 0.7152, 0.0722][at], 0);
            };
            const ratio = (a, b) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
            const found = {};
            for (let n = 0; n < 8; n += 1) {
                found[`ink on t${n}`] = ratio(colour("--ink"), colour(`--t${n}`)) / 4.5;
                found[`l${n}`] = ratio(colour(`--l${n}`), colour("--paper")) / 3;
                found[`l${n} on its tint`] = ratio(colour(`--l${n}`), colour(`--t${n}`)) / 3;
            }
            found["added on chosen"] = ratio(colour("--added"), colour("--chosen")) / 4.5;
            found["ink on chosen"] = ratio(colour("--ink"), colour("--chosen")) / 4.5;
            return found;
        }"""
    )
    assert {name: ratio for name, ratio in ratios.items() if ratio < 1} == {}


def test_phone_needs_no_sideways_scrolling(visit, file):
    """On a narrow screen texts stand whole below each other, and a chosen statement lies over the screen's foot."""
    tab = visit(file, 390, 844)
    for text in tab.locator(".text").all():
        assert text.evaluate("one => one.scrollHeight <= one.clientHeight + 1")
    assert tab.evaluate("document.documentElement.scrollWidth") <= 390
    tab.locator(".cards button").first.click()
    assert tab.locator("#a3").is_visible()
    box = tab.locator("#chosen").bounding_box()
    assert box["y"] + box["height"] == pytest.approx(844, abs=1)
    assert box["height"] < 0.65 * 844
    first = tab.locator(".text .chosen").first.bounding_box()
    assert 0 <= first["y"] < box["y"]
    assert tab.evaluate("document.documentElement.scrollWidth") <= 390
    link = tab.locator("#chosen .to a").last
    mark = link.get_attribute("href")
    link.click()
    assert tab.locator("#chosen").is_hidden()
    assert in_view(tab, mark)


def test_page_reads_without_scripts(visit, file):
    """Without scripts the articles, statements, topics and tables are there, and links lead to words."""
    tab = visit(file, java_script_enabled=False)
    for section in ("#findings", "#articles", "#statements", "#topics", "#speakers", "#tables", "#reading"):
        assert tab.locator(section).is_visible()
    assert tab.locator("button:visible").count() == 0
    tab.locator("#findings a[href^='#f']").first.click()
    mark = tab.locator("#findings a[href^='#f']").first.get_attribute("href")
    assert tab.locator(mark).is_visible()
    assert tab.url.endswith(mark)
    tab.locator("#tables summary").first.click()
    assert tab.locator("#tables table").first.is_visible()


def test_printing_shows_every_word(visit, file):
    """On paper nothing is cut off by a scrolling box, tables stand open, and controls are gone."""
    tab = visit(file)
    tab.locator(".cards button").first.click()
    tab.emulate_media(media="print")
    tab.evaluate("dispatchEvent(new Event('beforeprint'))")
    for table in tab.locator("#tables table").all():
        assert table.is_visible()
    for control in ("nav", ".switches", "#chosen", ".cards button"):
        assert tab.locator(control).first.is_hidden()
    for text in tab.locator(".text").all():
        assert text.is_visible()
        assert text.evaluate("one => one.scrollHeight <= one.clientHeight + 1")
    tab.evaluate("dispatchEvent(new Event('afterprint'))")
    assert tab.locator("details[open]").count() == 0
    assert tab.pdf(format="A4").startswith(b"%PDF")


def test_copied_words_are_the_articles_own(visit, file):
    """What a reader selects and copies from a column is the article, without letters or signs put in."""
    tab = visit(file)
    copied = tab.locator("#a3 .text").evaluate(
        "one => { getSelection().selectAllChildren(one); return getSelection().toString(); }"
    )
    assert copied.split() == TEXTS["courier"].split()


def test_forty_articles_fit(visit, tmp_path):
    """Forty long articles make a page of less than 5 MB; those that carry a statement are shown in rows."""
    texts = {
        f"paper{number}": TEXTS[list(TEXTS)[number % 3]].replace("30 people", f"{30 + number} people")
        for number in range(40)
    }
    path = tmp_path / "forty.html"
    path.write_text(page(analyse(frame(texts))), encoding="utf-8")
    assert path.stat().st_size < 5_000_000
    tab = visit(path)
    card = tab.locator("#statements [data-card]").first
    carrying = card.get_attribute("data-articles").split()
    assert len(carrying) > 20
    card.locator("button").last.click()
    assert tab.locator("#columns > article:visible").count() == len(carrying)
    assert tab.locator("#columns").evaluate("one => one.scrollWidth <= one.clientWidth")
    assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
    for name in ("Statements by article", "Speakers by article"):
        heads = tab.get_by_role("region", name=name).locator("thead th")
        assert heads.count() >= 42
