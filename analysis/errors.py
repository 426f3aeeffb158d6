"""The one error a user of this package is meant to see."""


class ArticleError(ValueError):
    """Input that can't be used: the message names the file (and row) and says what to do."""
