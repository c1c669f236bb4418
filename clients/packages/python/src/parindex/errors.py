"""What can go wrong: the service says what (RFC 9457), or says nothing at all."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, List, Mapping, Optional


@dataclass(frozen=True)
class Fault:
    """A part of a request that is wrong, and what would be right."""

    place: str
    parameter: Optional[str]
    value: Optional[str]
    rule: str
    detail: str
    allowed: List[str] = field(default_factory=list)
    suggestions: List[str] = field(default_factory=list)


class ProblemError(Exception):
    """What the service says is wrong; ``code`` is stable, ``suggestions`` are what was probably meant, nearest first."""

    def __init__(self, status: int, problem: Mapping[str, Any], url: str) -> None:
        self.status = status
        self.code: str = problem.get("code", "http")
        self.title: str = problem.get("title", "")
        self.detail: str = problem.get("detail", "")
        self.request_id: Optional[str] = problem.get("requestId")
        self.url = url
        self.errors = [
            Fault(
                each.get("in", ""),
                each.get("parameter"),
                each.get("value"),
                each.get("rule", ""),
                each.get("detail", ""),
                list(each.get("allowed") or []),
                list(each.get("suggestions") or []),
            )
            for each in problem.get("errors") or []
        ]
        self.suggestions = [word for fault in self.errors for word in fault.suggestions]
        super().__init__(": ".join(part for part in (self.title, self.detail) if part) or f"HTTP {status}")


class ConnectionFailed(Exception):
    """No answer came: no connection, or none in time."""

    def __init__(self, url: str, cause: BaseException) -> None:
        super().__init__(f"no answer from {url}: {cause}")
        self.url = url
