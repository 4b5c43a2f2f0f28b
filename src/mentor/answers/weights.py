"""Written by scripts/fit_answers.py: what each number of evidence.FEATURES counts."""

BIAS = -5.2250
WEIGHTS = {
    "alias": 0.6713,
    "rare alias": 0.8059,
    "point": 1.2911,
    "rare point": 0.4241,
    "words": 0.2495,
    "rare words": 0.0288,
    "held": 0.2780,
    "share of point": 1.8414,
    "rarest": 1.7857,
    "rare held": -0.3677,
    "longest alias": 0.1111,
    "sentence": 1.3020,
    "topic": 0.4589,
    "topic everywhere": 0.8247,
    "rank by alias": 0.3408,
    "share of best": 0.0506,
    "terms": 0.4598,
    "clauses": -0.0310,
    "question": -0.7601,
    "known": -0.6579,
    "sweeping": -0.7527,
    "position": -0.1945,
}
