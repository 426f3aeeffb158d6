"""Who is meant: names, descriptions, pronouns, mentions."""
