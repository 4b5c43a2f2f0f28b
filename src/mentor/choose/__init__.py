"""Choosing a direction, changing into one, and choosing a model."""
