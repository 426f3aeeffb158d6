"""What `same-story` does: folders of results, checks, samples, notebooks."""
