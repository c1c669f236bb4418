// Asks the running service through a client whose types are generated from the contract: what does not fit it does not compile.
import assert from "node:assert/strict";
import createClient from "openapi-fetch";
import type { paths } from "./build/contract.js";

const baseUrl = process.env.BASE_URL ?? "http://localhost:8080";
const client = createClient<paths, "application/json" | "application/problem+json">({ baseUrl });

async function ask(what: string, see: () => Promise<string>): Promise<void> {
  try {
    console.log(`ok ${what}: ${await see()}`);
  } catch (failure) {
    console.log(`not ok ${what}: ${failure}`);
    process.exitCode = 1;
  }
}

await ask("ranking par-index 2019 of quang-ninh", async () => {
  const ranking = await client.GET("/api/v1/rankings/{indicator}/{year}", {
    params: { path: { indicator: "par-index", year: "2019" }, query: { unit: "quang-ninh" } },
  });
  assert(ranking.data, JSON.stringify(ranking.error));
  const first = ranking.data.items[0];
  assert(first);
  assert.equal(first.score, 90.09);
  assert.deepEqual(first.rank?.place, { best: 1, worst: 1 });
  assert.equal(ranking.data.coverage.complete, false);
  return `${first.unit.name.vi}: ${first.score}, place ${first.rank?.place.best} of ${first.rank?.of}`;
});

await ask("history of quang-ninh", async () => {
  const history = await client.GET("/api/v1/{collection}/{unit}/history", {
    params: { path: { collection: "provinces", unit: "quang-ninh" }, query: { indicator: "par-index" } },
  });
  assert(history.data, JSON.stringify(history.error));
  const years = history.data.items;
  assert(years.length >= 12);
  const known = years.filter((item) => item.score !== null);
  return `${years.length} years, a score in ${known.length}: ${known.map((item) => `${item.year} ${item.score}`).join(", ")}`;
});

await ask("observations of sipas, page by page", async () => {
  let cursor: string | undefined;
  let pages = 0;
  const seen = new Set<string>();
  let total = 0;
  do {
    const page = await client.GET("/api/v1/observations", {
      params: { query: { indicator: "sipas", limit: "50", ...(cursor ? { cursor } : {}) } },
    });
    assert(page.data, JSON.stringify(page.error));
    page.data.items.forEach((item) => seen.add(`${item.indicator} ${item.unit.id} ${item.year}`));
    total = page.data.total;
    pages++;
    const next: string | null = page.data.links.next;
    cursor = next ? (new URL(next, baseUrl).searchParams.get("cursor") ?? undefined) : undefined;
  } while (cursor);
  assert.equal(seen.size, total);
  assert(pages > 1);
  return `${seen.size} of ${total} results on ${pages} pages, none twice`;
});

await ask("a ranking of the year 2019.5", async () => {
  const wrong = await client.GET("/api/v1/rankings/{indicator}/{year}", {
    params: { path: { indicator: "par-index", year: "2019.5" }, query: { lang: "en" } },
  });
  assert.equal(wrong.response.status, 400);
  assert(wrong.error);
  assert.equal(wrong.error.code, "invalid-request");
  assert.equal(wrong.error.errors[0]?.parameter, "year");
  return `${wrong.response.status} ${wrong.error.code}: ${wrong.error.errors[0]?.detail}`;
});
