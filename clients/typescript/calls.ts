// Asks the running service through a client whose types are generated from the contract: what does not fit it does not compile.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import createClient from "openapi-fetch";
import type { paths } from "./build/contract.js";

const baseUrl = process.env.BASE_URL ?? "http://localhost:8080";
// Lists are separated by commas, as the contract says by `explode: false`; openapi-fetch takes it from here alone.
const querySerializer = { array: { style: "form", explode: false } } as const;
const client = createClient<paths, "application/json" | "application/problem+json">({ baseUrl, querySerializer });

async function ask(what: string, see: () => Promise<string>): Promise<void> {
  try {
    console.log(`ok ${what}: ${await see()}`);
  } catch (failure) {
    console.log(`not ok ${what}: ${failure}`);
    process.exitCode = 1;
  }
}

await ask("a ranking", async () => {
  const ranking = await client.GET("/api/v1/rankings/{indicator}/{year}", {
    params: { path: { indicator: "par-index", year: "2019" }, query: { unit: ["quang-ninh", "ha-noi"] } },
  });
  assert(ranking.data, JSON.stringify(ranking.error));
  const first = ranking.data.items[0];
  assert(first);
  assert.equal(ranking.data.items.length, 2);
  assert.equal(first.score, 90.09);
  assert.deepEqual(first.rank?.place, { best: 1, worst: 1 });
  assert.equal(ranking.data.coverage.complete, false);
  return `${first.unit.name.vi}: ${first.score}, place ${first.rank?.place.best} of ${first.rank?.of}`;
});

await ask("a history", async () => {
  const history = await client.GET("/api/v1/provinces/{unit}/history", {
    params: { path: { unit: "quang-ninh" }, query: { indicator: ["par-index"] } },
  });
  assert(history.data, JSON.stringify(history.error));
  const years = history.data.items;
  assert(years.length >= 12);
  const known = years.filter((item) => item.score !== null);
  return `${years.length} years, a score in ${known.length}: ${known.map((item) => `${item.year} ${item.score}`).join(", ")}`;
});

await ask("a list by its cursor", async () => {
  let cursor: string | undefined;
  let pages = 0;
  const seen = new Set<string>();
  let total = 0;
  do {
    const page = await client.GET("/api/v1/observations", {
      params: { query: { indicator: ["sipas"], limit: 50, ...(cursor ? { cursor } : {}) } },
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

await ask("a 400", async () => {
  const wrong = await client.GET("/api/v1/rankings/{indicator}/{year}", {
    params: { path: { indicator: "par-index", year: "2019.5" }, query: { lang: "en" } },
  });
  assert.equal(wrong.response.status, 400);
  assert(wrong.error);
  assert.equal(wrong.error.code, "invalid-request");
  assert.equal(wrong.error.errors[0]?.parameter, "year");
  return `${wrong.response.status} ${wrong.error.code}: ${wrong.error.errors[0]?.detail}`;
});

await ask("a 404", async () => {
  const wrong = await client.GET("/api/v1/rankings/{indicator}/{year}", {
    params: { path: { indicator: "par-indx", year: "2019" }, query: { lang: "en" } },
  });
  assert.equal(wrong.response.status, 404);
  assert(wrong.error);
  assert.equal(wrong.error.code, "not-found");
  assert(wrong.error.errors[0]?.suggestions.includes("par-index"));
  return `${wrong.error.errors[0]?.detail}`;
});

await ask("an upload as dry run", async () => {
  const content = new Blob([new Uint8Array(await readFile(process.env.PACKAGE ?? ""))]);
  const upload = await client.POST("/api/v1/releases", {
    params: { query: { reason: "Thử", dryRun: true } },
    body: content as unknown as string,
    bodySerializer: (body: unknown) => body as Blob,
    headers: { Authorization: `Bearer ${process.env.TOKEN}`, "Content-Type": "application/zip" },
  });
  assert(upload.data, JSON.stringify(upload.error));
  assert(upload.data.dryRun);
  assert.equal(upload.data.findings.errors, 0);
  return `${upload.data.rows.added} rows added`;
});
