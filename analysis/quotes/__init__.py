"""Who said what: cues, frames, contents."""
