"""Same Story: compare how outlets cover one story, with every finding tied to the words that support it."""
