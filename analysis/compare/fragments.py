"""What is compared: the quoted fragments of the articles and their indirect quotes, sentence by sentence."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import pandas as pd

from analysis.articles.furniture import furniture
from analysis.compare.wording import function_words, unmasked, wording
from analysis.tables import each_text
from analysis.text.cues import cue_class
from analysis.text.text import Span, paragraphs, quotations, sentences

#: Stands for the number of a quote where a primary source speaks for itself.
OWN_VOICE = -1


class Sentence(NamedTuple):
    """A sentence of a quotation: where its pieces stand, and its words as they are compared."""

    spans: tuple[Span, ...]
    forms: tuple[str, ...]


@dataclass
class Fragment:
    """Words of one speaker that an article gives without a break, or around no more than the reporting clause.

    `kind` is that of the quote, or `own` where a primary source speaks for itself; `denied` tells that the cue of
    an indirect one says it is not so; `whole` that it is a mixed quote with the words around its marks; `guessed`
    that no more than a pronoun or a description tells who its speaker is.
    """

    article: Any
    quote: int
    speaker: str | None
    kind: str
    sentences: list[Sentence]
    denied: bool = False
    whole: bool = False
    guessed: bool = False


def fragments(quotes: pd.DataFrame, articles: pd.DataFrame) -> list[Fragment]:
    """Take quotes apart into what is compared.

    A mixed quote gives each of its stretches in quotation marks and itself as a whole, a direct or an indirect one
    itself. Where quotes lie within each other, a stretch belongs to the innermost. A primary source gives its own
    sentences.

    Parameters
    ----------
    quotes
        The table of `find_quotes`.
    articles
        Any table with a `text` column.

    Returns
    -------
    list of Fragment
        In the order of the articles and their texts.
    """
    names = ("quote", "start", "end", "kind", "basis", "cue_start", "cue_end", "source_end")
    columns = [quotes[name] for name in names]
    speakers = [None if pd.isna(speaker) else str(speaker) for speaker in quotes["speaker"]]
    rows: dict[Any, list[tuple[Any, ...]]] = {}
    for article, *row in zip(quotes["article"], *columns, speakers, strict=True):
        rows.setdefault(article, []).append(tuple(row))
    primary = set(articles.index[articles["role"] == "primary"]) if "role" in articles.columns else set()
    found = []
    for article, text in each_text(articles):
        here = _of_quotes(article, text, rows.get(article, []))
        if article in primary:
            here = _of_source(article, text, here)
        found += here
    _unmask(found)
    return found


def _unmask(found: list[Fragment]) -> None:
    """Read the words that an article hides behind asterisks as others of the story print them."""
    printed = {form for fragment in found for sentence in fragment.sentences for form in sentence.forms}
    meant = unmasked(printed, printed)
    if not meant:
        return
    for fragment in found:
        for i, (spans, forms) in enumerate(fragment.sentences):
            fragment.sentences[i] = Sentence(spans, tuple(meant.get(form, form) for form in forms))


def _of_quotes(article: Any, text: str, rows: list[tuple[Any, ...]]) -> list[Fragment]:
    marked = (
        [Span(q.start, q.end) for line in quotations(text, paragraphs(text)) for q in line] if rows else []
    )
    taken: dict[Span, Fragment] = {}
    wholes: list[Fragment] = []
    rows = sorted(rows, key=lambda row: (row[2] - row[1], row[1], row[0]))
    for quote, begin, stop, kind, basis, *cue, speaker in rows:
        guessed = isinstance(basis, str) and basis in ("pronoun", "description")
        # A content that begins before its mark has words of the article's own, whatever its kind.
        whole = kind == "indirect" or (kind == "direct" and text[begin - 1 : begin] in _MARKS)
        inner = [] if whole else _within(marked, begin, stop)
        how = "indirect" if kind == "mixed" and not inner else kind
        denied = how == "indirect" and _denied(text, *cue)
        for span in (_trim(text, *span) for span in inner or [Span(begin, stop)]):
            if span.start < span.end and span not in taken:
                taken[span] = Fragment(article, quote, speaker, how, _sentences(text, span, how), denied)
                taken[span].guessed = guessed
        if kind == "mixed" and inner and _told_around(text, begin, stop, inner):
            told = _sentences(text, _trim(text, begin, stop), "indirect")
            wholes.append(
                Fragment(article, quote, speaker, "indirect", told, _denied(text, *cue), whole=True)
            )
    found: list[Fragment] = []
    for span in sorted(taken):
        if found and _continues(text, found[-1], taken[span]):
            begun = found[-1].sentences.pop()
            first, *rest = taken[span].sentences
            found[-1].sentences += [Sentence(begun.spans + first.spans, begun.forms + first.forms), *rest]
        else:
            found.append(taken[span])
    return sorted([*found, *wholes], key=lambda fragment: fragment.sentences[0].spans[0])


def _told_around(text: str, begin: int, stop: int, inner: Sequence[Span]) -> bool:
    """Tell whether the words around the quotation marks of a mixed quote mean something."""
    ends = [begin, *(span.end for span in inner)]
    gaps = zip(ends, [*(span.start for span in inner), stop], strict=True)
    return any(not function_words().issuperset(_forms(text, Span(*gap))) for gap in gaps)


def _of_source(article: Any, text: str, quoted: list[Fragment]) -> list[Fragment]:
    """Add a primary source's own sentences to the words it quotes; who is said to say them is left out."""
    framed = [f.sentences[0].spans[0] for f in quoted if f.kind == "indirect" and f.speaker and not f.whole]
    quoted = [fragment for fragment in quoted if fragment.kind != "indirect"]
    taken = [span for fragment in quoted for sentence in fragment.sentences for span in sentence.spans]
    taken += [Span(start, end) for start, end, _ in furniture(text)]
    own = []
    for start, end in paragraphs(text):
        free: list[Sentence] = []
        for span in sentences(text, start, end):
            if any(span.start < other.end and other.start < span.end for other in taken):
                own.append(Fragment(article, OWN_VOICE, None, "own", free))
                free = []
                continue
            sentence = Sentence((span,), _forms(text, span))
            inside = [part for part in framed if span.start <= part.start and part.end <= span.end]
            told = _forms(text, inside[0]) if len(inside) == 1 else ()
            if 2 * len(told) >= len(sentence.forms) > len(told):
                own += [Fragment(article, OWN_VOICE, None, "own", free)]
                own += [Fragment(article, OWN_VOICE, None, "own", [Sentence((inside[0],), told)])]
                free = []
            else:
                free.append(sentence)
        own.append(Fragment(article, OWN_VOICE, None, "own", free))
    found = quoted + [fragment for fragment in own if fragment.sentences]
    return sorted(found, key=lambda fragment: fragment.sentences[0].spans)


#: Characters between a source and its cue that are read: an auxiliary, a negation, another verb.
_BEFORE_CUE = 40
#: Words before or in a cue, and classes of cues, that turn what follows round.
_DENYING = frozenset(["not", "never", "denial", "deny", "refuse"])


def _denied(text: str, start: Any, end: Any, source_end: Any) -> bool:
    """Tell whether a cue says that its content is not so: denied it, rejected claims of it, did not say it."""
    if pd.isna(start):
        return False
    begin = start if pd.isna(source_end) or not 0 <= start - source_end <= _BEFORE_CUE else source_end
    # What stands before a comma is told of the source: who was not there, said.
    begin = max(begin, text.rfind(",", begin, start) + 1)
    return (
        sum(word in _DENYING or cue_class(word)[0] in _DENYING for word in _forms(text, Span(begin, end))) % 2
        == 1
    )


_MARKS = frozenset("\"“”„«»'‘’`")


def _within(marked: list[Span], begin: int, stop: int) -> list[Span]:
    """Give the quotations between two places, cut there."""
    inner = []
    for start, end in marked[max(0, bisect_left(marked, Span(begin, begin)) - 1) :]:
        if start >= stop:
            break
        if end > begin:
            inner.append(Span(max(start, begin), min(end, stop)))
    return inner


def _trim(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


#: A verb that has its subject before it.
_FINITE = r"(?:would|will|was|were|had|has|have|is|are|did|does|do|could|should|must|can|may|might)\b"
_VERB = re.compile(rf"\b{_FINITE}")
#: What parts the clauses that one source is said to say: each is a sentence of its own.
_CLAUSE = re.compile(
    r"[,;]?\s(?:and|but|or) (?:also )?(?:that|how|whether)\b|;"
    # "with a danger that", "warning that"
    r"|,\s(?:with (?:an?|the|some|no) (?:[\w-]+ )?\w+|adding|warning|noting|stressing|arguing|saying) that\b"
    # what somebody is asked to do, and not to do
    r"|,?\s(?P<asked>and|but|or) (?:also |instead |rather )?(?=(?:not )?to )"
    r"|,?\s(?P<bare>and|but|while) (?:also )?(?=[\"“‘]?"
    r"(?:he|she|it|they|we|there|would|will|was|were|had|has|is|are|did|does|could|should|must|can)\b)"
    # a subject of its own: "and most of them were"
    rf"|,?\s(?P<named>and|but|while) (?=(?:[\w’'-]+ ){{1,3}}{_FINITE})"
)
#: Words between dashes or in brackets, and an age between commas: the article's own aside.
_ASIDE = re.compile(r"\s(?:--?|[–—])\s?[^–—\n]{1,200}?(?:\s--?\s|[–—])|\([^()\n]{1,200}\)|,\s\d\d,")
#: Words of a clause at least, and where none begins it for sure those that mean something.
_CLAUSE_WORDS, _TOLD_WORDS = 3, 2


def _sentences(text: str, span: Span, kind: str) -> list[Sentence]:
    if kind != "indirect":
        return [Sentence((_trim(text, *part),), _forms(text, part)) for part in sentences(text, *span)]
    clauses = []
    start = span.start
    for link in _CLAUSE.finditer(text, *span):
        parts = Span(start, link.start()), Span(link.end(), span.end)
        told = [_forms(text, part) for part in parts]
        if link["named"] and not _VERB.search(text, *parts[0]):
            continue
        short = link["bare"] or link["named"] or link["asked"]
        if short:
            told = [tuple(form for form in forms if form not in function_words()) for forms in told]
        if all(len(forms) >= (_TOLD_WORDS if short else _CLAUSE_WORDS) for forms in told):
            clauses.append(parts[0])
            start = link.end()
    clauses = [_trim(text, *clause) for clause in [*clauses, Span(start, span.end)]]
    return [Sentence((clause,), _without_asides(text, clause)) for clause in clauses]


def _without_asides(text: str, span: Span) -> tuple[str, ...]:
    at, kept = span.start, list[str]()
    for aside in _ASIDE.finditer(text, *span):
        kept += _forms(text, Span(at, aside.start()))
        at = aside.end()
    return (*kept, *_forms(text, Span(at, span.end)))


def _forms(text: str, span: Span) -> tuple[str, ...]:
    return tuple(word.form for word in wording(text, *span))


#: Characters between the pieces of a split quotation, at most: room for a reporting clause.
_GAP = 300


def _continues(text: str, one: Fragment, other: Fragment) -> bool:
    """Tell whether a fragment goes on with the sentence that the one before it began: a split quotation."""
    if not (one.kind == other.kind == "direct" and one.quote == other.quote):
        return False
    end, start = one.sentences[-1].spans[-1].end, other.sentences[0].spans[0].start
    if not 0 <= start - end <= _GAP or "\n" in text[end:start]:
        return False
    last = text[max(0, end - 8) : end].rstrip("\"'”’)] ")[-1:]
    return last not in (".", "!", "?", "…") and text[start : start + 8].lstrip("\"'“‘([ …")[:1].islower()
