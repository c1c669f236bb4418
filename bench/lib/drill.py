"""What bench/disaster-drill asks the service: publishes releases, saves what it answers for each release, compares what was saved."""
import csv
import filecmp
import io
import json
import os
import sys
import urllib.error
import urllib.request
import zipfile

READS = [
    "/api/v1", "/api/v1/indicators", "/api/v1/units", "/api/v1/provinces", "/api/v1/ministries", "/api/v1/regions", "/api/v1/sources",
    "/api/v1/rankings", "/api/v1/checks", "/api/v1/rankings/par-index/2019", "/api/v1/rankings/par-index/2019.csv", "/api/v1/sipas/2021",
    "/api/v1/summaries/par-index", "/api/v1/provinces/quang-ninh/history", "/api/v1/comparison?unit=quang-ninh,ha-noi",
    "/api/v1/observations.csv", "/api/v1/observations.ndjson", "/api/v1/dataset.zip", "/catalog", "/sdmx/v1/dataflow/all/all/latest"]


def call(url, token=None, method="GET", body=None, headers=None):
    headers = dict(headers or {})
    if token:
        headers["Authorization"] = "Bearer " + token
    request = urllib.request.Request(url, data=body, method=method, headers=headers)
    try:
        with urllib.request.urlopen(request, timeout=120) as answer:
            return answer.status, dict(answer.headers), answer.read()
    except urllib.error.HTTPError as e:
        return e.code, dict(e.headers), e.read()


def ok(answer):
    status, headers, body = answer
    if status >= 300:
        sys.exit(f"{status}: {body[:1000].decode(errors='replace')}")
    return headers, body


def releases(base):
    return [each["id"] for each in json.loads(ok(call(base + "/api/v1/releases"))[1])["items"]]


def publish(base, token):
    """One release with another remark of one result, then the state before it as a third one."""
    first = releases(base)[0]
    package = zipfile.ZipFile(io.BytesIO(ok(call(base + "/api/v1/dataset.zip"))[1]))
    changed = io.BytesIO()
    with zipfile.ZipFile(changed, "w", zipfile.ZIP_DEFLATED) as out:
        for name in package.namelist():
            out.writestr(name, with_a_remark(package.read(name)) if name.endswith("scores.csv") else package.read(name))
    _, body = ok(call(base + "/api/v1/releases?reason=Disaster%20drill", token, "POST", changed.getvalue(), {"Content-Type": "application/zip"}))
    draft = json.loads(body)
    warnings = draft.get("newWarnings") or draft.get("warnings") or 0
    headers, body = ok(call(f"{base}/api/v1/releases/{draft['id']}", token))
    address = f"{base}/api/v1/releases/{draft['id']}/publish"
    status, _, said = call(address, token, "POST", b"", {"If-Match": headers["ETag"]})
    if status >= 300:
        ok(call(f"{address}?acknowledge={warnings}", token, "POST", b"", {"If-Match": headers["ETag"]}))
    ok(call(f"{base}/api/v1/releases/{first}/restore?reason=Disaster%20drill", token, "POST", b""))
    print("releases:", ", ".join(releases(base)))


def with_a_remark(text):
    rows = list(csv.reader(io.StringIO(text.decode("utf-8-sig"))))
    rows[1][rows[0].index("note")] = "Disaster drill"
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue().encode()


def save(base, folder):
    os.makedirs(folder)
    number = 0
    for release in releases(base):
        for read in READS:
            pinned = f"{base}{read}{'&' if '?' in read else '?'}release={release}"
            status, headers, body = call(pinned)
            if status in (400, 404):
                # What takes no release is asked for once, as it is.
                status, headers, body = call(base + read)
            kept = {name: headers.get(name) for name in ("ETag", "Last-Modified", "Content-Type", "Repr-Digest")}
            with open(os.path.join(folder, f"{number:04}"), "wb") as out:
                out.write(f"{release} {read} {status} {json.dumps(kept)}\n".encode() + body)
            number += 1
    ok(call(base + "/api/v1/releases"))


def compare(before, after):
    names = sorted(os.listdir(before))
    if names != sorted(os.listdir(after)):
        sys.exit(f"{len(names)} answers before, {len(os.listdir(after))} after")
    same, different, missing = filecmp.cmpfiles(before, after, names, shallow=False)
    for name in different + missing:
        with open(os.path.join(before, name), "rb") as a, open(os.path.join(after, name), "rb") as b:
            print("differs:", a.readline().decode().strip(), "|", b.readline().decode().strip())
    bytes_read = sum(os.path.getsize(os.path.join(before, name)) for name in names)
    print(f"{len(same)} of {len(names)} answers of all releases are equal to the byte, {bytes_read} bytes")
    if different or missing:
        sys.exit(1)


def figures(one, other):
    a, b = (sorted(ok(call(base + "/api/v1/observations.csv"))[1].decode().splitlines()) for base in (one, other))
    print(f"{len(a)} observations here, {len(b)} from the data package alone: {'equal' if a == b else 'different'}")
    if a != b:
        sys.exit(1)


if __name__ == "__main__":
    {"publish": publish, "save": save, "compare": compare, "figures": figures}[sys.argv[1]](*sys.argv[2:])
