// Asks the service at BASE_URL through the generated client; each thing asked is a line "ok …" or "not ok …".
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import {
  Configuration,
  HistoriesApi,
  ObservationsApi,
  type Problem,
  PublishingApi,
  RankingsApi,
  ResponseError,
} from "./build/client/index.js";

const basePath = process.env.BASE_URL ?? "http://localhost:8080";
const config = new Configuration({ basePath, accessToken: process.env.TOKEN ?? "" });

async function ask(what: string, see: () => Promise<string>): Promise<void> {
  try {
    console.log(`ok ${what}: ${await see()}`);
  } catch (failure) {
    console.log(`not ok ${what}: ${failure}`);
    process.exitCode = 1;
  }
}

await ask("a ranking", async () => {
  const ranking = await new RankingsApi(config).getRanking({
    indicator: "par-index",
    year: "2019",
    unit: ["quang-ninh", "ha-noi"],
  });
  const first = ranking.items[0];
  assert.equal(ranking.items.length, 2);
  assert.equal(first.score, 90.09);
  assert.equal(first.rank?.place.worst, 1);
  return `${first.unit.name.vi} ${first.score}`;
});

await ask("a history", async () => {
  const history = await new HistoriesApi(config).getProvinceHistory({ unit: "quang-ninh", indicator: ["par-index"] });
  const scores = new Map(history.items.map((item) => [item.year, item.score]));
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
    const page = await new ObservationsApi(config).listObservations({ indicator: ["sipas"], limit: 100, cursor });
    page.items.forEach((item) => seen.add(`${item.population} ${item.unit.id} ${item.year}`));
    total = page.total;
    pages++;
    cursor = page.links.next ? (new URL(page.links.next, basePath).searchParams.get("cursor") ?? undefined) : undefined;
  } while (cursor);
  assert.equal(seen.size, total);
  assert(pages > 1);
  return `${total} results on ${pages} pages`;
});

await ask("a 404", async () => {
  const refused = await new RankingsApi(config)
    .getRanking({ indicator: "par-indx", year: "2019", lang: "en" })
    .catch((failure) => failure);
  assert(refused instanceof ResponseError, String(refused));
  assert.equal(refused.response.status, 404);
  const problem = (await refused.response.json()) as Problem;
  assert.equal(problem.code, "not-found");
  assert(problem.errors[0].suggestions.includes("par-index"));
  return problem.errors[0].detail;
});

await ask("an upload as dry run", async () => {
  const body = new Blob([new Uint8Array(await readFile(process.env.PACKAGE ?? ""))]);
  const draft = await new PublishingApi(config).uploadDraft({ reason: "Thử", body, dryRun: true });
  assert(draft.dryRun);
  assert.equal(draft.findings.errors, 0);
  return `${draft.rows.added} rows added`;
});
