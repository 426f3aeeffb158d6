"""Files to the articles table, and what of a text is furniture."""
