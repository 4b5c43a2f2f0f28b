"""Written by scripts/fit_answers.py: what each number of evidence.FEATURES counts."""

BIAS = -5.9359
WEIGHTS = {
    "alias": 1.8755,
    "rare alias": 0.6162,
    "point": 2.3190,
    "rare point": 0.1382,
    "words": 0.3487,
    "rare words": 0.0314,
    "held": 0.1997,
    "share of point": 2.4845,
    "rarest": 1.3626,
    "rare held": -0.1866,
    "longest alias": 0.0675,
    "sentence": 0.6695,
    "topic": 0.3855,
    "topic everywhere": 0.5177,
    "rank by alias": 0.1141,
    "share of best": 0.0822,
    "terms": 0.2244,
    "clauses": -0.0001,
    "question": -0.7779,
    "known": 1.0744,
    "sweeping": -0.5782,
    "position": -0.1260,
}
