"""Spans of a text: paragraphs, sentences, quotation marks, tokens."""
