"""Button payloads, one file a feature: what a view puts on a button and a handler receives."""
