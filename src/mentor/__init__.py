"""The domain: a synchronous library that knows nothing of Telegram and says no sentences."""
