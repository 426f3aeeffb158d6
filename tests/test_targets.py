"""The tone towards a mention: the table, the weights, and training that gives the same bytes."""

import importlib.util
import json
import subprocess
import sys

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.errors import ArticleError
from analysis.sentiment.surroundings import NAME, TARGET, Surroundings
from analysis.sentiment.targets import pack, read, score_targets, unpack
from analysis.tables import SCHEMAS, table
from analysis.text.text import Span

GOOD = ["praised", "rescued", "honoured", "thanked", "helped"]
BAD = ["attacked", "betrayed", "cheated", "insulted", "blamed"]
FLAT = ["met", "called", "visited", "joined", "named"]


def mentions(articles, *rows):
    """Make mentions of (article, words): the first place where the words stand."""
    starts = [articles.text[article].index(words) for article, words in rows]
    ends = [start + len(words) for start, (_, words) in zip(starts, rows, strict=True)]
    return pd.DataFrame({"article": [article for article, _ in rows], "start": starts, "end": ends})


def sample(folder):
    """Write forty-five made-up examples in the form of NewsMTSC."""
    rows = []
    for label, verbs in ((-1, BAD), (0, FLAT), (1, GOOD)):
        for n, verb in enumerate(verbs):
            for m, rest in enumerate(("in the town", "on Friday, and left", "but nobody saw it")):
                text = f"The farmers {verb} Ann Lee {rest}."
                start = text.index("Ann")
                target = {"start": start, "end": start + 7, "text": "Ann Lee"}
                rows.append(
                    {"id": f"{verb}{n}{m}", "text": text, "target": target, "more": [], "label": label}
                )
    lines = "".join(json.dumps(row) + "\n" for row in rows)
    (folder / "newsmtsc_train.jsonl").write_text(lines, encoding="utf-8")


@pytest.fixture(scope="module")
def trained(tmp_path_factory, root):
    """Train twice on the same sample: the module and the two files."""
    pytest.importorskip("sklearn")
    folder = tmp_path_factory.mktemp("sample")
    sample(folder)
    spec = importlib.util.spec_from_file_location("train_targets", root / "training" / "train_targets.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    for name in ("one.npz", "two.npz"):
        module.train(module.examples(folder / "newsmtsc_train.jsonl"), folder / name)
    return module, folder


def test_two_trainings_give_the_same_bytes(trained):
    """The weights depend on the examples alone."""
    _, folder = trained
    assert (folder / "one.npz").read_bytes() == (folder / "two.npz").read_bytes()


def test_what_training_wrote_judges_its_own_examples(trained):
    """The weights that were read back know most of what they were fitted to."""
    module, folder = trained
    examples = module.examples(folder / "newsmtsc_train.jsonl")
    chances = module.judge(examples.clues, read(folder / "one.npz"))
    assert np.mean(chances.argmax(axis=1) - 1 == examples.labels) > 0.9


def test_the_weights_are_small_and_hold_no_objects(root):
    """Plain arrays, read without pickle, of at most 300 kB."""
    path = root / "analysis" / "data" / "targets.npz"
    assert path.stat().st_size <= 300_000
    with np.load(path, allow_pickle=False) as stored:
        assert all(not stored[name].dtype.hasobject for name in stored.files)


def test_scoring_needs_no_scikit_learn(root):
    """Where scikit-learn can't be imported, mentions are scored all the same."""
    code = (
        "import sys; sys.modules['sklearn'] = None\n"
        "import pandas as pd; from analysis import score_targets\n"
        "articles = pd.DataFrame({'text': ['They praised Lee.']})\n"
        "score_targets(articles, pd.DataFrame({'article': [0], 'start': [13], 'end': [16]}))"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=root)


def test_praise_and_blame_are_told_apart():
    """The label follows what is said of the one who is mentioned."""
    articles = pd.DataFrame(
        {
            "text": [
                "Critics accused Roe of lying to voters and called him a disgrace.",
                "The crowd cheered as Ann Lee, the hero of the flood, won the award.",
                "Bo Day arrived in the town on Tuesday.",
            ]
        }
    )
    scored = score_targets(articles, mentions(articles, (0, "Roe"), (1, "Ann Lee"), (2, "Bo Day")))
    assert scored["label"].tolist() == [-1, 1, 0]


def test_the_mentions_come_back_in_their_order_with_what_was_missing():
    """One row a mention, `text` taken from the article, a given `target` kept."""
    articles = pd.DataFrame({"text": ["Lee won. Roe lost.", "Day slept."]}, index=["b", "a"])
    given_ = mentions(articles, ("a", "Day"), ("b", "Roe"), ("b", "Lee"), ("b", "Roe"))
    scored = score_targets(articles, given_)
    assert scored["text"].tolist() == ["Day", "Roe", "Lee", "Roe"]
    assert scored["target"].tolist() == ["Day", "Roe", "Lee", "Roe"]
    named = score_targets(articles, given_.assign(target=["D", "R", "L", None]))
    assert named["target"].fillna("none").tolist() == ["D", "R", "L", "none"]
    assert list(scored.columns) == list(SCHEMAS["scored_mentions"])


def test_chances_sum_to_one_and_the_label_is_the_likeliest():
    """The three probabilities and the label fit together."""
    articles = pd.DataFrame({"text": ["Critics blamed Lee for the fire. Roe was thanked."]})
    scored = score_targets(articles, mentions(articles, (0, "Lee"), (0, "Roe")))
    chances = scored[["negative", "neutral", "positive"]].to_numpy()
    assert chances.sum(axis=1) == pytest.approx([1, 1])
    assert (chances.argmax(axis=1) - 1 == scored["label"]).all()


def test_no_mention_gives_an_empty_table():
    """The columns and dtypes are there without rows."""
    articles = pd.DataFrame({"text": ["It rained."]}, index=["a"])
    assert score_targets(articles, table("mentions", [])).equals(table("scored_mentions", []))


@pytest.mark.parametrize(
    ("row", "message"),
    [(("b", 0, 1), "no article 'b'"), (("a", 5, 90), "5 to 90"), (("a", -1, 2), "-1 to 2")],
)
def test_a_mention_that_stands_nowhere_is_refused(row, message):
    """The error names the mention's number and what is wrong with it."""
    articles = pd.DataFrame({"text": ["It rained."]}, index=["a"])
    with pytest.raises(ArticleError, match=message):
        score_targets(articles, pd.DataFrame([row], columns=["article", "start", "end"]))


def test_the_mention_is_one_token_and_names_are_alike():
    """Whoever is mentioned, and whoever else, is told by place alone."""
    text = "On Monday the old Mayor Ann Lee thanked 40 men from Riverton."
    around = Surroundings(text, Span(0, len(text)), 24, 31)
    assert around.text == text
    assert around.plain == [
        *("on", NAME, "the", "old", NAME, TARGET, "thanked", "<number>", "men", "from", NAME, "."),
    ]


def test_what_is_done_and_who_does_it_are_clues():
    """The verb after the mention, seen as negated, and its object."""
    text = "Lee did not keep her promise."
    grams = Surroundings(text, Span(0, len(text)), 0, 3).clues().grams
    assert {"V=keep", "V10=keep", "VO=keep her", "Vn=promise", "n=keep", "R1=did"} <= grams


def test_only_the_neighbourhood_of_a_mention_is_read():
    """What stands further off than the reach makes no difference."""
    near = "word " * 200 + "Lee " + "word " * 200
    far = "good " * 500 + near + "bad " * 500
    one, two = (pd.DataFrame({"text": [text]}) for text in (near, far))
    scored = [score_targets(articles, mentions(articles, (0, "Lee"))) for articles in (one, two)]
    assert scored[0]["negative"].tolist() == scored[1]["negative"].tolist()


@given(st.lists(st.integers(0, 2**21 - 1), unique=True, max_size=50).map(sorted))
def test_packed_places_come_back(places):
    """What is packed is unpacked the same."""
    assert unpack(pack(places)) == places


@given(st.text(max_size=80), st.data())
def test_any_text_and_place_are_survived(text, data):
    """Every stretch of any text gets a label and chances that sum to one."""
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    articles = pd.DataFrame({"text": pd.Series([text], dtype="string")})
    scored = score_targets(articles, pd.DataFrame({"article": [0], "start": [start], "end": [end]})).iloc[0]
    assert scored.label in (-1, 0, 1)
    assert scored.negative + scored.neutral + scored.positive == pytest.approx(1)
