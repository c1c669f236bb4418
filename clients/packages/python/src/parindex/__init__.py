"""Reads Viet Nam's PAR INDEX and SIPAS: figures as printed, with why there is none, places as intervals, and the documents behind them."""

from .client import Parindex
from .errors import ConnectionFailed, Fault, ProblemError
from .results import is_known, place, segments

__all__ = ["ConnectionFailed", "Fault", "Parindex", "ProblemError", "is_known", "place", "segments"]
