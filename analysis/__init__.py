"""Same Story: compare how news outlets cover one story, with every finding tied to the words that support it."""

from analysis import charts
from analysis.articles import load_articles
from analysis.errors import ArticleError
from analysis.figures import find_figures
from analysis.mentions import find_mentions
from analysis.page import page
from analysis.quotes import find_quotes
from analysis.sentiment import score_sentiment
from analysis.shares import check_shares
from analysis.statements import match_quotes
from analysis.story import Story, analyse
from analysis.targets import score_targets
from analysis.topics import match_figures

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
