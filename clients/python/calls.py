"""Asks the service at BASE_URL through the generated client; each thing asked is a line "ok …" or "not ok …"."""

import os
import sys
from urllib.parse import parse_qs, urlsplit

import parindex_client as client
from parindex_client.exceptions import NotFoundException

api = client.ApiClient(client.Configuration(host=os.environ["BASE_URL"], access_token=os.environ["TOKEN"]))
failed = False


def ask(what, see):
    global failed
    try:
        print(f"ok {what}: {see()}")
    except Exception as failure:  # whatever it is, it is what the line tells
        failed = True
        print(f"not ok {what}: {type(failure).__name__} {failure}")


def ranking():
    found = client.RankingsApi(api).get_ranking("par-index", "2019", unit=["quang-ninh", "ha-noi"])
    first = found.items[0]
    assert len(found.items) == 2 and first.score == 90.09 and first.rank.place.worst == 1, first
    return f"{first.unit.name.vi} {first.score}"


def history():
    found = client.HistoriesApi(api).get_province_history("quang-ninh", indicator=["par-index"])
    years = {item.year: item.score for item in found.items}
    assert years[2019] == 90.09 and None in years.values(), years
    return f"{len(years)} years"


def pages():
    seen, cursor, count = set(), None, 0
    while True:
        page = client.ObservationsApi(api).list_observations(indicator=["sipas"], limit=100, cursor=cursor)
        seen.update((item.population, item.unit.id, item.year) for item in page.items)
        count += 1
        if page.links.next is None:
            break
        cursor = parse_qs(urlsplit(page.links.next).query)["cursor"][0]
    assert len(seen) == page.total and count > 1, (len(seen), page.total, count)
    return f"{len(seen)} results on {count} pages"


def nothing():
    try:
        client.RankingsApi(api).get_ranking("par-indx", "2019", lang="en")
    except NotFoundException as refused:
        assert refused.data.code == "not-found" and "par-index" in refused.data.errors[0].suggestions, refused.data
        return refused.data.errors[0].detail
    raise AssertionError("there is no such ranking")


def upload():
    with open(os.environ["PACKAGE"], "rb") as package:
        draft = client.PublishingApi(api).upload_draft("Thử", package.read(), dry_run=True)
    assert draft.dry_run and draft.findings.errors == 0, draft
    return f"{draft.rows.added} rows added"


ask("a ranking", ranking)
ask("a history", history)
ask("a list by its cursor", pages)
ask("a 404", nothing)
ask("an upload as dry run", upload)
sys.exit(failed)
