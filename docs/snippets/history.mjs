// One province over the years, with breaks and gaps. Runs in Node 18 and newer; in a browser from any site, as reads are open to all.
const BASE_URL = globalThis.process?.env.BASE_URL ?? "http://localhost:8080";

const answer = await fetch(`${BASE_URL}/api/v1/units/quang-ninh/history?indicator=par-index`);
if (!answer.ok) {
  const problem = await answer.json(); // application/problem+json: code, detail, errors
  throw new Error(`${problem.code}: ${problem.detail}`);
}
const history = await answer.json();

console.log(history.unit.name.vi);
for (const item of history.items) {
  const place = item.rank?.place;
  const shown = !place ? "hạng chưa rõ" : place.best === place.worst ? `hạng ${place.best}` : `hạng ${place.best} đến ${place.worst}`;
  console.log(item.year, item.score ?? `(${item.state})`, shown);
}
console.log("không so được với năm trước:", history.breaks.map((each) => each.year).join(", "));
