"""Written by scripts/fit_answers.py: what each number of evidence.FEATURES counts."""

BIAS = -6.1494
WEIGHTS = {
    "alias": 1.4003,
    "rare alias": 0.7396,
    "point": 1.9365,
    "rare point": 0.3549,
    "words": 0.3493,
    "rare words": 0.0083,
    "held": 0.1961,
    "share of point": 2.0301,
    "rarest": 1.4767,
    "rare held": -0.2353,
    "longest alias": 0.0811,
    "sentence": 0.8936,
    "topic": 0.4313,
    "topic everywhere": 0.7257,
    "rank by alias": 0.2447,
    "share of best": 0.3303,
    "terms": 0.3767,
    "clauses": -0.0271,
    "question": -0.7428,
    "known": 0.3187,
    "sweeping": -0.6502,
    "position": -0.1293,
}
