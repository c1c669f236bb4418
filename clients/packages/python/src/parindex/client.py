"""A thin client of the interface: one method for each kind of answer, which it gives as it came. Nothing is filled, rounded or converted."""

from __future__ import annotations

import copy
import json
import re
import time
from collections import OrderedDict
from datetime import date, datetime, timezone
from email.utils import parsedate_to_datetime
from http.client import HTTPException
from typing import Any, Dict, Iterator, List, Mapping, Optional, Tuple, Union
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlencode, urljoin
from urllib.request import Request, urlopen

from .errors import ConnectionFailed, ProblemError
from .results import Result, frame, row

Json = Dict[str, Any]
Moment = Union[str, date, datetime]
_RETRIED = (429, 503)


class Parindex:
    """A service, in one state of the past where ``release`` or ``as_of`` names one.

    ``lang`` is that of problems and of names in frames; data have both languages. 429 and 503 are asked again up to ``retries`` times
    after the pause that the service names, unless it is longer than ``longest_wait`` seconds. ``cache`` answers are kept and asked for by their ETag.
    """

    def __init__(
        self,
        base: str,
        *,
        lang: str = "vi",
        release: Optional[str] = None,
        as_of: Optional[Moment] = None,
        timeout: float = 30,
        retries: int = 3,
        longest_wait: float = 30,
        cache: int = 200,
    ) -> None:
        if release is not None and as_of is not None:
            raise ValueError("name a release or a moment (as_of), not both")
        self._base = base.rstrip("/")
        self._lang = lang
        self._pinned: Dict[str, str] = {}
        if release is not None:
            self._pinned["release"] = release
        if as_of is not None:
            self._pinned["asOf"] = _moment(as_of)
        self._timeout = timeout
        self._retries = retries
        self._longest_wait = longest_wait
        self._cache = cache
        self._kept: "OrderedDict[str, Tuple[str, Any]]" = OrderedDict()

    def at(self, *, release: Optional[str] = None, as_of: Optional[Moment] = None) -> "Parindex":
        """The same service in one state of the past, which answers the same for ever."""
        return Parindex(
            self._base,
            lang=self._lang,
            release=release,
            as_of=as_of,
            timeout=self._timeout,
            retries=self._retries,
            longest_wait=self._longest_wait,
            cache=self._cache,
        )

    def get(self, path: str, **parameters: Any) -> Any:
        """The answer of any address: ``get("/indicators")``; lists are joined by commas, None is left out."""
        return self._ask(self._address(path, parameters))

    def follow(self, link: str) -> Any:
        """The answer at a link of another answer: ``follow(found["items"][0]["href"])``."""
        return self._ask(self._linked(link))

    def pages(self, path: str, **parameters: Any) -> Iterator[Json]:
        """Every page of a list, one after the other."""
        url: Optional[str] = self._address(path, parameters)
        while url:
            page = self._ask(url)
            yield page
            following = (page.get("links") or {}).get("next")
            url = self._linked(following) if following else None

    def items(self, path: str, **parameters: Any) -> Iterator[Json]:
        """Every item of a list, page by page."""
        for page in self.pages(path, **parameters):
            yield from page["items"]

    def search(self, q: str, **parameters: Any) -> Json:
        return self.get("/search", q=q, **parameters)

    def terms(self) -> Json:
        return self.get("/terms")

    def indicators(self) -> Json:
        return self.get("/indicators")

    def units(self, **parameters: Any) -> Iterator[Json]:
        return self.items("/units", **parameters)

    def unit(self, unit: str, **parameters: Any) -> Json:
        return self.get(f"/units/{_segment(unit)}", **parameters)

    def history(self, unit: str, **parameters: Any) -> Json:
        return self.get(f"/units/{_segment(unit)}/history", **parameters)

    def ranking(self, indicator: str, year: Union[int, str] = "latest", **parameters: Any) -> Json:
        return self.get(f"/rankings/{_segment(indicator)}/{_segment(year)}", **parameters)

    def figure(self, indicator: str, year: Union[int, str], unit: str, **parameters: Any) -> Json:
        return self.get(f"/figures/{_segment(indicator)}/{_segment(year)}/{_segment(unit)}", **parameters)

    def summary(self, indicator: str, year: Union[int, str] = "latest", **parameters: Any) -> Json:
        return self.get(f"/summaries/{_segment(indicator)}/{_segment(year)}", **parameters)

    def comparison(self, units: List[str], **parameters: Any) -> Json:
        return self.get("/comparison", unit=units, **parameters)

    def observations(self, **parameters: Any) -> Iterator[Json]:
        return self.items("/observations", **{"limit": 200, **parameters})

    def checks(self, **parameters: Any) -> Iterator[Json]:
        return self.items("/checks", **parameters)

    def sources(self, **parameters: Any) -> Iterator[Json]:
        return self.items("/sources", **parameters)

    def source(self, source: str) -> Json:
        return self.get(f"/sources/{_segment(source)}")

    def releases(self, **parameters: Any) -> Iterator[Json]:
        return self.items("/releases", **parameters)

    def rows(self, answer: Union[Mapping[str, Any], List[Json]]) -> List[Json]:
        """The results of a ranking, history, comparison or page as flat rows; states, intervals, documents and the release stay."""
        if isinstance(answer, Mapping):
            return self._rows(answer["items"], answer["release"]["id"])
        return self._rows(answer, self._pinned.get("release"))

    def frame(self, answer: Union[Mapping[str, Any], List[Json]]) -> Any:
        """The same as a pandas frame; what is not known is missing (NaN, <NA>), never 0. Its ``attrs`` hold breaks, documents and the release."""
        made = frame(self.rows(answer))
        if isinstance(answer, Mapping):
            made.attrs.update({"release": answer["release"]["id"], "breaks": answer.get("breaks", []), "sources": answer.get("sources", {})})
        return made

    def observations_frame(self, **parameters: Any) -> Any:
        """Every stored result that the parameters leave, all pages of one release, as a pandas frame."""
        rows: List[Json] = []
        release = None
        for page in self.pages("/observations", **{"limit": 1000, **parameters}):
            release = page["release"]["id"]
            rows.extend(self._rows(page["items"], release))
        made = frame(rows)
        made.attrs["release"] = release
        return made

    def _rows(self, results: List[Result], release: Optional[str]) -> List[Json]:
        return [row(result, self._lang, release) for result in results]

    def _address(self, path: str, parameters: Mapping[str, Any]) -> str:
        pinned = {} if re.match(r"/(releases|changes)(/|$)", path) else self._pinned
        sent = {
            name: ",".join(map(str, value)) if isinstance(value, (list, tuple, set)) else value
            for name, value in {**pinned, **parameters}.items()
            if value is not None and value != ""
        }
        query = urlencode(sent, safe=",")
        return f"{self._base}/api/v1{path}" + (f"?{query}" if query else "")

    def _linked(self, link: str) -> str:
        return urljoin(self._base + "/", link)

    def _ask(self, url: str) -> Any:
        kept = self._kept.get(url)
        attempt = 0
        while True:
            status, headers, body = self._send(url, kept[0] if kept else None)
            if status == 304 and kept:
                return copy.deepcopy(kept[1])
            if status < 300:
                answer = json.loads(body)
                self._keep(url, headers.get("ETag"), answer)
                return answer
            wait = _seconds(headers.get("Retry-After")) if status in _RETRIED and attempt < self._retries else None
            if wait is None or wait > self._longest_wait:
                raise ProblemError(status, _problem(body), url)
            attempt += 1
            time.sleep(wait)

    def _send(self, url: str, etag: Optional[str]) -> Tuple[int, Any, bytes]:
        headers = {"Accept": "application/json", "Accept-Language": self._lang}
        if etag:
            headers["If-None-Match"] = etag
        try:
            with urlopen(Request(url, headers=headers), timeout=self._timeout) as response:
                return response.status, response.headers, response.read()
        except HTTPError as told:
            return self._told(told, url)
        except (URLError, OSError, HTTPException) as cause:
            raise ConnectionFailed(url, cause) from cause

    @staticmethod
    def _told(told: HTTPError, url: str) -> Tuple[int, Any, bytes]:
        try:
            with told:
                return told.code, told.headers, told.read()
        except (OSError, HTTPException) as cause:
            raise ConnectionFailed(url, cause) from cause

    def _keep(self, url: str, etag: Optional[str], answer: Any) -> None:
        if not etag or self._cache < 1:
            return
        self._kept[url] = (etag, copy.deepcopy(answer))
        self._kept.move_to_end(url)
        if len(self._kept) > self._cache:
            self._kept.popitem(last=False)


def _segment(text: Union[int, str]) -> str:
    return quote(str(text), safe="")


def _moment(as_of: Moment) -> str:
    """A day, or a moment with its offset; one without is of this machine's zone."""
    if isinstance(as_of, datetime):
        return as_of.astimezone().isoformat()
    return as_of.isoformat() if isinstance(as_of, date) else as_of


def _seconds(header: Optional[str]) -> float:
    """The pause that Retry-After asks for; one second where it says none."""
    if header is None:
        return 1
    try:
        return max(float(header), 0)
    except ValueError:
        pass
    try:
        return max((parsedate_to_datetime(header) - datetime.now(timezone.utc)).total_seconds(), 0)
    except (TypeError, ValueError):
        return 1


def _problem(body: bytes) -> Mapping[str, Any]:
    try:
        told = json.loads(body)
    except ValueError:
        return {}
    return told if isinstance(told, dict) else {}
