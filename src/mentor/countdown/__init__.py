"""Dated interviews: the days before, the evening before, the morning, and what came of it."""
