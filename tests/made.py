"""Tables made by hand, for the tests of what compares figures and statements."""

import re

import pandas as pd

from analysis.compare.statements import match_quotes
from analysis.compare.topics import match_figures
from analysis.figures.figures import find_figures
from analysis.quotes.quotes import find_quotes
from analysis.speakers.speakers import resolve
from analysis.tables import SCHEMAS, table
from analysis.text.text import Span


def articles(*texts, published=None, **columns):
    """Make an articles table with labels a, b, c ..."""
    index = pd.Index([chr(97 + n) for n in range(len(texts))], name="article")
    frame = pd.DataFrame({"text": list(texts), **columns}, index=index)
    if published is not None:
        frame["published"] = pd.to_datetime(pd.Series(published, index=index), utc=True)
    return frame


def figures(frame, *rows):
    """Make a figures table of (article, its words, value, more columns)."""
    made = []
    for number, (article, words, value, more) in enumerate(rows):
        start = frame.text[article].index(words)
        row = dict.fromkeys(SCHEMAS["figures"])
        row |= {
            "article": article,
            "figure": number,
            "start": start,
            "end": start + len(words),
            "text": words,
        }
        row |= {"kind": "count", "modifier": "=", "low": value, "high": value, **more}
        made.append([row[column] for column in SCHEMAS["figures"]])
    return table("figures", made, frame.index)


def linked(one, other, published=None):
    """Say whether the numbers in square brackets of two articles are one topic."""
    places = [(text.index("["), text.index("]") - 1) for text in (one, other)]
    texts = [text.replace("[", "").replace("]", "") for text in (one, other)]
    articles = pd.DataFrame({"text": texts}, index=pd.Index(["a", "b"], name="article"))
    if published:
        articles["published"] = pd.to_datetime(list(published), utc=True)
    topics = match_figures(find_figures(articles, table("quotes", [], articles.index)), articles)
    homes = [
        topics[(topics.article == name) & (topics.start < end) & (topics.end > start)].topic.tolist()
        for name, (start, end) in zip("ab", places, strict=True)
    ]
    assert [len(found) for found in homes] == [1, 1]
    return homes[0] == homes[1]


def told_as_one(*pieces, by="Ann Moor"):
    """Tell whether what one woman says in several articles is one statement, in whatever order they come."""
    found = []
    for texts in (pieces, pieces[::-1]):
        frame = pd.DataFrame({"text": [f"{by} said {words}." for words in texts]})
        statements = match_quotes(find_quotes(frame), frame)
        found.append(bool((statements.groupby("statement").article.nunique() == len(texts)).any()))
    assert found[0] == found[1]
    return found[0]


def marked(text: str) -> tuple[str, list[Span]]:
    """Give a text without its [marks] and the spans they enclose."""
    spans, plain, at = [], "", 0
    for match in re.finditer(r"\[([^\[\]]*)\]", text):
        plain += text[at : match.start()]
        spans.append(Span(len(plain), len(plain) + len(match[1])))
        plain += match[1]
        at = match.end()
    return plain + text[at:], spans


def speakers(text: str) -> list[str | None]:
    """Give the speakers of the sources marked in a text."""
    return [name for name, _ in resolve(*marked(text))]
