/** What one request may be, in bytes, lines and time. Everything from outside is bounded before it is read. */
export const LIMITS = {
  /** A JSON body. */
  json: 8_000_000,
  /** A request with files. */
  upload: 52_000_000,
  files: 20,
  /** Levels of JSON. */
  depth: 64,
  /** Top-level parts asked about in one request, by how much is told of each. */
  parts: { summary: 5_000, verdicts: 200, trees: 5 },
  /** Parts with all that is inside them. */
  items: 50_000,
  /** Lines of one duty, flip or comparison. */
  lines: 500,
  scenarios: 20,
  /** Days between the first and the last of a comparison. */
  days: 3_700,
  reports: 10,
  /** Milliseconds that one computation may take. */
  work: 30_000,
  /** Computations that wait for their turn. */
  queue: 1_000,
  page: 200,
  query: 500,
} as const
