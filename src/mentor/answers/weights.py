"""Written by scripts/fit_answers.py: what each number of evidence.FEATURES counts."""

BIAS = -6.7250
WEIGHTS = {
    "alias": 0.5870,
    "rare alias": 0.4812,
    "point": 1.4276,
    "rare point": 0.2942,
    "words": 0.2817,
    "rare words": 0.0960,
    "held": 0.2221,
    "share of point": 1.6954,
    "rarest": 1.0737,
    "rare held": -0.2471,
    "longest alias": 0.1030,
    "sentence": 1.0086,
    "topic": 0.3846,
    "topic everywhere": 0.5457,
    "rank by alias": 0.1859,
    "share of best": 0.6363,
    "terms": 0.9107,
    "clauses": 0.0545,
    "question": -1.8523,
    "sweeping": -0.7812,
    "sweeping beside": 0.0459,
    "position": -0.2393,
}
