"""`python -m bot` is `mentor`."""

from bot.cli import main

raise SystemExit(main())
