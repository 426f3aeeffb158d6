"""What is said of a number by what stands before it in its clause: of what it is the number, and who has it."""

from __future__ import annotations

import re

#: So many characters before a number are read.
_REACH = 160
_CLAUSE = re.compile(r"[.;:!?\n\r](?:\s|$)")
_NUMBER_OF = re.compile(
    r"\b(?:number|total|tally|count|list) of (?:the )?(?:[a-z]+ed )?([a-z][a-z-]{2,20})\b"
    r"([^;:!?]*)\b(?:rose|risen|rises|climbed|climbs|grew|grown|grows|fell|fallen|falls|dropped|stood|stands|reached"
    r"|reaches|hit|hits|jump(?:s|ed)|soar(?:s|ed)|surged|swell(?:s|ed)|swollen|increased|topped|doubled|was|is|at)"
    r"(?: [a-z]+){0,2} $",
    re.I,
)
#: No noun is a time: "its output this year was 900".
_TIME = "year|week|month|season|quarter|day"
_ADVERB = r" (?:this|last) [a-z]{4,7}| (?:on|in) (?:[A-Z][a-z]+|\d{4})"
_STANDS = re.compile(
    r"(?:^|[,;] |\b(?:the|its|total|confirmed|estimated|new|and|that|said|says|saw) )([a-z][a-z-]{2,20}) "
    r"(?:(?:now|still|currently|also) )?(?:(?:stood|stands|came in|comes in|stand) at"
    r"|(?:was|is|were|are) (?:seen|put|estimated) at)(?: [a-z]+){0,2} $",
    re.I,
)
#: "The slick has grown to", "its reserves, which stand at".
_LEVEL = re.compile(
    r"(?:\b(?:the|its|their|his|her|our|an?|this) (?:[a-z-]+ ){0,2}?|^(?=attendance|membership|enrol|turnout))"
    rf"(?!(?:{_TIME})\b)([a-z-]{{3,20}})(?:,? which|,? that|{_ADVERB})? "
    r"(?:(?:has|have|had|is|was|were|are|be|been|now|also|still|already|thought|believed|said|estimated|expected|to|by"
    r"|could|may|might|will|would) ){0,5}"
    r"(?:(?:grew|grown|grow|rose|risen|rise|fell|fallen|fall|slipped|dropped|climbed|swollen|shrunk|shrank|expanded"
    r"|increased|decreased|jumped|widened|spread|amounts?|amounted|come|came) to|stretch(?:es|ed) over|cover(?:s|ed)?"
    r"|spread (?:over|across)"
    r"|reach(?:es|ed)?|hit|st(?:ood|ands?) at|put at|estimated at|spans|totall?(?:ed|s)|measure[ds]?|averaged|at|is"
    r"|was)"
    r"(?: (?:about|around|some|roughly|nearly|almost|over|just|only|now|at least|more than|up to|an estimated)){0,2} $",
    re.I,
)
_MORE = r"(?: (?:about|around|some|roughly|nearly|almost|over|just|only|more than|up to|as much as)){0,2} $"
_MADE = r"(?:doubl|tripl|trebl|quadrupl|rais|increas|lower|reduc|lift|sweeten|halv|cut|push|tak)(?:es?|ed|en|s|ing)?"
#: "The bounty was doubled on Monday, to", "raised its bid for the mill to".
_MADE_TO = re.compile(
    r"\b(?i:the|its|their|his|her|our|an?) (?:[a-z-]+ ){0,2}?([a-z-]{3,20}) "
    r"(?:(?:has|had|have|was|were|been|is|being) ){1,3}"
    rf"{_MADE}(?: (?:on )?[A-Z][a-z]+day| yesterday| again| further)?,?(?: from [^.;:!?]{{1,30}})? to{_MORE}"
    rf"|\b(?i:{_MADE}) (?:the|its|their|his|her|our) (?:[a-z-]+ ){{0,2}}?([a-z-]{{3,20}})"
    rf"(?: (?:for|of|on|in|against) [^.,;:!?]{{1,50}})?(?: from [^.;:!?]{{1,30}})? to{_MORE}"
)
#: What these are of stands behind them: the number of nurses, the price of coal.
_TOLD_BY_OF = frozenset({"number", "total", "rate", "price", "cost", "share", "amount", "level"})
#: "Its mill is one of".
_ONE_OF = re.compile(
    r"\b([a-z][a-z-]{2,20}) (?:is|was|being|remains) (?:one|among)(?: of)?(?: the| some| about)? $"
)
_BEHIND = re.compile(r" ([a-z]{3,20})(?![\w’'-])")
_NO_NOUN = re.compile(
    r".*(?:ed|ing|ly)$|(?:high|low|small|larg|bigg|few|lat|earli|great|cheap|strong|weak|short|long)er$"
    r"|s(?:aid|ay|ays)$|wh\w+$|lost$|won$|next$|last$|this$|each$|every$"
)
_HAS = re.compile(
    r"(?:^|[.,;a-z] )((?:[A-Z][\w’'-]+ )*[A-Z][\w’'-]+)(?:, [^,]{1,40},|, who)? (?:(?:now|already|also|still) )?"
    r"(?:has|had|have|won|got|polled|secured|scored)(?: (?:now|just|about|only|won|scored)){0,2} $"
)
_BESIDE = re.compile(
    r"(?:^|\b(?:gave|gives|to|and|against|for|with) |[,:;] )((?:[A-Z][\w’'-]+ )*[A-Z][\w’'-]+?)(?:[’']s)? $"
)
_FOR = re.compile(r" for ((?:[A-Z][\w’'-]+ )*[A-Z][\w’'-]+)")
_VERBS = frozenset({"has", "had", "have", "won", "got", "polled", "secured", "scored"})
_RELATIVE = frozenset({"which", "that", "who"})
_PRONOUNS = frozenset({"he", "she", "it", "they", "we", "you", "i", "who", "that", "this", "there", "police"})


def clause_before(text: str, start: int) -> str:
    """Give what stands before `start` in its clause, as far as it is near."""
    return _CLAUSE.split(text[max(0, start - _REACH) : start])[-1].lstrip()


def number_of(clause: str) -> tuple[str, str]:
    """Give the noun of which the clause tells the number, and what it says of them.

    Examples
    --------
    >>> number_of("The number of people who died in the fire has risen to ")
    ('people', ' who died in the fire has ')
    >>> number_of("Turnout came in at "), number_of("They sold ")
    (('turnout', ''), ('', ''))
    """
    if not clause.endswith(" "):
        return "", ""
    if " of " in clause and (found := _NUMBER_OF.search(clause)):
        return found[1].lower(), found[2]
    at = clause.rfind(" at ", -30)
    found = _STANDS.search(clause, max(0, at - 50)) if at > 0 else None
    if found and found[1].lower() in _RELATIVE:
        found = None
    near = max(0, len(clause) - 100)
    found = found or _LEVEL.search(clause, near) or _ONE_OF.search(clause, near)
    if not found and (made := _MADE_TO.search(clause, near)):
        noun = (made[1] or made[2]).lower()
        return (noun, "") if noun not in _TOLD_BY_OF else ("", "")
    return (found[1].lower(), "") if found else ("", "")


def behind(text: str, end: int) -> str:
    """Give the noun that a number right before it tells the size of.

    Examples
    --------
    >>> behind("a 4 percent offer", 11), behind("rose 4 percent sharply", 14)
    ('offer', '')
    """
    found = _BEHIND.match(text, end)
    return "" if found is None or _NO_NOUN.match(found[1]) else found[1]


def holder(clause: str) -> str:
    """Give the name of who has the number, where it stands right before the verb.

    Examples
    --------
    >>> holder("Ann Poole had "), holder("They had "), holder("Clinics had ")
    ('Ann Poole', '', '')
    """
    if _VERBS.isdisjoint(clause[-24:].split()):
        return ""
    found = _HAS.search(clause, max(0, len(clause) - 100))
    name = found[1] if found else ""
    # at the start of a clause "Hospitals" is no name
    plain = " " not in name and found is not None and not found.start(1) and name.endswith("s")
    return "" if plain or name.lower() in _PRONOUNS else name


def beside(text: str, start: int, end: int) -> str:
    """Give the name right beside a bare number, whose it is.

    Examples
    --------
    >>> beside("The count gave Ann Poole 900 to Orr's 700.", 25, 28), beside("It was 900 for Poole.", 7, 10)
    ('Ann Poole', 'Poole')
    """
    found = _FOR.match(text, end) or _BESIDE.search(clause_before(text, start)[-60:])
    return found[1] if found else ""
