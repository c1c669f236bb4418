// Reads the JSON-stat answer with jsonstat-toolkit and compares it, cell by cell, with the same query as JSON.
import assert from "node:assert/strict";
import JSONstat from "jsonstat-toolkit";

const baseUrl = process.env.BASE_URL ?? "http://localhost:8080";
const get = async (path) => {
  const answer = await fetch(baseUrl + path);
  assert.equal(answer.status, 200, path);
  return answer.json();
};

const query = "indicator=par-index";
const items = [];
for (let next = `/api/v1/observations?${query}&limit=1000`; next; ) {
  const page = await get(next);
  items.push(...page.items);
  next = page.links.next;
}

const path = `/api/v1/observations?format=jsonstat&${query}&lang=vi`;
const dataset = JSONstat(await get(path));
assert.equal(dataset.class, "dataset");
assert.deepEqual(dataset.id, ["indicator", "unit", "year", "figure"]);
assert.deepEqual(dataset.role.time, ["year"]);
assert.deepEqual(dataset.role.geo, ["unit"]);
assert.deepEqual(dataset.role.metric, ["figure"]);

const distinct = (of) => new Set(items.map(of)).size;
const expected = [distinct((item) => item.indicator), distinct((item) => item.unit.id), distinct((item) => item.year), 4];
const sizes = dataset.id.map((name) => dataset.Dimension(name).length);
assert.deepEqual(sizes, expected);

const figures = {
  score: (item) => item.score,
  points: (item) => item.points,
  place_best: (item) => item.rank?.place?.best ?? null,
  place_worst: (item) => item.rank?.place?.worst ?? null,
};
let filled = 0;
const states = {};
for (const item of items) {
  for (const [figure, of] of Object.entries(figures)) {
    const cell = dataset.Data({ indicator: item.indicator, unit: item.unit.id, year: String(item.year), figure });
    const where = `${item.indicator} ${item.unit.id} ${item.year} ${figure}`;
    assert.equal(cell.value, of(item), where);
    filled += cell.value === null ? 0 : 1;
    const state = figure === "score" && item.state !== "value" ? item.state : null;
    assert.equal(cell.status ?? null, state, `${where}: status`);
    if (figure === "score") {
      states[item.state] = (states[item.state] ?? 0) + 1;
    }
  }
}
const inCube = dataset.value.filter((value) => value !== null && value !== undefined).length;
assert.equal(inCube, filled, "the cube holds nothing but the results");
assert.equal(dataset.Dimension("unit").Category("quang-ninh").label, "Quảng Ninh");
assert.equal(dataset.Data({ indicator: "par-index", unit: "quang-ninh", year: "2019", figure: "score" }).value, 90.09);

console.log(`ok GET ${path}: ${dataset.id.map((name, i) => `${name} ${sizes[i]}`).join(", ")}`);
console.log(`ok ${items.length} results as in JSON: ${filled} figures equal, no other cell filled; states ${JSON.stringify(states)}`);
