"""What always holds for the tables of a story, and what must be found in the first one."""

import pandas as pd
import pytest

from analysis.errors import ArticleError
from analysis.figures.figures import find_figures
from analysis.quotes.quotes import find_quotes
from analysis.sentiment.sentiment import score_sentiment
from analysis.story import analyse
from analysis.tables import SCHEMAS, each_text, labels, records, table

TABLES = ["quotes", "figures", "passages", "statements", "topics", "shares"]
EVIDENCE = ["quotes", "figures", "passages", "statements", "topics"]


def check_invariants(story, articles):
    for name in TABLES:
        frame = getattr(story, name)
        assert {column: str(dtype) for column, dtype in frame.dtypes.items()} == SCHEMAS[name]
    texts = dict(each_text(articles))
    for name in EVIDENCE:
        for row in records(getattr(story, name)):
            assert texts[row["article"]][row["start"] : row["end"]] == row["text"]
            assert row["start"] < row["end"]


def test_every_row_holds_the_exact_words_of_its_article(seeds):
    """The evidence rule and the stated dtypes hold in all tables of the first story."""
    check_invariants(seeds, seeds.articles)


@pytest.mark.parametrize("find", [find_quotes, find_figures, score_sentiment])
def test_a_table_equals_its_parts_put_together(find, seeds):
    """What looks at one article at a time finds the same in a table and in its single rows."""
    parts = pd.concat([find(seeds.articles.iloc[[n]]) for n in range(len(seeds.articles))], ignore_index=True)
    pd.testing.assert_frame_equal(parts, find(seeds.articles))


def test_no_articles_give_empty_tables():
    """An empty table of articles gives all tables, empty, with their columns and dtypes."""
    story = analyse(pd.DataFrame({"text": pd.Series([], dtype="string")}))
    assert [len(getattr(story, name)) for name in TABLES] == [0] * len(TABLES)
    # The articles' own index is of whole numbers here, so `article` is too.
    assert story.quotes.dtypes.astype(str).to_dict() == SCHEMAS["quotes"] | {"article": "int64"}


def test_the_order_of_articles_changes_no_finding(seeds):
    """Reversed articles give the same quotes, speakers included, the same groups, verdicts and reasons."""
    turned = analyse(seeds.articles.iloc[::-1])
    one, other = (
        frame.sort_values(["article", "start", "end"], ignore_index=True)
        for frame in (seeds.quotes, turned.quotes)
    )
    pd.testing.assert_frame_equal(one, other)
    for name, key in (("statements", "statement"), ("topics", "topic")):
        assert groups(getattr(seeds, name), key) == groups(getattr(turned, name), key)
    for name in ("topics", "shares"):
        pd.testing.assert_frame_equal(*(_in_order(getattr(story, name)) for story in (seeds, turned)))


def _in_order(frame):
    frame = frame.drop(columns="topic", errors="ignore")
    return frame.sort_values([*frame.columns], ignore_index=True)


def groups(frame, key):
    return {frozenset(zip(rows.article, rows.start, strict=True)) for _, rows in frame.groupby(key)}


def test_whole_numbers_as_index_are_kept():
    """Articles without names of their own are told by their row number."""
    quotes = find_quotes(pd.DataFrame({"text": ['"It rained," Ann Lee said.']}))
    assert quotes.article.tolist() == [0]


def test_a_table_without_texts_is_refused():
    """The error names the column that is missing and those that are there."""
    with pytest.raises(ArticleError, match=r"needs a column .text. .columns here: body"):
        find_quotes(pd.DataFrame({"body": ["It rained."]}))


def test_an_article_named_twice_is_refused():
    """The error names it."""
    with pytest.raises(ArticleError, match="article 'a' stands twice"):
        find_quotes(pd.DataFrame({"text": ["One.", "Two."]}, index=["a", "a"]))


def test_a_missing_text_is_refused():
    """The error names the article."""
    with pytest.raises(ArticleError, match="article 'b'"):
        find_quotes(pd.DataFrame({"text": ["One.", None]}, index=["a", "b"]))


def test_labels_stand_in_for_the_index():
    """An article without a label is named by the index."""
    articles = pd.DataFrame({"text": ["One.", "Two."], "label": ["Gazette", None]}, index=["a", "b"])
    assert labels(articles) == {"a": "Gazette", "b": "b"}


@pytest.mark.parametrize("name", SCHEMAS)
def test_an_empty_table_has_its_columns_and_dtypes(name):
    """Without rows a table is what it is with them."""
    assert {column: str(dtype) for column, dtype in table(name, []).dtypes.items()} == SCHEMAS[name]
