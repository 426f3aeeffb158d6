"""Across articles: statements, topics, and whether shares fit."""
