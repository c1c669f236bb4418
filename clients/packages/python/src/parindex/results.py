"""What results say, and how they become rows."""

from __future__ import annotations

from typing import Any, Dict, Iterable, List, Mapping, Optional, Tuple

Result = Mapping[str, Any]


# What results have in common that a line may join; the unit is not among it, as a renamed one goes on under its new id.
_SERIES = ("indicator", "population", "segment")


def is_known(result: Result) -> bool:
    """Whether a result has a figure. Where it has none, ``state`` says why; zero is a figure."""
    return result["state"] == "value"


def place(result: Result) -> Optional[Tuple[int, int]]:
    """The place as (best, worst), equal where it is exact; None where there is none."""
    rank = result.get("rank")
    known = rank.get("place") if rank else None
    return (known["best"], known["worst"]) if known else None


def segments(results: Iterable[Result]) -> List[List[Result]]:
    """Results in the order of their years in runs that may be joined by a line: none goes across a break, or from one indicator to the next."""
    runs: List[List[Result]] = []
    for result in results:
        if runs and all(runs[-1][0].get(part) == result.get(part) for part in _SERIES):
            runs[-1].append(result)
        else:
            runs.append([result])
    return runs


COLUMNS = [
    "indicator",
    "population",
    "year",
    "unit",
    "name",
    "region",
    "state",
    "score",
    "points",
    "place_best",
    "place_worst",
    "of",
    "segment",
    "score_source",
    "points_source",
    "rank_source",
    "release",
]


def row(result: Result, lang: str, release: Optional[str]) -> Dict[str, Any]:
    """A result as a flat row, with what a figure must not lose: its state, its interval, its documents, its release."""
    known = place(result)
    source = result.get("source") or {}
    rank = result.get("rank") or {}
    return {
        "indicator": result["indicator"],
        "population": result["population"],
        "year": result["year"],
        "unit": result["unit"]["id"],
        "name": result["unit"]["name"][lang],
        "region": result["unit"]["region"],
        "state": result["state"],
        "score": result["score"],
        "points": result["points"],
        "place_best": known[0] if known else None,
        "place_worst": known[1] if known else None,
        "of": rank.get("of"),
        "segment": result.get("segment"),
        "score_source": source.get("score"),
        "points_source": source.get("points"),
        "rank_source": source.get("rank"),
        "release": release,
    }


def frame(rows: List[Dict[str, Any]]) -> Any:
    """Rows as a pandas frame: whole numbers that may be missing as Int64, figures as float with NaN, texts as category where few."""
    try:
        import pandas
    except ImportError as missing:
        raise ImportError("frames need pandas: pip install parindex[pandas]") from missing
    made = pandas.DataFrame(rows, columns=COLUMNS)
    for column in ("year", "place_best", "place_worst", "of", "segment"):
        made[column] = made[column].astype("Int64")
    for column in ("score", "points"):
        made[column] = made[column].astype("float64")
    for column in ("indicator", "population", "state"):
        made[column] = made[column].astype("category")
    return made
