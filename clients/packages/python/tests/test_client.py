"""The package against a running service at BASE_URL; what no running service does at will is played by a server of our own."""

import os
import threading
import unittest
from datetime import datetime, timezone
from http.server import BaseHTTPRequestHandler, HTTPServer

from parindex import ConnectionFailed, Parindex, ProblemError, is_known, place, segments

BASE = os.environ.get("BASE_URL", "http://localhost:8080")
try:
    import pandas
except ImportError:
    pandas = None


class Played:
    """A service that answers what it is told to, and remembers what it was asked."""

    def __init__(self, answers):
        asked = self.asked = []

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                asked.append(self.headers.get("If-None-Match"))
                status, headers, body = answers[min(len(asked), len(answers)) - 1]
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        self.server = HTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.address = f"http://127.0.0.1:{self.server.server_address[1]}"

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()


class ClientTest(unittest.TestCase):
    parindex = Parindex(BASE, lang="en")

    def test_a_ranking_keeps_figures_intervals_states_and_sources(self):
        ranking = self.parindex.ranking("par-index", 2019)
        first = ranking["items"][0]
        self.assertEqual((len(ranking["items"]), first["unit"]["id"], first["score"]), (63, "quang-ninh", 90.09))
        self.assertEqual(place(first), (1, 1))
        self.assertTrue(ranking["sources"][first["source"]["score"]]["title"])
        gap = next(each for each in ranking["items"] if not is_known(each))
        self.assertIsNone(gap["score"])
        self.assertTrue(any(place(each)[0] < place(each)[1] for each in ranking["items"]))

    def test_rows_lose_none_of_it(self):
        ranking = self.parindex.ranking("par-index", 2019)
        rows = self.parindex.rows(ranking)
        self.assertEqual(len(rows), 63)
        self.assertEqual((rows[0]["score"], rows[0]["place_best"], rows[0]["state"], rows[0]["of"]), (90.09, 1, "value", 63))
        self.assertIn(rows[0]["score_source"], ranking["sources"])
        self.assertEqual({each["release"] for each in rows}, {ranking["release"]["id"]})

    def test_a_list_is_gone_through_page_by_page(self):
        pages = list(self.parindex.pages("/observations", indicator="sipas", limit=100))
        seen = {(each["population"], each["unit"]["id"], each["year"]) for page in pages for each in page["items"]}
        self.assertGreater(len(pages), 1)
        self.assertEqual(len(seen), pages[0]["total"])
        self.assertEqual(sum(1 for _ in self.parindex.observations(indicator="sipas")), pages[0]["total"])

    def test_a_line_never_crosses_a_break(self):
        history = self.parindex.history("quang-ninh", indicator="par-index")
        breaks = {each["year"] for each in history["breaks"]}
        runs = segments(history["items"])
        self.assertGreater(len(runs), 1)
        self.assertFalse([each["year"] for run in runs for each in run[1:] if each["year"] in breaks])

    def test_the_search_leads_to_what_was_meant(self):
        found = self.parindex.search("mâu thuẫn hải phòng 2023", limit=1)["items"][0]
        self.assertEqual(found["href"], "/api/v1/checks?outcome=contradicted&year=2023&unit=hai-phong")
        self.assertTrue(self.parindex.follow(found["href"])["items"])

    def test_a_release_answers_as_it_was(self):
        release = self.parindex.ranking("par-index", 2019)["release"]["id"]
        pinned = self.parindex.at(release=release).ranking("par-index", 2019)
        self.assertIn("release=", pinned["links"]["self"])
        then = self.parindex.at(as_of=datetime.now(timezone.utc)).ranking("par-index", 2019)
        self.assertEqual((pinned["release"]["id"], then["release"]["id"]), (release, release))
        with self.assertRaises(ValueError):
            Parindex(BASE, release="1", as_of="2026-01-01")

    def test_a_problem_teaches(self):
        with self.assertRaises(ProblemError) as refused:
            self.parindex.ranking("par-indx", 2019)
        self.assertEqual((refused.exception.status, refused.exception.code), (404, "not-found"))
        self.assertIn("par-index", refused.exception.suggestions)
        with self.assertRaises(ProblemError) as refused:
            Parindex(BASE).get("/search")
        self.assertIn("ví dụ", refused.exception.detail)
        self.assertEqual(refused.exception.errors[0].rule, "required")

    def test_what_is_held_is_asked_for_by_its_tag(self):
        with Played([(200, {"ETag": 'W/"a"'}, b'{"n": [1]}'), (304, {"ETag": 'W/"a"'}, b"")]) as played:
            client = Parindex(played.address)
            client.get("/terms")["n"].append(2)
            self.assertEqual(client.get("/terms"), {"n": [1]})
            self.assertEqual(played.asked, [None, 'W/"a"'])

    def test_whoever_is_told_to_wait_waits_and_no_longer_than_allowed(self):
        busy = b'{"code": "overloaded", "title": "Busy"}'
        with Played([(503, {"Retry-After": "0"}, busy), (429, {"Retry-After": "0"}, busy), (200, {}, b"{}")]) as played:
            self.assertEqual(Parindex(played.address).get("/terms"), {})
            self.assertEqual(len(played.asked), 3)
        with Played([(503, {"Retry-After": "3600"}, busy)]) as played:
            with self.assertRaises(ProblemError) as refused:
                Parindex(played.address).get("/terms")
            self.assertEqual((refused.exception.code, len(played.asked)), ("overloaded", 1))

    def test_no_answer_is_no_problem_of_the_service(self):
        with Played([]) as played:
            address = played.address
        with self.assertRaises(ConnectionFailed):
            Parindex(address).terms()

    @unittest.skipIf(pandas is None, "there is no pandas")
    def test_frames_tell_missing_from_zero(self):
        ranking = self.parindex.ranking("par-index", 2019)
        frame = self.parindex.frame(ranking)
        known = frame[frame["state"] == "value"]
        self.assertEqual(len(known), ranking["coverage"]["scores"])
        self.assertTrue(known["score"].notna().all())
        self.assertTrue(frame[frame["state"] != "value"]["score"].isna().all())
        self.assertEqual(str(frame["place_best"].dtype), "Int64")
        self.assertEqual(frame.attrs["release"], ranking["release"]["id"])
        whole = self.parindex.observations_frame(indicator="sipas")
        self.assertEqual(len(whole), self.parindex.get("/observations", indicator="sipas", limit=1)["total"])


if __name__ == "__main__":
    unittest.main()
