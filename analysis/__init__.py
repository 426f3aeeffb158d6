"""Same Story: compare how news outlets cover one story, with every finding tied to the words that support it."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from analysis.errors import ArticleError

if TYPE_CHECKING:
    from analysis import charts
    from analysis.articles.articles import load_articles
    from analysis.compare.shares import check_shares
    from analysis.compare.statements import match_quotes
    from analysis.compare.topics import match_figures
    from analysis.figures.figures import find_figures
    from analysis.quotes.quotes import find_quotes
    from analysis.sentiment.sentiment import score_sentiment
    from analysis.sentiment.targets import score_targets
    from analysis.speakers.mentions import find_mentions
    from analysis.story import Story, analyse
    from analysis.view.page import page

__all__ = [
    "ArticleError",
    "Story",
    "analyse",
    "charts",
    "check_shares",
    "find_figures",
    "find_mentions",
    "find_quotes",
    "load_articles",
    "match_figures",
    "match_quotes",
    "page",
    "score_sentiment",
    "score_targets",
]

# Each call is imported when it is first used: finding quotes takes no matplotlib and no sentiment lexicon.
_HOME = {
    "Story": "story",
    "analyse": "story",
    "check_shares": "compare.shares",
    "find_figures": "figures.figures",
    "find_mentions": "speakers.mentions",
    "find_quotes": "quotes.quotes",
    "load_articles": "articles.articles",
    "match_figures": "compare.topics",
    "match_quotes": "compare.statements",
    "page": "view.page",
    "score_sentiment": "sentiment.sentiment",
    "score_targets": "sentiment.targets",
}


def __getattr__(name: str) -> Any:
    if name == "charts":
        return import_module("analysis.charts")
    if name not in _HOME:
        raise AttributeError(f"module 'analysis' has no attribute {name!r}")
    return getattr(import_module(f"analysis.{_HOME[name]}"), name)


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
