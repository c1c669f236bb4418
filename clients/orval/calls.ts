// Asks the service at BASE_URL through the generated client; each thing asked is a line "ok …" or "not ok …".
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { getProvinceHistory, getRanking, listObservations, uploadDraft } from "./build/client.js";

const baseUrl = process.env.BASE_URL ?? "http://localhost:8080";
const send = globalThis.fetch;
// The generated functions ask for paths, as in a page of the same site.
globalThis.fetch = (input, init) => send(new URL(String(input), baseUrl), init);

async function ask(what: string, see: () => Promise<string>): Promise<void> {
  try {
    console.log(`ok ${what}: ${await see()}`);
  } catch (failure) {
    console.log(`not ok ${what}: ${failure}`);
    process.exitCode = 1;
  }
}

await ask("a ranking", async () => {
  const ranking = await getRanking("par-index", "2019", { unit: ["quang-ninh", "ha-noi"] });
  assert(ranking.status === 200, `${ranking.status}`);
  const first = ranking.data.items[0];
  assert.equal(ranking.data.items.length, 2);
  assert.equal(first.score, 90.09);
  assert.equal(first.rank?.place.worst, 1);
  return `${first.unit.name.vi} ${first.score}`;
});

await ask("a history", async () => {
  const history = await getProvinceHistory("quang-ninh", { indicator: ["par-index"] });
  assert(history.status === 200, `${history.status}`);
  const scores = new Map(history.data.items.map((item) => [item.year, item.score]));
  assert.equal(scores.get(2019), 90.09);
  assert([...scores.values()].includes(null));
  return `${scores.size} years`;
});

await ask("a list by its cursor", async () => {
  const seen = new Set<string>();
  let cursor: string | undefined;
  let total = 0;
  let pages = 0;
  do {
    const page = await listObservations({ indicator: ["sipas"], limit: 100, ...(cursor ? { cursor } : {}) });
    assert(page.status === 200, `${page.status}`);
    const list = page.data;
    list.items.forEach((item) => seen.add(`${item.population} ${item.unit.id} ${item.year}`));
    total = list.total;
    pages++;
    cursor = list.links.next ? (new URL(list.links.next, baseUrl).searchParams.get("cursor") ?? undefined) : undefined;
  } while (cursor);
  assert.equal(seen.size, total);
  assert(pages > 1);
  return `${total} results on ${pages} pages`;
});

await ask("a 404", async () => {
  const refused = await getRanking("par-indx", "2019", { lang: "en" });
  assert(refused.status === 404, `${refused.status}`);
  assert.equal(refused.data.code, "not-found");
  assert(refused.data.errors[0].suggestions.includes("par-index"));
  return refused.data.errors[0].detail;
});

await ask("an upload as dry run", async () => {
  const body = new Blob([new Uint8Array(await readFile(process.env.PACKAGE ?? ""))]);
  const draft = await uploadDraft(body, { reason: "Thử", dryRun: true }, {
    headers: { Authorization: `Bearer ${process.env.TOKEN}`, "Content-Type": "application/zip" },
  });
  assert(draft.status === 200, `${draft.status}`);
  assert(draft.data.dryRun);
  assert.equal(draft.data.findings.errors, 0);
  return `${draft.data.rows.added} rows added`;
});
