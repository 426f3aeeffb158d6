"""What a reader sees: the page, marked words, answers, tables."""
