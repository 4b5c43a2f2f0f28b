"""Offers: pay by its parts as somebody types it, added up, and two of them side by side."""
