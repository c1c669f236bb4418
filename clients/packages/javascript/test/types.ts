// Compiled, never run: what the declarations promise.
import { Parindex, place, ProblemError, type Result } from 'parindex'

const parindex = new Parindex('http://localhost:8080', { asOf: new Date(), lang: 'vi' })
const figure: number | null = (await parindex.ranking('par-index', 2019)).items[0]!.score
for await (const result of parindex.observations({ year: [2019, 2020] })) {
  const both: [number, number] | null = place(result)
  const state: Result['state'] = result.state
  void [both, state, figure]
}
// @ts-expect-error a release and a moment are two things
parindex.at({ year: 2019 })
try {
  await parindex.search('x')
} catch (error) {
  if (error instanceof ProblemError) error.errors.map((fault) => fault.suggestions)
}
