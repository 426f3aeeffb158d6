"""Same Story: compare how news outlets cover one story, with every finding tied to the words that support it."""

from analysis import charts
from analysis.articles.articles import load_articles
from analysis.compare.shares import check_shares
from analysis.compare.statements import match_quotes
from analysis.compare.topics import match_figures
from analysis.errors import ArticleError
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
