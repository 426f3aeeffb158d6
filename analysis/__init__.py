"""Same Story: compare how outlets cover one story, with every finding tied to the words that support it."""

from importlib import import_module
from typing import Any

from analysis.errors import ArticleError

_HOME = {
    "load_articles": "articles", "find_quotes": "quotes", "find_figures": "figures", "find_mentions": "mentions",
    "score_sentiment": "sentiment", "score_targets": "targets", "match_quotes": "statements",
    "match_figures": "topics", "check_shares": "shares", "analyse": "story", "page": "page",
}


def __getattr__(name: str) -> Any:
    if name in _HOME:
        return getattr(import_module(f"analysis.{_HOME[name]}"), name)
    raise AttributeError(name)
