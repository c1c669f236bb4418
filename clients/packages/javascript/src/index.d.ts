/** A text in both languages. */
export interface Text { vi: string; en: string }

/** A place, or all places from best to worst. */
export interface Interval { best: number; worst: number }

/** Why a result has a figure, or none. `missing` is not zero. */
export type State = 'value' | 'missing' | 'not-published' | 'not-applicable' | 'withheld'

export interface Unit { id: string; code: string | null; name: Text; label: Text; region: string | null }

/** What is known of one unit in one year. */
export interface Result {
  indicator: string
  population: string
  year: number
  unit: Unit
  state: State
  /** As printed; null where no source states it. */
  score: number | null
  points: number | null
  maxPoints: number | null
  rank: { place: Interval; published: Interval | null; computed: Interval | null; tied: number; of: number; fits: boolean | null } | null
  change: { since: number; score: number | null; rank: number | null; comparable: boolean } | null
  /** Only results of one segment may be joined by a line. */
  segment: number
  /** Which document states the score, the points and the rank. */
  source: { score: string | null; points: string | null; rank: string | null }
  note: string | null
  [more: string]: unknown
}

export interface Source { title: string; publisher: string | null; url: string | null; publishedOn: string | null; tier: number; [more: string]: unknown }
export interface Break { year: number; reason: Text; source: string; [more: string]: unknown }
export interface Coverage { units: number; results: number; scores: number; complete: boolean; [more: string]: unknown }
export interface Release { id: string; publishedAt: string; [more: string]: unknown }
export interface Links { self: string; next: string | null; page: string | null; [more: string]: unknown }

/** What every list has. */
export interface List<T> { items: T[]; release: Release; links: Links; total?: number; reason?: Text | null; [more: string]: unknown }

export interface Ranking extends List<Result> {
  population: string
  year: number
  coverage: Coverage
  breaks: Break[]
  sources: Record<string, Source>
}

export interface History extends List<Result> { unit: Unit; breaks: Break[]; sources: Record<string, Source> }

export interface Hit {
  kind: 'unit' | 'indicator' | 'year' | 'figure' | 'comparison' | 'history' | 'ranking' | 'summary' | 'checks' | 'check' | 'statement' | 'source'
  label: Text
  detail: Text | null
  /** False where the dataset holds nothing: the address answers all the same. */
  known: boolean | null
  units: Unit[]
  indicator: string | null
  population: string | null
  year: number | null
  state: State | null
  score: number | null
  points: number | null
  place: Interval | null
  of: number | null
  href: string
  page: string | null
  [more: string]: unknown
}

export interface SearchResult extends List<Hit> {
  understood: { indicators: string[]; years: number[]; kinds: string[]; words: string[]; unknown: string[]; [more: string]: unknown }
  counts: Record<string, number>
  note: Text | null
}

/** A part of a request that is wrong, and what would be right. */
export interface Fault {
  in: 'query' | 'path' | 'header' | 'body'
  parameter: string | null
  value: string | null
  rule: string
  detail: string
  allowed: string[]
  suggestions: string[]
}

export type Value = string | number | boolean | null | undefined | readonly (string | number)[]
export type Parameters = Record<string, Value>

export interface Options {
  /** Of problems; data have both languages. */
  lang?: 'vi' | 'en'
  /** One release, which answers the same for ever; not beside asOf. */
  release?: string | null
  /** The last release published at or before this moment: a day, an ISO moment or a Date. */
  asOf?: string | Date | null
  fetch?: typeof globalThis.fetch
  /** Milliseconds until one request is given up. */
  timeout?: number
  /** How often 429 and 503 are asked again, after the pause that Retry-After names. */
  retries?: number
  /** Seconds: whoever is told to wait for longer is told the problem. */
  longestWait?: number
  /** How many answers are kept to be asked for by their ETag; 0 for none. */
  cache?: number
}

export class ProblemError extends Error {
  readonly status: number
  readonly code: string
  readonly title: string
  readonly detail: string
  readonly errors: Fault[]
  /** All suggestions of all errors, nearest first. */
  readonly suggestions: string[]
  readonly requestId: string | null
  readonly url: string
}

export class ConnectionError extends Error {
  readonly url: string
}

export class Parindex {
  constructor(base: string | URL, options?: Options)
  at(state: { release: string } | { asOf: string | Date }): Parindex
  get<T = unknown>(path: string, parameters?: Parameters): Promise<T>
  /** The answer at a link of another answer: `follow(found.items[0].href)`. */
  follow<T = unknown>(link: string): Promise<T>
  pages<T = unknown>(path: string, parameters?: Parameters): AsyncGenerator<List<T>>
  items<T = unknown>(path: string, parameters?: Parameters): AsyncGenerator<T>
  search(q: string, parameters?: Parameters): Promise<SearchResult>
  terms(): Promise<{ terms: Record<string, Record<string, Text>>; release: Release }>
  indicators(): Promise<List<Record<string, unknown>>>
  units(parameters?: Parameters): AsyncGenerator<Unit & Record<string, unknown>>
  unit(unit: string, parameters?: Parameters): Promise<Unit & Record<string, unknown>>
  history(unit: string, parameters?: Parameters): Promise<History>
  ranking(indicator: string, year?: number | 'latest', parameters?: Parameters): Promise<Ranking>
  figure(indicator: string, year: number | 'latest', unit: string, parameters?: Parameters): Promise<{ result: Result; unit: Unit; reading: Text; release: Release } & Record<string, unknown>>
  summary(indicator: string, year?: number | 'latest', parameters?: Parameters): Promise<Record<string, unknown>>
  comparison(units: readonly string[], parameters?: Parameters): Promise<List<Result>>
  observations(parameters?: Parameters): AsyncGenerator<Result>
  checks(parameters?: Parameters): AsyncGenerator<Record<string, unknown>>
  sources(parameters?: Parameters): AsyncGenerator<Source & { id: string }>
  source(id: string): Promise<Record<string, unknown>>
  releases(parameters?: Parameters): AsyncGenerator<Release>
}

export function isKnown(result: Pick<Result, 'state'>): boolean
export function place(result: Pick<Result, 'rank'>): [best: number, worst: number] | null
export function segments(results: readonly Result[]): Result[][]
