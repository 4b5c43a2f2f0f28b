"""Documents become units, seeds become rows: everything that turns text into what the bot knows."""
