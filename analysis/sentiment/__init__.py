"""Tone: passages by voice, two lexica, and the tone towards someone."""
