// Hostile strings for one regular expression, made of its own parts: what it nearly matches, again and again.

/** A pattern as a tree of `any` (of alternatives), `row`, `times` (min, max), `set` (one character that fits) and `none` (an assertion). */
export function treeOf(source) {
  let at = 0
  const names = []
  const peek = (text) => source.startsWith(text, at)
  const take = (text) => {
    const there = peek(text)
    if (there) at += text.length
    return there
  }

  function any() {
    const rows = [row()]
    while (take('|')) rows.push(row())
    return rows.length === 1 ? rows[0] : { kind: 'any', rows }
  }
  function row() {
    const items = []
    while (at < source.length && !peek('|') && !peek(')')) items.push(counted(one()))
    return { kind: 'row', items }
  }
  function counted(item) {
    const range = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})/.exec(source.slice(at, at + 16))
    if (!range) return item
    at += range[0].length
    take('?')
    const [sign, min, comma, max] = range
    if (sign === '*') return { kind: 'times', item, min: 0, max: Number.POSITIVE_INFINITY }
    if (sign === '+') return { kind: 'times', item, min: 1, max: Number.POSITIVE_INFINITY }
    if (sign === '?') return { kind: 'times', item, min: 0, max: 1 }
    const most = max ? Number(max) : comma ? Number.POSITIVE_INFINITY : Number(min)
    return { kind: 'times', item, min: Number(min), max: most }
  }
  function one() {
    if (take('(')) {
      if (take('?:')) return closed(any())
      for (const sign of ['?<=', '?<!']) if (take(sign)) return closed({ kind: 'before', item: any() })
      for (const sign of ['?=', '?!']) if (take(sign)) return closed({ kind: 'none', item: any() })
      if (take('?<')) at = source.indexOf('>', at) + 1
      const item = closed(any())
      names.push(item)
      return item
    }
    if (take('[')) return set()
    if (take('^') || take('$')) return { kind: 'none' }
    if (take('.')) return { kind: 'set', text: 'a' }
    if (!take('\\')) return { kind: 'set', text: character() }
    if (/[bB]/.test(source[at])) {
      at += 1
      return { kind: 'none' }
    }
    if (/[1-9]/.test(source[at])) return names[Number(source[at++]) - 1] ?? { kind: 'none' }
    return { kind: 'set', text: escaped() }
  }
  const closed = (item) => {
    take(')')
    return item
  }
  function character() {
    const text = String.fromCodePoint(source.codePointAt(at))
    at += text.length
    return text
  }
  /** One character that an escape stands for; the backslash is read. */
  function escaped() {
    const sign = source[at++]
    if (sign === 'p' || sign === 'P') {
      const name = source.slice(at + 1, source.indexOf('}', at))
      at = source.indexOf('}', at) + 1
      if (sign === 'P') return '!'
      return { Lu: 'A', Han: '税', 'Script=Han': '税', N: '7', Nd: '7', P: ',', Zs: ' ' }[name] ?? 'a'
    }
    if (sign === 'u') {
      const code = /^\{?([0-9a-fA-F]+)\}?/.exec(source.slice(at, at + 8).slice(0, source[at] === '{' ? 8 : 4))
      at += code[0].length
      return String.fromCodePoint(Number.parseInt(code[1], 16))
    }
    if (sign === 'x') {
      at += 2
      return String.fromCharCode(Number.parseInt(source.slice(at - 2, at), 16))
    }
    return { d: '7', w: 'a', s: ' ', S: 'a', D: 'a', W: ' ', n: '\n', t: '\t', r: '\r', b: '\b' }[sign] ?? sign
  }
  /** A few characters of a class; of a negated one such as it lets through. */
  function set() {
    const negated = take('^')
    const from = at
    const texts = []
    while (at < source.length && !peek(']')) texts.push(take('\\') ? escaped() : character())
    const own = source.slice(from, at)
    take(']')
    if (!negated) return { kind: 'set', text: texts[0] ?? '', texts: spread(texts) }
    const inside = new RegExp(`[${own}]`, 'u')
    const outside = ['a', ' ', '7', 'A', '税', ',', '\n', '!'].filter((text) => !inside.test(text))
    return { kind: 'set', text: outside[0] ?? '', texts: outside.slice(0, 3) }
  }
  const spread = (texts) => [...new Set([texts[0], texts.at(-1), texts[texts.length >> 1]])].filter(Boolean)
  return any()
}

const MOST_SAMPLES = 48
const LONGEST_LOOP = 12

/** Texts that the pattern matches or nearly does: each alternative taken once, each loop short and long. */
export function samplesOf(tree) {
  const cross = (left, right) => {
    const all = left.map((one, index) => one + right[index % right.length])
    for (let index = left.length; index < right.length; index += 1) all.push(left[index % left.length] + right[index])
    return all
  }
  const of = (node) => {
    if (node.kind === 'none' || node.kind === 'before') return node.item ? ['', ...of(node.item).slice(0, 2)] : ['']
    if (node.kind === 'set') return node.texts ?? [node.text]
    if (node.kind === 'any') return spaced(node.rows.flatMap(of))
    if (node.kind === 'row') return node.items.map(of).reduce(cross, [''])
    const texts = of(node.item).slice(0, MOST_SAMPLES)
    const { min, max } = node
    const few = texts.map((text) => text.repeat(Math.max(min, max === 1 ? 1 : Math.min(min + 1, max))))
    const many = texts.slice(0, 3).map((text) => text.repeat(Math.min(Math.max(min, LONGEST_LOOP), max)))
    return min === 0 ? [...few, '', ...many] : [...few, ...many]
  }
  return spaced([...new Set(of(tree))])
}
const spaced = (all) => {
  const step = Math.max(1, all.length / MOST_SAMPLES)
  return all.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step) || index === 0)
}

/** What loops are made of: a run of it is what a greedy pattern eats and gives back. */
function loopsOf(node, found = []) {
  for (const child of [node.item, ...(node.rows ?? []), ...(node.items ?? [])]) if (child) loopsOf(child, found)
  if (node.kind === 'times' && node.max > 2) found.push(...samplesOf(node.item).slice(0, 4))
  return found
}

const MOST_UNITS = 160
/** Units to repeat, { head, half, unit }: samples, their beginnings, and their loops; a head before a run of one loop, and runs of two loops. */
export function hostileOf(source) {
  const tree = treeOf(source)
  const samples = samplesOf(tree).filter((text) => text.length < 2000)
  const loops = [...new Set(loopsOf(tree))].filter((text) => text !== '')
  const units = new Set()
  for (const text of samples) {
    for (const end of [text.length, text.length - 1, text.length >> 1, text.length >> 2, 1]) {
      const start = text.slice(0, Math.max(0, end))
      if (start !== '') for (const gap of ['', ' ', '\n']) units.add(start + gap)
    }
  }
  const runs = loops.slice(0, 8).flatMap((unit) => [
    ...['', 'x', 'x ', ...samples.slice(0, 4).map((text) => text.slice(0, text.length >> 1))].map((head) => ({
      head,
      unit,
    })),
    ...loops.slice(0, 4).flatMap((half) => (half === unit ? [] : [{ head: '', half, unit }])),
  ])
  const all = [...spacedUnits([...units]).map((unit) => ({ head: '', unit })), ...runs]
  return [...all, ...COMMON.map((unit) => ({ head: '', unit }))]
}
const spacedUnits = (all) => {
  const step = Math.max(1, Math.ceil(all.length / MOST_UNITS))
  return all.filter((_, index) => index % step === 0)
}
/** What every pattern is tried on: letters, blanks, digits, Chinese, marks, and short words. */
const COMMON = ['a', ' ', '7', 'A', '税', '.', ',', '"', '\n', 'a ', 'A ', 'a, ', '7 ', '(', 'The ', '第', 'of the ']

/** A string of that many characters: the head, up to the middle `half` where there is one, then the unit, again and again, then a character that nothing expects. */
export function stretched({ head, half, unit }, size) {
  const first = half ? half.repeat(Math.ceil(size / 2 / half.length)) : head
  return `${(first + unit.repeat(Math.ceil(size / unit.length))).slice(0, size - 1)}\u0001`
}
