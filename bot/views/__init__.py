"""Views: a result and the texts become a Reply. Pure: no I/O, no await."""
