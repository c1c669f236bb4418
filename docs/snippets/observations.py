# Every stored SIPAS score of provinces, page by page, and the mean of the scores known for each year. Needs Python 3 alone.
import json
import os
from collections import defaultdict
from urllib.request import urlopen

BASE_URL = os.environ.get("BASE_URL", "http://localhost:8080")

scores = defaultdict(list)
path = "/api/v1/observations?indicator=sipas&population=province&limit=100"
while path:
    with urlopen(BASE_URL + path) as answer:
        page = json.load(answer)
    for item in page["items"]:
        if item["score"] is not None:  # unknown is not zero
            scores[item["year"]].append(item["score"])
    path = page["links"]["next"]

print("release", page["release"]["id"])
for year, known in sorted(scores.items()):
    print(year, f"{sum(known) / len(known):.2f}", f"over {len(known)} known scores")
