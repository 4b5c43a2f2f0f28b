"""A person's own cards: `cards` keeps them beside the corpus's, `files` reads and writes them, `importing` takes them in."""
