"""Written by scripts/fit_answers.py: what each number of evidence.FEATURES counts."""

BIAS = -4.7747
WEIGHTS = {
    "alias": 0.7387,
    "rare alias": 0.8977,
    "point": 1.3771,
    "rare point": 0.0273,
    "words": 0.3008,
    "rare words": -0.0548,
    "held": 0.2564,
    "share of point": 1.8684,
    "rarest": 1.9491,
    "rare held": -0.3274,
    "longest alias": 0.1191,
    "sentence": 1.5541,
    "topic": 0.3377,
    "topic everywhere": 0.9322,
    "rank by alias": 0.4193,
    "share of best": -0.1205,
    "terms": 0.2779,
    "clauses": -0.0767,
    "question": -0.2199,
    "known": -0.2971,
    "sweeping": -0.7170,
    "position": -0.2114,
}
