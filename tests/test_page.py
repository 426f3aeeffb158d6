"""The page of a story: all of it is there, each finding leads to its words, and text stays text."""

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.compare.bounds import drawn_in
from analysis.compare.versions import Run
from analysis.corrections import Corrections
from analysis.story import Story
from analysis.tables import SCHEMAS, table
from analysis.text.text import Span, paragraphs, sentences
from analysis.view.comparison import Comparison
from analysis.view.dates import in_order
from analysis.view.finding import linked
from analysis.view.highlight import around
from analysis.view.intervals import Scale, intervals, middle
from analysis.view.letters import Speaker
from analysis.view.page import page
from analysis.view.profile import profiles, voices
from analysis.view.reading import body, quote_marks, touched

VOID = {"meta", "input", "br", "link", "img", "hr"}
PAYLOAD = "</script><script>alert(1)</script><img src=x onerror=alert(1)>\"'><svg onload=alert(1)>"


class Document(HTMLParser):
    """Reads a page: its elements, their attributes, and the text of each element that has an id."""

    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self.elements, self.open, self.texts, self.whole = [], [], {}, ""
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        """Note an element."""
        attributes = dict(attrs)
        self.elements.append((tag, attributes))
        if "id" in attributes:
            assert attributes["id"] not in self.texts, attributes["id"]
            self.texts[attributes["id"]] = ""
        if tag not in VOID:
            self.open.append((tag, attributes))

    def handle_endtag(self, tag):
        """Fail where it ends another element than the last."""
        assert self.open.pop()[0] == tag

    def handle_data(self, data):
        """Give text to each element around it that has an id."""
        for _, attributes in self.open:
            if "id" in attributes:
                self.texts[attributes["id"]] += data
        if not any(tag in ("style", "script") for tag, _ in self.open):
            self.whole += data

    def values(self, name):
        """Give the values of an attribute."""
        return [attributes[name] for _, attributes in self.elements if name in attributes]


TEXTS = {
    "g": (
        "The river rose overnight.\n\n“We will rebuild every house on the bank, and we will do it before winter,” "
        "Mayor Ann Lee said. At least 30 people were hurt. The fair is off.\n\nHalf of the town is dry."
    ),
    "h": (
        "Mayor Ann Lee said they would “rebuild every home on the bank”. Nobody knows why. Some 25 people were hurt, "
        "the fire service said. It rained on."
    ),
    "k": "It was a wet night & a long one. Shops stay shut. About 12 boats sank.",
}
FULL = "We will rebuild every house on the bank, and we will do it before winter,"
CUT = "rebuild every home on the bank"


def at(article, words, text=None):
    """Give article, start, end and text of some words."""
    start = (text or TEXTS[article]).index(words)
    return article, start, start + len(words), words


def quote(number, article, words, kind, speaker, source, cue):
    """Make a row of the quotes table."""
    article, start, end, text = at(article, words)
    return (
        article,
        number,
        0,
        start,
        end,
        text,
        kind,
        speaker,
        source,
        None,
        None,
        cue,
        None,
        None,
        "cue",
        0.9,
        None,
    )


def figure(number, article, words, kind, modifier, low, high, counted, event, source, text=None):
    """Make a row of the figures table."""
    article, start, end, words = at(article, words, text)
    bounds = (kind, modifier, low, high)
    return (
        article,
        number,
        start,
        end,
        words,
        *bounds,
        None,
        counted,
        counted,
        event,
        source,
        None,
        None,
        None,
    )


def story(texts=TEXTS, **changes):
    """Make a story of three articles, two of which share a statement and a topic."""
    rows = [
        (
            name,
            None,
            f"Headline {name}",
            None,
            pd.NaT,
            None,
            "report",
            text,
            len(text.split()),
            [f"note on {name}"],
        )
        for name, text in texts.items()
    ]
    articles = table("articles", rows).set_axis(list(texts), axis=0)
    articles["label"] = ["Gazette", "Herald", "Courier"][: len(texts)]
    differences = [("dropped", "We will", ""), ("changed", "house", "home"), ("dropped", "and so on", "")]
    quotes = [
        quote(0, "g", FULL, "direct", "Ann Lee", "Mayor Ann Lee", "said"),
        quote(
            0, "h", "they would “rebuild every home on the bank”", "mixed", "Ann Lee", "Mayor Ann Lee", "said"
        ),
        quote(1, "h", "Some 25 people were hurt", "indirect", "fire service", "the fire service", "said"),
    ]
    figures = [
        figure(0, "g", "At least 30 people", "count", ">=", 30, None, "people", "hurt", None),
        figure(0, "h", "Some 25 people", "count", "~", 25, 25, "people", "hurt", "fire service"),
        figure(0, "k", "About 12 boats", "count", "~", 12, 12, "boats", "sunk", None),
    ]
    reason = "“At least 30 people” (Gazette) and “Some 25 people” (Herald, fire service) cannot both hold"
    statements = [
        (0, "Ann Lee", "g", 0, *at("g", FULL)[1:], "verbatim", 1.0, []),
        (0, "Ann Lee", "h", 0, *at("h", CUT)[1:], "edited", 0.3, differences),
    ]
    topics = [
        (0, "g", 0, *at("g", "At least 30 people")[1:], 30, None, "unclear", reason),
        (0, "h", 0, *at("h", "Some 25 people")[1:], 25, 25, "unclear", reason),
    ]
    tables = {
        "articles": articles,
        "quotes": table("quotes", quotes),
        "figures": table("figures", figures),
        "passages": table("passages", []),
        "statements": table("statements", statements),
        "topics": table("topics", topics),
        "shares": table("shares", []),
    }
    return Story(**(tables | changes))


def empty(texts):
    """Make a story in which nothing was found."""
    texts = list(texts)
    names = [name for name in SCHEMAS if name in Story.__dataclass_fields__ and name != "articles"]
    return Story(articles=pd.DataFrame({"text": texts}), **{name: table(name, []) for name in names})


@pytest.fixture(scope="module")
def document():
    """The page of the story, read."""
    return Document(page(story()))


def test_every_quote_and_figure_is_marked_at_its_words(document):
    """The element that a row's number names holds the row's words and nothing else."""
    made = story()
    for sign, rows in (("q", made.quotes), ("f", made.figures), ("v", made.statements)):
        for number, text in enumerate(rows["text"]):
            assert document.texts[f"{sign}{number}"] == text


def test_articles_are_there_word_for_word(document):
    """The text of a column is the article's, with nothing put in."""
    shown = re.sub(r"\s+", " ", document.whole)
    for text in TEXTS.values():
        for start, end in paragraphs(text):
            assert text[start:end] in shown


def test_links_lead_somewhere(document):
    """Every link on the page has its target, and every id is there once."""
    links = [link for link in document.values("href") if link.startswith("#")]
    assert len(links) > 20
    assert {link[1:] for link in links} <= set(document.texts)


def test_findings_state_numbers_and_lead_to_words(document):
    """The summary says which figures differ, and what was changed in quotation marks."""
    found = re.sub(r"\s+", " ", document.texts["findings"])
    assert (
        "People, hurt (in 2 of 3 articles): “At least 30 people” (Gazette) and “Some 25 people” (Herald, fire service)"
        in found
    )
    assert (
        "1 version in quotation marks has words that the fullest version does not have: Herald “home” for “house”"
        in found
    )
    assert (
        "“We will rebuild every house on the bank, and we will do it…” by Ann Lee stands in 2 of 3 articles, in "
        "quotation marks. Of the 15 words that Gazette prints, Herald has 5." in found
    )
    assert (
        "1 speaker with a name is told apart; 1 source goes without one and may be among them. Ann Lee has 82 % of "
        "the 28 quoted or reported words. " in found
    )
    assert "3 figures: 1 given by a source, 2 more with a hedge (about, at least)." in found


def test_versions_tell_kept_cut_and_changed_apart_in_words(document):
    """Someone who hears the page is told which words were cut, and which changed from what to what."""
    shown = re.sub(r"\s+", " ", document.texts["statement-1"])
    assert (
        "[cut: We will] rebuild every [changed from: house to: home] on the bank [cut: and we will do it"
        in shown
    )
    assert "Not found in: Courier." in shown


def test_changed_words_are_marked_in_their_article():
    """In the article itself the words that the reference does not have are marked, and no other."""
    made = story()
    (statement,) = Comparison(made).statements
    assert [TEXTS[article][start:end] for article, start, end in statement.changed] == ["home"]
    html = page(made)
    assert html.count('<b class="x">') == 1
    assert 'every <b class="x">home</b> on the bank' in html


def test_same_words_are_printed_once():
    """Articles whose version is the reference's are named behind it, with a link each, and not printed again."""
    texts = TEXTS | {
        "k": "“We will rebuild every house on the bank, and we will do it before winter,” she said."
    }
    rows = [
        *story().statements.itertuples(index=False, name=None),
        (0, "Ann Lee", "k", 0, *at("k", FULL, texts["k"])[1:], "verbatim", 1.0, []),
    ]
    made = story(
        texts, statements=table("statements", rows), figures=table("figures", []), topics=table("topics", [])
    )
    document = Document(page(made))
    shown = re.sub(r"\s+", " ", document.texts["statement-1"])
    assert shown.count("We will rebuild every house") == 1
    assert "The same words in Courier" in shown
    assert "#v2" in document.values("href")


def test_topic_gives_every_figure_with_its_source(document):
    """A topic lists who prints which figure, and who gives it."""
    shown = re.sub(r"\s+", " ", document.texts["topic-1"])
    assert "GazetteAt least 30 peopleno source found" in shown
    assert "HeraldSome 25 peoplefire service" in shown
    assert "unclear" in shown


def test_same_story_gives_the_same_bytes():
    """Nothing in the page is drawn by lot or read from a clock."""
    assert page(story()) == page(story())


def test_policy_lets_nothing_in_but_our_own():
    """The policy names the very style and script of the page, and forbids all else."""
    html = page(story())
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', html)[1].replace(
        "&#39;", "'"
    )
    for tag in ("style", "script"):
        content = html.partition(f"<{tag}>")[2].partition(f"</{tag}>")[0]
        digest = b64encode(sha256(content.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy


def test_page_needs_nothing_else(document):
    """No element loads anything, and no style or handler stands in an attribute."""
    assert {tag for tag, _ in document.elements} & {
        "link",
        "img",
        "iframe",
        "object",
        "embed",
        "base",
    } == set()
    assert not {name for _, attributes in document.elements for name in attributes} & {
        "src",
        "style",
        "srcset",
    }
    assert all(link.startswith("#") for link in document.values("href"))


def test_text_stays_text():
    """Markup in a text, a label or a speaker's name is shown, not obeyed."""
    made = story()
    for column in ("label", "outlet", "title", "byline", "url"):
        made.articles[column] = PAYLOAD
    made.articles["notes"] = [[PAYLOAD]] * 3
    made.articles.loc["k", "url"] = "javascript:alert(1)"
    made.articles.loc["k", "text"] = TEXTS["k"] + PAYLOAD
    for column in ("speaker", "source", "cue", "channel"):
        made.quotes[column] = PAYLOAD
    made.topics["reason"] = PAYLOAD
    made.figures["counted"] = PAYLOAD
    document = Document(page(made))
    assert sum(tag == "script" for tag, _ in document.elements) == 1
    assert "img" not in {tag for tag, _ in document.elements}
    assert not any(name.startswith("on") for _, attributes in document.elements for name in attributes)
    assert not any("script:" in link for link in document.values("href"))
    assert document.whole.count(PAYLOAD) > 10


def test_web_addresses_become_links():
    """An article's address leads to it, without telling it where the reader came from."""
    made = story()
    made.articles.loc["g", "url"] = "https://example.org/river?a=1&b=2"
    document = Document(page(made))
    (link,) = [a for tag, a in document.elements if tag == "a" and not a["href"].startswith("#")]
    assert link["href"] == "https://example.org/river?a=1&b=2"
    assert "noreferrer" in link["rel"]


def test_excerpts_hold_no_other_sentence():
    """Of each article only the sentences that carry a finding are in the file, wherever one looks."""
    made = story()
    html = page(made, excerpts_only=True)
    shown = re.sub(r"\s+", " ", Document(html).whole)
    carrying = {
        (row.article, around(TEXTS[row.article], row.start, row.end))
        for rows in (made.statements, made.topics)
        for row in rows.itertuples()
    }
    kept = {TEXTS[article][start:end] for article, (start, end) in carrying}
    others = {
        TEXTS[name][a:b]
        for name in TEXTS
        for line in paragraphs(TEXTS[name])
        for a, b in sentences(TEXTS[name], *line)
    }
    assert len(kept) == 4
    assert all(sentence in shown for sentence in kept)
    assert not any(sentence in shown for sentence in others - kept)
    assert "boats" not in html
    assert "note on" not in html
    assert shown.count("[…]") >= 4


def test_excerpts_keep_every_link():
    """Where sentences are left out, no link leads into the void."""
    document = Document(page(story(), excerpts_only=True))
    assert {link[1:] for link in document.values("href")} <= set(document.texts)


def test_excerpt_of_a_longer_quote_keeps_its_speaker():
    """Where a quote runs on beyond the sentence that is shown, what is shown of it is marked as the speaker's."""
    text = "“We stay. We fight on,” Ann Lee said."
    marks = quote_marks(0, {"kind": "direct", "start": 1, "end": 22}, Speaker("Ann Lee", "AL", "s0"))
    html = body(text, marks, [Span(10, 37)])
    assert "[…]" in html
    assert 'data-says="direct quote, Ann Lee: ">We fight on,</mark>”<i' in html
    assert 'id="q0"' not in html


def test_the_letters_after_a_quote_bear_the_speakers_name():
    """Who rests on a quote or its letters, or has them read out, is told who speaks."""
    document = Document(page(story()))
    (tag,) = [
        at for name, at in document.elements if name == "i" and at.get("title", "").startswith("fire service")
    ]
    assert (tag["data-sign"], tag["role"], tag["aria-label"]) == ("a", "img", "fire service")
    (mark,) = [at for name, at in document.elements if name == "mark" and at.get("data-who") == "a"]
    assert mark["title"] == tag["title"] == "fire service, indirect quote"


def test_excerpts_say_how_much_of_each_article_they_show():
    """At the head stands the range, and the share beside each article's number of words."""
    document = Document(page(story(), excerpts_only=True))
    assert "carry a finding, 0\u202f% to 78\u202f% of its words." in document.texts["top"]
    assert "39 words, of which this page shows 64\u202f%." in document.texts["a1"]
    assert "of which this page shows" not in page(story())


def test_a_page_of_excerpts_warns_where_it_reprints_much():
    """Each article of which more than a third is shown is named with its share; the whole page says nothing so."""
    top = re.sub(r"[ \n]+", " ", Document(page(story(), excerpts_only=True)).texts["top"])
    assert (
        "More than a third is reprinted of Gazette (64\u202f%) and Herald (78\u202f%): ask their publishers before you "
        "publish this page."
    ) in top
    assert "More than a third" not in page(story())


def test_share_that_does_not_fit_is_a_finding():
    """A share that contradicts its count is told at the top and in full, with links to its figures."""
    reason = "“At least 30 people” (Gazette) is more than half of “About 12 boats” (Courier)"
    shares = table("shares", [("g", 0, "k", 0, "h", 0, 5.0, 7.0, False, reason)])
    document = Document(page(story(shares=shares)))
    assert f"Share does not fit{reason}." in document.texts["findings"].replace("\n", "")
    assert reason in document.texts["topics"]
    assert "#f2" in document.values("href")


def test_tone_finding_counts_passages_by_voice():
    """The summary says how many of the passages that two lists agree on are somebody's speech."""
    rows = [
        ("g", number, 0, 3, "The", voice, None, 0.5, 0.5, 0.5, [], "agree")
        for number, voice in enumerate(["outlet", "quoted", "reported", "quoted"])
    ]
    found = Document(page(story(passages=table("passages", rows)))).texts["findings"]
    assert (
        "Two word lists agree on a tone in 3 of 3 passages of quoted or reported speech and in 1 of 1 in the"
        in found
    )


def test_primary_source_is_named_as_the_reference():
    """Where an article is the source itself, versions are said to be compared with it."""
    made = story()
    made.articles.loc["g", "role"] = "primary"
    document = Document(page(made))
    assert "primary source, 15 words" in document.texts["statement-1"]
    assert "Primary source." in document.texts["a1"]


def test_primary_source_is_no_outlet():
    """Reports are counted without it, and it stands in no comparison of outlets."""
    made = story()
    made.articles.loc["g", "role"] = "primary"
    document = Document(page(made))
    found = re.sub(r"\s+", " ", document.texts["findings"])
    assert "(in 1 of 2 reports and in the source)" in found
    assert "Of the source’s 15 words Herald has 5." in found
    assert "2 figures in the reports: 1 given by a source, 1 more with a hedge (about, at least)." in found
    assert "Gazette" not in document.texts["profiles"] + document.texts["speakers"] + document.texts["tone"]
    assert "One story, 2 reports and the primary source" in document.whole
    assert "the source itself" in document.texts["topic-1"]


def test_a_passage_that_a_report_has_from_the_source_is_no_text_in_common():
    """Who prints the source's words copies no other outlet."""
    wire = (
        "The river rose by a metre in one night. More rain is due in the valley, the service said on Friday."
    )
    texts = {"g": f"DALE — {wire}", "h": f"Floods. {wire}"}
    made = story(texts)
    assert len(Comparison(made).copied) == 2
    made.articles.loc["g", "role"] = "primary"
    assert Comparison(made).copied == []


def test_corrections_made_by_hand_are_told_and_listed():
    """A page that was corrected does not say that nobody checked it."""
    line = "corrections.csv row 2: no figure: “7”"
    document = Document(page(story(corrections=Corrections(done=[line]))))
    assert "1 correction made by hand is in them, the rest is unchecked." in document.texts["top"]
    assert line in document.texts["top"]
    assert line not in page(story(corrections=Corrections(done=[line])), excerpts_only=True)
    assert "nobody has checked them." in Document(page(story())).texts["top"]


def test_figures_of_one_article_are_drawn_once():
    """A figure that an article gives twice in the same way is one line with two links."""
    text = "At least 30 people were hurt. Again: at least 30 people were hurt."
    figures = [
        figure(number, "g", words, "count", ">=", 30, None, "people", "hurt", None, text)
        for number, words in enumerate(("At least 30 people", "at least 30 people"))
    ]
    figures.append(figure(0, "h", "Some 25 people", "count", "~", 25, 25, "people", "hurt", "fire service"))
    topics = [(0, *row[:5], *row[7:9], "conflict", "they differ") for row in figures]
    made = story(TEXTS | {"g": text}, figures=table("figures", figures), topics=table("topics", topics))
    made = replace(made, quotes=table("quotes", []), statements=table("statements", []))
    shown = page(made).partition('id="topic-1"')[2].partition("</table>")[0]
    assert shown.count("<tr>") == 3
    assert shown.count("#f0") + shown.count("#f1") == 2


def test_lede_says_when_articles_were_published():
    """The dates that are known are told, and how many are not."""
    made = story()
    made.articles["published"] = pd.to_datetime(["2024-05-02", None, "2024-05-04"], utc=True)
    document = Document(page(made))
    assert "Published 2 May 2024 to 4 May 2024; 1 not dated. 3 quotes" in document.whole
    assert "Gazette2 May 202439" in document.texts["profiles"]
    assert "1714780800" in document.values("data-value")


def test_lede_says_that_nothing_is_dated():
    """Without any date it is said at the head what that leaves open."""
    made = story()
    made.articles["published"] = pd.NaT
    said = "No article is dated, so an update can’t be told from a contradiction. 3 quotes"
    assert said in Document(page(made)).whole


def test_many_articles_have_a_matrix_too():
    """With more columns than can stand side by side the heads stand upright, and none is left out."""
    texts = {f"a{number:02}": "“We will rebuild every house,” Ann Lee said." for number in range(30)}
    articles = pd.DataFrame({"text": list(texts.values()), "label": list(texts)}, index=list(texts))
    words = "We will rebuild every house,"
    rows = [
        (number, "Ann Lee", name, 0, 1, 29, words, "verbatim", 1.0, []) for name in texts for number in (0, 1)
    ]
    made = replace(empty([]), articles=articles, statements=table("statements", rows))
    matrix = page(made).partition('aria-label="Statements by article"')[2].partition("</table>")[0]
    assert "upright" in matrix
    assert matrix.count("<td>100</td>") == 2 * 30
    assert all(f">{name}</bdi></th>" in matrix for name in texts)


def test_counts_add_up():
    """The figures told at the head, with those told apart there, are the rows of the table; so for quotes."""
    made = story()
    dates = figure(1, "k", "one", "date", "=", None, None, None, None, None)
    made = replace(made, figures=table("figures", [*made.figures.itertuples(index=False, name=None), dates]))
    shown = re.sub(r"\s+", " ", Document(page(made)).whole)
    assert "3 quotes and 3 figures (besides 1 of dates, times, ages, ordinals and ranks) were found" in shown
    assert "Quotes (3 rows)" in shown
    assert "Figures (4 rows)" in shown


def test_every_article_has_its_numbers():
    """A row for each article: its quotes by kind, who has most words, and who vouches for its figures."""
    shown = Document(page(story())).texts["profiles"]
    rows = [
        re.sub(r"\s+", " ", line) for line in shown.splitlines() if line.startswith(("Gazette", "Herald"))
    ]
    made = story()
    comparison = Comparison(made)
    gazette, herald, courier = profiles(comparison, voices(comparison))
    assert len(rows) == 2
    assert gazette[3:] == (39, 1, 1, 0, 1, "Ann Lee", 1, 0, 1, 0, 1, 1, 0.0, ())
    assert herald[3:] == (27, 2, 1, 1, 1, "Ann Lee", 1, 1, 1, 0, 1, 1, 0.0, ())
    assert (courier.quotes, courier.most, courier.figures, courier.bare) == (0, None, 1, 0)


def test_speakers_are_counted_by_how_they_are_quoted():
    """The pieces of a broken quotation are one quote; quotes with words in quotation marks are counted apart."""
    made = story()
    rows = [
        *made.quotes.itertuples(index=False, name=None),
        quote(0, "g", "before winter", "direct", "Ann Lee", *"xy"),
    ]
    lee, service = voices(Comparison(replace(made, quotes=table("quotes", rows))))
    assert lee == ("Ann Lee", 2, 2, 23, ((1, 15), (1, 8), (0, 0)), (0, 0, 0))
    assert service == ("fire service", 1, 0, 5, ((0, 0), (1, 5), (0, 0)), (0, 5, 0))


def test_copied_passages_are_told_and_reached():
    """Articles that print one text are said to do so, with a link to the passage; copies count as one text."""
    wire = "The ferry ran aground at dawn with forty people on board and all of them were brought ashore by noon."
    texts = {
        "a": f"{wire} Police said later on Monday that nobody was hurt in it.",
        "b": f"Rolo. {wire} Police said later on Monday that nobody was hurt in it.",
    }
    said = "nobody was hurt"
    rows = [
        (0, "police", name, 0, *at(name, said, text)[1:], "paraphrase", 1.0, [])
        for name, text in texts.items()
    ]
    made = replace(empty([]), articles=pd.DataFrame({"text": texts}), statements=table("statements", rows))
    for excerpts in (False, True):
        document = Document(page(made, excerpts_only=excerpts))
        found = re.sub(r"\s+", " ", document.texts["findings"])
        assert "2 articles have passages that stand in another one almost word for word" in found
        assert "in 2 of 2 articles, all of one text" in document.texts["statement-1"]
        assert {link[1:] for link in document.values("href")} <= set(document.texts)
    whole = Document(page(made))
    assert whole.texts["c0"] == texts["a"]
    assert whole.texts["c1"] == texts["b"].removeprefix("Rolo. ")
    assert [said for said in whole.values("aria-label") if said.startswith("Also in")] == [
        "Also in b",
        "Also in a",
    ]


def test_a_paraphrase_is_not_told_as_a_cut():
    """That an outlet says in fewer words of its own what another quotes is no cut."""
    made = story()
    made.statements["relation"] = ["verbatim", "paraphrase"]
    assert "Of the 15 words" not in Document(page(made)).whole
    made.statements["relation"] = ["verbatim", "cut"]
    assert "Of the 15 words that Gazette prints, Herald has" in Document(page(made)).whole


def test_figures_of_a_topic_are_drawn_in_one_unit():
    """Miles and kilometres stand on one scale, and in its order."""
    far = {"kind": "measure", "unit": "mile", "low": 100.0, "high": 100.0, "modifier": "="}
    near = {"kind": "measure", "unit": "km", "low": 120.0, "high": 120.0, "modifier": "="}
    unit = drawn_in([far, near])
    scale, marks = intervals([far, near], unit)
    assert scale == Scale("0 km", "161 km", False)
    assert [mark.start for mark in marks] == pytest.approx([100, 74.56], abs=0.01)
    assert middle(near, unit) < middle(far, unit)


def test_story_without_findings_says_so():
    """Empty tables give a page that says in words that nothing was found."""
    shown = Document(page(empty(["It rained.", "It snowed."]))).whole
    assert "No quote was found in more than one article." in shown
    assert "It snowed." in shown


def test_one_article_is_compared_with_nothing():
    """Of a single article nothing is said that needs a second."""
    made = story({"g": TEXTS["g"]})
    alone = replace(made, quotes=made.quotes[:1], figures=made.figures[:1])
    alone = replace(alone, statements=made.statements[:1], topics=made.topics[:1])
    shown = re.sub(r"\s+", " ", Document(page(alone)).whole)
    assert "One story, 1 article" in shown
    assert "Ann Lee has 100 % of the 15 quoted or reported words." in shown
    assert "It takes two articles to compare what they carry." in shown
    assert "It takes two articles to compare their figures." in shown
    assert "In common" not in shown


def test_story_without_articles_is_a_page():
    """Even of nothing there is a page."""
    assert "A story without articles" in Document(page(empty([]))).whole


def test_furniture_is_told_apart():
    """A repeated paragraph is said to be one."""
    line = "The bridge stands empty after the flood in this picture."
    html = body(f"It rained.\n\n{line}\n\n{line}", [])
    assert html.count('data-says="repeated paragraph, counted once: "') == 1


@given(st.text(max_size=60))
def test_body_keeps_every_paragraph(text):
    """Whatever a text holds, its paragraphs come out as they are."""
    shown = Document(f"<div id='t'>{body(text, [])}</div>").texts["t"] if "\r" not in text else None
    if shown is not None:
        assert shown == "".join(text[start:end] + "\n" for start, end in paragraphs(text))


@given(st.text(alphabet="aB .!\n", max_size=80), st.integers(0, 79), st.integers(1, 9))
def test_touched_sentences_hold_the_span(text, start, length):
    """The sentences that a span touches cover each of its characters but white space."""
    end = min(len(text), start + length)
    found = touched(text, [(start, end)]) if start < end else []
    covered = {place for span in found for place in range(*span)}
    assert all(place in covered for place in range(start, end) if not text[place].isspace())


def test_only_words_in_quotation_marks_are_tinted(document):
    """Of a quote that stands partly in quotation marks the words in these are marked apart from the others."""
    html = page(story())
    assert '<span class="told">they would </span><span' in html
    classes = [attributes.get("class") for _, attributes in document.elements]
    assert (classes.count("quoted"), classes.count("q mixed s0")) == (1, 1)
    # What is called direct and is not wholly in quotation marks is tinted no further than these reach.
    row = {"kind": "direct", "start": 0, "end": 17}
    marks = quote_marks(0, row, None, [Span(3, 17)])
    assert [(mark.start, mark.end, mark.style.split()[0]) for mark in marks] == [
        (0, 17, 'class="q'),
        (3, 17, 'class="quoted"'),
        (0, 3, 'class="told"'),
    ]


def agreed(rows, **changes):
    """Make a story of one topic whose figures can all hold, given as article, words, kind, modifier, low, high."""
    texts = {name: f"It was {words} that day." for name, words, *_ in rows}
    figures = [
        figure(0, name, words, kind, modifier, low, high, "troops", None, None, texts[name])
        for name, words, kind, modifier, low, high in rows
    ]
    topics = [(0, *row[:5], *row[7:9], "compatible", "they can all hold") for row in figures]
    made = story(texts, figures=table("figures", figures), topics=table("topics", topics), **changes)
    return replace(made, quotes=table("quotes", []), statements=table("statements", []))


def test_words_of_one_article_are_not_quoted_for_another():
    """Figures that agree are given as each article words them; one wording stands for all where all print it."""
    rows = [("g", "some 70 guards", "count", "~", 70, 70), ("h", "about 70 troops", "count", "~", 70, 70)]
    assert "Troops, about 70 (2 articles)" in Document(page(agreed(rows))).texts["findings"]
    exact = [rows[0], ("h", "70 troops", "count", "=", 70, 70)]
    found = re.sub(r"\s+", " ", Document(page(agreed(exact))).texts["findings"])
    assert "Troops, “70 troops” in Herald, “some 70 guards” in Gazette " in found
    alike = [(name, "some 70 guards", *rest) for name, _, *rest in rows]
    assert "Troops, “some 70 guards” (2 articles)" in Document(page(agreed(alike))).texts["findings"]
    three = [*rows, ("k", "dozens", "count", "vague", 24, None)]
    assert (
        "“some 70 guards” in Gazette, “about 70 troops” in Herald and 1 more wording (3 articles)"
        in Document(page(agreed(three))).texts["findings"]
    )


def test_ages_are_no_topic_among_the_counted():
    """As ages are left out of the figures that are counted, a topic of ages is told apart from the other topics."""
    rows = [("g", "68", "age", "=", 68, 68), ("h", "68", "age", "=", 68, 68)]
    made = agreed(rows)
    found = Document(page(made)).texts["findings"]
    assert "In 1 topic of ages, ordinals or ranks they are the same or can all hold: Age" in re.sub(
        r"\s+", " ", found
    )
    comparison = Comparison(made)
    assert [profile.topics for profile in profiles(comparison, voices(comparison))] == [0, 0]


def test_a_topic_of_ages_is_not_listed_among_those_counted():
    """What is counted besides is not told as one of the topics that agree."""
    made = agreed([(name, "68 men", "count", "=", 68, 68) for name in ("g", "h")])
    text = "It was 68 men that day."
    ages = [figure(1, name, "68", "age", "=", 68, 68, None, None, None, text) for name in ("g", "h")]
    topics = [(1, *row[:5], *row[7:9], "same", "they are") for row in ages]
    figures = pd.concat([made.figures, table("figures", ages)], ignore_index=True)
    both = pd.concat([made.topics, table("topics", topics)], ignore_index=True)
    found = Document(page(replace(made, figures=figures, topics=both))).texts["findings"]
    head = "In 1 of 1 topic (besides 1 topic of ages, ordinals or ranks) the figures are the same or can all hold: "
    told = re.sub(r"\s+", " ", found)
    assert f"{head}Troops, “68 men” (2 articles) Each topic is judged by itself" in told


@pytest.mark.parametrize(("agreement", "warned"), [("same", True), ("conflict", False)])
def test_where_figures_agree_it_is_said_that_rivals_may_stand_apart(agreement, warned):
    """That no topic shows a conflict is no proof that there is none; where one does, nothing is said to agree."""
    made = agreed([(name, "68 men", "count", "=", 68, 68) for name in ("g", "h")])
    made.topics["agreement"] = agreement
    found = re.sub(r"\s+", " ", Document(page(made)).texts["findings"])
    caution = (
        "Each topic is judged by itself: rival figures of two sources may stand in two topics, neither of which "
        "then shows a conflict."
    )
    assert (caution in found) is warned


def test_a_value_is_told_beside_a_topics_number():
    """A number of the title that is not the figure as printed does not stand for it."""
    made = agreed(
        [(name, words, "count", "=", 1, 1) for name, words in (("g", "one guard"), ("h", "1 troop"))]
    )
    rows = [*made.topics.itertuples(index=False, name=None)]
    twice = table("topics", [*rows, *((1, *row[1:]) for row in rows)])
    found = re.sub(r"\s+", " ", Document(page(replace(made, topics=twice))).texts["findings"])
    assert "(T1), 1 (2 articles)" in found


def test_topics_that_agree_stand_in_a_list():
    """Each that is told of has a line of its own, its figure once, and the last says how many more there are."""
    made = agreed([(name, "some 70 guards", "count", "~", 70, 70) for name in ("g", "h")])
    rows = [*made.topics.itertuples(index=False, name=None)]
    many = [(number, *row[1:]) for number in range(7) for row in rows]
    html = page(replace(made, topics=table("topics", many)))
    listed = re.findall(
        r"<li>(.*?)</li>", html.partition("Figures agree</dt>")[2].partition("</div>")[0], re.S
    )
    told = [re.sub(r"<[^>]+>", "", line).strip() for line in listed]
    each = [f"Troops: “some 70 guards” (T{number}) (2 articles)" for number in range(1, 6)]
    assert told == [*each, "2 more"]


@pytest.mark.parametrize(("day", "told"), [(4, True), (5, False)])
def test_nobody_cuts_words_that_were_printed_later(day, told):
    """Words that are printed at more length on a later day may have been said again."""
    made = story()
    days = [f"2024-05-0{day}", "2024-05-04", "2024-05-04"]
    made.articles["published"] = pd.to_datetime(days, utc=True)
    assert (
        "Of the 15 words that Gazette prints, Herald has 5." in Document(page(made)).texts["findings"]
    ) is told


def test_a_phrase_is_not_called_a_cut():
    """Who takes two words of a statement into a sentence of their own cuts nothing."""
    text = "Mayor Ann Lee said “every house” is a promise. Some 25 people were hurt."
    made = story(TEXTS | {"h": text}, figures=table("figures", []), topics=table("topics", []))
    rows = [
        made.statements.iloc[0].tolist(),
        [0, "Ann Lee", "h", 0, *at("h", "every house", text)[1:], "cut", 0.1, []],
    ]
    made = replace(made, statements=table("statements", rows), quotes=made.quotes[:1])
    found = Document(page(made)).texts["findings"]
    assert "stands in 2 of 3 articles" in found
    assert "Of the 15 words" not in found


def test_who_has_most_words_is_told_only_where_it_is_sure():
    """Who has the most is in doubt if words of nobody or of sources without a name exceed the lead of the first."""
    made = story()
    rows = [row.copy() for row in made.quotes.to_dict("records")]
    rows[1]["speaker"] = "Tom Hill"
    quotes = table("quotes", [tuple(row.values()) for row in rows])
    found = re.sub(r"\s+", " ", Document(page(replace(made, quotes=quotes))).texts["findings"])
    assert "Ann Lee has 54 % of the 28 quoted or reported words, 7 more than Tom Hill." in found
    rows[0]["confidence"] = 0.3
    quotes = table("quotes", [tuple(row.values()) for row in rows])
    document = Document(page(replace(made, quotes=quotes)))
    assert (
        "Who has the most of the 28 quoted or reported words is in doubt: Ann Lee 15, Tom Hill 8, but 20 are not "
        "surely anyone’s." in re.sub(r"\s+", " ", document.texts["findings"])
    )


def test_a_title_stands_at_the_head():
    """A story can be named: its name is the heading, what it was counted from stands below."""
    html = page(story(), title=" Flood & <b>fire</b> ")
    assert "<h1>Flood &amp; &lt;b&gt;fire&lt;/b&gt;</h1>" in html
    assert "<title>Flood &amp; &lt;b&gt;fire&lt;/b&gt;: One story, 3 articles" in html
    assert "Flood & <b>fire</b>\nOne story, 3 articles" in Document(html).texts["top"]


def test_articles_of_one_outlet_are_said_to_be_that():
    """Two articles of one paper are not two outlets."""
    made = story()
    made.articles["outlet"] = ["Gazette", "Gazette", "Courier"]
    document = Document(page(made))
    assert "One story, 3 articles of 2 outlets" in document.texts["top"]
    assert "in 2 of 3 articles, all of Gazette" in document.texts["topic-1"]


def test_an_article_published_long_after_is_warned_of():
    """What came out a month after the others may be of another event."""
    made = story()
    made.articles["published"] = pd.to_datetime(["2024-05-02", "2024-05-03", "2024-09-04"], utc=True)
    found = re.sub(r"\s+", " ", Document(page(made)).texts["findings"])
    assert "Far apart in timeCourier: published 4 September 2024, 124 days after the article before." in found
    made.articles["notes"] = [[], [], ["the list's date is followed, not the text's own: “May 4”"]]
    document = Document(page(made))
    assert "Courier (its text gives another date): published" in document.texts["findings"]
    assert "The text’s own first lines give another date." in document.texts["a3"]
    made.articles["published"] = pd.to_datetime(["2024-05-02", "2024-05-03", None], utc=True)
    assert "Far apart" not in page(made)


def test_a_mark_never_closed_is_warned_of_beside_the_text():
    """That quotes may be missing is told in the open, not only among the notes."""
    made = story()
    made.articles["notes"] = [["quotation mark never closed: “We will"], [], []]
    shown = Document(page(made)).texts["a1"]
    assert "words after it may be missing among the quotes" in shown


def test_times_are_told_in_plain_words():
    """What a figure holds for is told once, whatever words the article has for it."""
    made = story()
    for words, told in (("as of 1 May", "as of 1 May"), ("This week", "as of this week")):
        made.figures["as_of"] = words
        assert f"people{'no source found'}{told}" in re.sub(r"\n", "", Document(page(made)).texts["topic-1"])


def test_a_distant_paraphrase_is_not_aligned():
    """Other words for the same are shown as they stand, with no cut or change in them."""
    made = story()
    made.statements["relation"] = ["verbatim", "paraphrase"]
    told = replace(Comparison(made).statements[0].carriers[1].versions[0], kept=0.2)
    other = [Run("kept", "on the bank"), Run("added", "what the river took will stand again")]
    assert replace(told, runs=other).retold == "on the bank what the river took will stand again"
    assert replace(told, runs=other, kept=0.4).retold is None


def test_a_short_paraphrase_in_the_same_words_is_aligned():
    """A version with few of the words, and hardly one of its own, is shown with what it cut and changed."""
    made = story()
    made.statements["relation"] = ["verbatim", "paraphrase"]
    told = replace(Comparison(made).statements[0].carriers[1].versions[0], kept=0.2)
    assert told.retold is None
    assert [run.kind for run in told.runs] == ["dropped", "kept", "changed", "kept", "dropped"]


def test_a_denied_statement_is_told_as_denied():
    """What a speaker is said to deny is not given as what they state."""
    made = story()
    made.quotes.loc[1, "cue"] = "denied"
    document = Document(page(made))
    assert "…” denied by Ann Lee stands in 2 of 3" in re.sub(r"\s+", " ", document.texts["findings"])
    assert "Ann Lee (denied) in 2 of 3" in re.sub(r"\s+", " ", document.texts["statement-1"])
    assert "words changed or added, “denied”" in re.sub(r"\s+", " ", document.texts["statement-1"])


def test_a_mean_of_no_words_is_no_mean():
    """Where no word of a lexicon fired, no mean is printed; an article without a passage is named."""
    rows = [("g", n, 0, 3, "The", "outlet", None, 0.0, 0.0, 0.5, [], "unscored") for n in range(12)]
    shown = Document(page(story(passages=table("passages", rows)))).texts["tone"]
    assert "no word with a tone" in shown
    assert "No passage was found in Herald and Courier." in shown
    assert "0.00" not in shown


def test_letters_stand_outside_the_quotation_marks():
    """A speaker's letters and a link stand behind the mark that closes a quotation, and no word is lost."""
    html = body("“It rained,” he said.", quote_marks(0, {"kind": "direct", "start": 1, "end": 11}, None))
    assert re.search(r">It rained,</mark>”<i[^>]*></i> he said", html)


def test_a_caption_within_a_paragraph_is_set_apart():
    """A caption that shares its paragraph with a credit is grey as one that stands alone."""
    text = "A bridge stands empty in this undated photo. (AFP/Getty Images)\n\nIt rained all night."
    assert body(text, []).count('class="aside') == 2


def test_words_printed_elsewhere_in_an_article_are_not_told_as_cut():
    """An article that prints the whole of a statement, as a caption or a post, has not cut it."""
    made = story(TEXTS | {"h": f"{TEXTS['h']}\n\n{FULL} — Ann Lee (@annlee)"})
    made.statements["relation"] = ["verbatim", "cut"]
    document = Document(page(made))
    assert "Of the 15 words" not in document.texts["findings"]
    shown = re.sub(r"\s+", " ", document.texts["statement-1"])
    assert "33 % of the words ; 100 % stand in the article, elsewhere too" in shown


def test_topics_of_one_title_are_told_apart_by_their_numbers():
    """Two topics under one title bear their numbers among the findings."""
    rows = [("g", "some 70 guards", "count", "~", 70, 70), ("h", "about 70 troops", "count", "~", 70, 70)]
    made = agreed(rows)
    twice = [*made.topics.itertuples(index=False, name=None)]
    twice += [(1, *row[1:]) for row in twice]
    found = Document(page(replace(made, topics=table("topics", twice)))).texts["findings"]
    assert "Troops: “some 70 guards” (T1), " in found
    assert "Troops: “some 70 guards” (T2), " in found


def test_a_word_that_only_moved_is_not_told_as_new():
    """A version in other order has no word that the fullest version does not have."""
    text = "Mayor Ann Lee said they would “house every rebuild on the bank”. Some 25 people were hurt, they said."
    made = story(TEXTS | {"h": text}, figures=table("figures", []), topics=table("topics", []))
    moved = at("h", "house every rebuild on the bank", text)
    rows = [made.statements.iloc[0].tolist(), [0, "Ann Lee", "h", 0, *moved[1:], "edited", 0.3, []]]
    made = replace(made, statements=table("statements", rows), quotes=made.quotes[:1])
    assert "Quotations differ" not in Document(page(made)).texts["findings"]


def test_an_outlets_words_are_not_given_as_the_speakers():
    """Where the fullest version is a paraphrase, the words quoted from it are said to be the outlet's."""
    made = story()
    made.statements["relation"] = "paraphrase"
    found = re.sub(r"\s+", " ", Document(page(made)).texts["findings"])
    assert "…” (Ann Lee, in the words of Gazette) stands in 2 of 3 articles, in paraphrase." in found


def test_every_topic_that_differs_is_named():
    """Of each verdict three topics are told with the reason, and the others by their figures."""
    made = story()
    rows = [row[1:] for row in made.topics.itertuples(index=False, name=None)]
    verdicts = ["conflict"] * 5 + ["update"] * 4
    twice = [(number, *row[:-2], verdict, row[-1]) for number, verdict in enumerate(verdicts) for row in rows]
    found = Document(page(replace(made, topics=table("topics", twice)))).texts["findings"]
    assert re.findall(r"\(T(\d)\)", found) == list("123456789")
    told = ", hurt: “Some 25 people” ({}), “At least 30 people” in Gazette, “Some 25 people” in Herald"
    assert f"People{told.format('T4')}; people{told.format('T5')}." in re.sub(r"\s+", " ", found)


def test_a_verdict_is_told_by_the_figures_it_rests_on():
    """A bare headline is not printed where "at least" below it makes the two fit."""
    rows = [
        ("g", "three dead", "count", "=", 3, 3),
        ("k", "at least three", "count", ">=", 3, None),
        ("h", "five", "count", "=", 5, 5),
    ]
    made = agreed(rows)
    made.topics["reason"] = "“at least three” (Courier) and “five” (Herald) can both hold"
    made.articles["label"] = ["Gazette", "Courier", "Herald"]
    found = re.sub(r"\s+", " ", Document(page(made)).texts["findings"])
    assert "Troops, “five” in Herald, “at least three” in Courier and 1 more wording (3 articles) " in found


def test_a_figure_is_reached_in_the_article_that_is_named():
    """Of two articles that print the same words each has a link of its own."""
    rows = [("g", "some 70 guards", "count", "~", 70, 70), ("h", "some 70 guards", "count", "~", 70, 70)]
    made = agreed(rows)
    parts = linked(
        "“some 70 guards” (Herald) is it", Comparison(made).topics[0].rows, {"g": "Gazette", "h": "Herald"}
    )
    assert [part.href for part in parts] == ["#f1", None]


def test_words_that_somebody_else_is_given_are_not_simply_not_found():
    """Where an article prints a statement's words as another's quote, that is told with a link to it."""
    text = "“We will rebuild every house on the bank, she hopes,” her aide Tom Fry said."
    words = "We will rebuild every house on the bank, she hopes,"
    made = story(TEXTS | {"k": text}, figures=table("figures", []), topics=table("topics", []))
    start = text.index(words)
    row = (
        "k",
        0,
        0,
        start,
        start + len(words),
        words,
        "direct",
        "Tom Fry",
        *made.quotes.iloc[0].tolist()[8:],
    )
    made = replace(made, quotes=table("quotes", [*made.quotes[:2].itertuples(index=False, name=None), row]))
    for excerpts in (False, True):
        found = Document(page(made, excerpts))
        told = re.sub(r"\s+", " ", found.texts["statements"])
        assert "Not found in: Courier. In Courier 8 of the 15 words are given to Tom Fry." in told
        assert ("a", {"href": "#q2"}) in found.elements
        assert "q2" in found.texts


def test_the_same_words_without_marks_are_no_paraphrase():
    """Words that are the fullest version's, told without quotation marks, are said to be that."""
    made = story()
    texts = TEXTS | {"h": TEXTS["h"].replace("home", "house").replace("“", "").replace("”", "")}
    words = "rebuild every house on the bank"
    rows = [
        (0, "Ann Lee", name, 0, *at(name, words, texts[name])[1:], relation, 1.0, [])
        for name, relation in (("g", "verbatim"), ("h", "paraphrase"))
    ]
    quotes = made.quotes[:2].assign(kind=["direct", "indirect"])
    tables = {"figures": table("figures", []), "topics": table("topics", []), "quotes": quotes}
    made = story(texts, **tables, statements=table("statements", rows))
    told = re.sub(r"\s+", " ", Document(page(made)).texts["statements"])
    assert "The same words in Herald, without quotation marks" in told


def test_one_that_gives_figures_is_one_with_and_without_its_article():
    """The county at a sentence's beginning and the county elsewhere are one source of a figure."""
    made = story()
    made.figures["source"] = ["The county", "county", None]
    assert [line.source for line in Comparison(made).topics[0].lines] == ["county", "county"]


def test_articles_stand_in_the_order_of_their_dates():
    """All dated, they stand by date in columns and tables; with one undated, as they were given."""
    made = story()
    made.articles["published"] = pd.to_datetime(["2024-03-08", "2024-03-05", "2024-03-06"], utc=True)
    assert list(Comparison(in_order(made)).label.values()) == ["Herald", "Courier", "Gazette"]
    shown = Document(page(made)).values("data-label")
    assert shown == ["Herald", "Courier", "Gazette"]
    made.articles.loc["k", "published"] = pd.NaT
    assert Document(page(made)).values("data-label") == ["Gazette", "Herald", "Courier"]


@given(
    st.text(alphabet='aB ”"’.\n', min_size=1, max_size=40),
    st.lists(st.tuples(st.integers(0, 39), st.integers(1, 9)), max_size=4),
)
def test_marked_texts_lose_no_word_and_no_letters(text, places):
    """Whatever is marked, the words come out as they are, and each mark's letters stand behind it once."""
    rows = [
        {"kind": "mixed", "start": start, "end": min(len(text), start + length)}
        for start, length in places
        if start < len(text)
    ]
    lines = paragraphs(text)
    seen = [row for row in rows if any(a < row["end"] and b > row["start"] for a, b in lines)]
    marks = [mark for number, row in enumerate(rows) for mark in quote_marks(number, row, None, [Span(2, 6)])]
    document = Document(f"<div id='t'>{body(text, marks)}</div>")
    assert document.texts["t"] == "".join(text[start:end] + "\n" for start, end in lines)
    letters = sum(tag == "i" for tag, _ in document.elements)
    crossed = sum(sum(a < row["end"] and b > row["start"] for a, b in lines) for row in seen)
    assert len(seen) <= letters <= crossed
