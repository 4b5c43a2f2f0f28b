"""`mentor bench NAME`: our own figures beside those of peers, taken in the same run, alternated, as ratios.

Everything runs on the loopback against `api_server`, a bare Bot API that costs next to nothing.
"""
