/** Declarations of a style attribute or a rule: property to value, in lower case, the last one given. */
export type Style = ReadonlyMap<string, string>

const LONGEST = 5_000
const MOST = 200

export function styleOf(text: string): Style {
  const style = new Map<string, string>()
  for (const declaration of text.slice(0, LONGEST).toLowerCase().split(/[;{}]/, MOST)) {
    const colon = declaration.indexOf(':')
    if (colon > 0)
      style.set(
        declaration.slice(0, colon).trim(),
        declaration
          .slice(colon + 1)
          .replace('!important', '')
          .trim(),
      )
  }
  return style
}

/** So far off no part of a word is left on the page; so small nobody reads it. In any unit but a share. */
const FAR = -400
const TINY = 1
const SIDES = ['left', 'right', 'top', 'bottom', 'margin-left', 'margin-top', 'text-indent'] as const

/** Whether declarations keep an element from whoever looks at the page; its colour is told by `colourOf`. */
export function hides(style: Style): boolean {
  if (style.size === 0) return false
  const is = (property: string, pattern: RegExp) => pattern.test(style.get(property) ?? '')
  return (
    is('display', /^none$/) ||
    is('visibility', /^(?:hidden|collapse)$/) ||
    is('content-visibility', /^hidden$/) ||
    isNothing(style.get('opacity')) ||
    isTiny(style.get('font-size')) ||
    SIDES.some((side) => isFar(style.get(side))) ||
    is('clip', /^rect\(\s*[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?\s*\)$/) ||
    is('clip-path', /^(?:inset\(\s*(?:[5-9]\d|100)%|circle\(\s*0)/) ||
    is('transform', /^scale[xy]?\(\s*0\s*[,)]/) ||
    isFar(/^translate[xy3d]*\(\s*(-[\d.]+[a-z]*)/.exec(style.get('transform') ?? '')?.[1]) ||
    (is('overflow', /^(?:hidden|clip)$/) &&
      ['height', 'max-height', 'width', 'max-width'].some((size) => isTiny(style.get(size))))
  )
}

const isNothing = (value: string | undefined): boolean => value !== undefined && /^0?(?:0|\.0+|0\.0*)%?$/.test(value)
const isTiny = (value: string | undefined): boolean => {
  const size = /^([\d.]+)(px|pt)?$/.exec(value ?? '')
  return size !== null ? Number(size[1]) <= TINY : value !== undefined && /^0*\.?0+[a-z%]*$/.test(value)
}
const isFar = (value: string | undefined): boolean => {
  const away = /^(-?[\d.]+)(px|pt|em|rem|vw|vh|ch|cm|mm|in)?$/.exec(value ?? '')
  const scale = /^(?:em|rem|ch|vw|vh)$/.test(away?.[2] ?? '') ? 10 : 1
  return away !== null && Number(away[1]) * scale <= FAR
}

const NAMED: Readonly<Record<string, string>> = { white: '255,255,255', black: '0,0,0', snow: '255,250,250' }

/** A colour as its three parts, `255,255,255`; `transparent`; undefined where it is none that is known. */
export function colour(value: string | undefined): string | undefined {
  if (value === undefined) return undefined
  if (value === 'transparent' || /^rgba\([^)]{0,40},\s*0(?:\.0*)?\s*\)$/.test(value)) return 'transparent'
  const short = /^#([\da-f])([\da-f])([\da-f])$/.exec(value)
  if (short)
    return short
      .slice(1)
      .map((one) => Number.parseInt(one + one, 16))
      .join(',')
  const long = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/.exec(value)
  if (long)
    return long
      .slice(1)
      .map((one) => Number.parseInt(one, 16))
      .join(',')
  const parts = /^rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})\b/.exec(value)
  if (parts) return parts.slice(1).map(Number).join(',')
  return Object.hasOwn(NAMED, value) ? NAMED[value] : /^[a-z]{3,20}$/.test(value) ? value : undefined
}

/** The colour of an element's letters and of its ground. An unknown ground hides nothing. */
export type Paint = { readonly letters?: string | undefined; readonly ground?: string | undefined }

export const WHITE_PAGE: Paint = { ground: '255,255,255' }

/** What an element inherits of its parent's paint, and what it declares itself. A picture as ground is none that is known. */
export function painted(parent: Paint, style: Style): Paint {
  if (style.size === 0) return parent
  const own = style.get('background-color') ?? style.get('background')
  const picture = /\burl\(|gradient/.test(`${own ?? ''} ${style.get('background-image') ?? ''}`)
  const ground = own === undefined ? parent.ground : colour(own.split(/\s(?![^(]*\))/)[0])
  return {
    letters: colour(style.get('color')) ?? parent.letters,
    ground: picture ? undefined : ground === 'transparent' ? parent.ground : ground,
  }
}

/** Letters in the colour of their ground, or in none. */
export const isBlind = ({ letters, ground }: Paint): boolean =>
  letters === 'transparent' || (letters !== undefined && letters === ground)
