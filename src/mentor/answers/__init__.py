"""Typed answers: `matching` recognises key points, `given` keeps answers and their corrections, `aliases` learns from
them, `book` keeps scripts, `recite` hears them, `documents` prints them."""
