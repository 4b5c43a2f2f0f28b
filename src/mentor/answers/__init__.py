"""Typed answers: `matching` recognises key points, `given` keeps answers and their corrections."""
