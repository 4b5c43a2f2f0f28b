"""Everyday words of people who look for work, which mean the same to a search; the names of techniques are in the skills."""

from __future__ import annotations

EVERYDAY: tuple[tuple[str, ...], ...] = ()
