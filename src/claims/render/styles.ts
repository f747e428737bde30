import { colourRules, DARK, LIGHT } from '../../page/palette.js'

/** Each kind by its own sign, so that it reads without colour: a tint, a line (whole, dashed, dotted), a slope. */
const KINDS_LIGHT = {
  measure: '#b3213c',
  claim: '#fdf0c4',
  'claim-line': '#8a6412',
  event: '#1b4f80',
  figure: '#23664a',
  opinion: '#efe6f6',
  'opinion-line': '#7a3b8f',
  date: '#0f5f6e',
  on: '#ffd54a',
}
const KINDS_DARK: Readonly<Record<keyof typeof KINDS_LIGHT, string>> = {
  measure: '#ff7d90',
  claim: '#3d3416',
  'claim-line': '#d9ae4c',
  event: '#8fc0ee',
  figure: '#7fd0a8',
  opinion: '#33263c',
  'opinion-line': '#c99be0',
  date: '#7fd3e2',
  on: '#7a5c00',
}
const colours = colourRules({ ...LIGHT, ...KINDS_LIGHT }, { ...DARK, ...KINDS_DARK })

const type = `
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-padding: 5rem 0 4rem; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 0.875rem/1.45 system-ui, -apple-system, 'Segoe UI', 'Noto Sans', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif; }
main, footer, .bar { max-width: 84rem; margin: 0 auto; padding: 0 1.5rem; }
h1, h2, h3, p, ul, ol, dl, dd, blockquote, figure { margin: 0; padding: 0; }
ul, ol { list-style: none; }
h1 { font-size: 0.8125rem; font-weight: 600; letter-spacing: 0.01em; color: var(--muted); padding-top: 1.25rem; }
h2 { font: 600 1.625rem/1.25 Georgia, 'Times New Roman', 'Noto Serif', 'Noto Serif CJK SC', serif; max-width: 62rem; margin-top: 0.35rem; text-wrap: balance; overflow-wrap: anywhere; }
h3 { font-size: 1rem; }
a { color: var(--link); }
.lead { font: 1.125rem/1.4 Georgia, 'Times New Roman', 'Noto Serif', 'Noto Serif CJK SC', serif; max-width: 50rem; margin: 0.9rem 0 0.6rem; text-wrap: pretty; }
.note { color: var(--muted); }
.warning { max-width: 50rem; margin: 0.4rem 0; padding-left: 0.75rem; border-left: 3px solid var(--measure); }
.report { padding-bottom: 2.5rem; }
.report + .report, .report + .across { border-top: 1px solid var(--ink); padding-top: 1.5rem; }
dl.head { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0.1rem 1rem; align-content: start; font-size: 0.8125rem; }
.top { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(26rem, 100%), 1fr)); gap: 0.75rem 2.5rem; margin-bottom: 0.75rem; }
dl.head > div { display: contents; }
dl.head dt { color: var(--muted); }
dl.head dd { overflow-wrap: anywhere; max-width: 60rem; }
.parties { border-collapse: collapse; align-self: start; }
.parties caption { text-align: left; font-size: 0.8125rem; color: var(--muted); padding-bottom: 0.2rem; }
.parties th { text-align: left; vertical-align: top; padding: 0.15rem 1.25rem 0.15rem 0; border-top: 1px solid var(--rule); overflow-wrap: anywhere; }
.parties td { padding: 0.15rem 0; border-top: 1px solid var(--rule); overflow-wrap: anywhere; }
.contents { display: flex; flex-wrap: wrap; gap: 0.2rem 1.25rem; margin-top: 0.5rem; }
.names { margin-top: 1rem; max-width: 62rem; }
.names summary { cursor: pointer; color: var(--link); }
.names li { padding: 0.2rem 0; border-top: 1px solid var(--rule); overflow-wrap: anywhere; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 2px; }
footer { color: var(--muted); padding-bottom: 2rem; font-size: 0.8125rem; }
footer p + p { margin-top: 0.4rem; }
kbd { font: inherit; border: 1px solid var(--firm); border-radius: 3px; padding: 0 0.3rem; }
`

const legend = `
.legend { position: sticky; top: 0; z-index: 5; background: var(--paper); border-bottom: 1px solid var(--ink); margin-top: 0.75rem; }
.legend fieldset { display: flex; flex-wrap: wrap; align-items: center; gap: 0.15rem 1rem; border: 0; margin: 0; padding: 0.5rem 0; min-width: 0; }
.legend legend { float: left; padding: 0; font-weight: 600; font-size: 0.8125rem; }
.legend label { display: inline-flex; align-items: center; gap: 0.35rem; min-height: 1.75rem; cursor: pointer; font-size: 0.8125rem; white-space: nowrap; }
.legend input { margin: 0; width: 1rem; height: 1rem; accent-color: var(--ink); }
.legend .count { color: var(--muted); font-variant-numeric: tabular-nums; }
.legend .keys { margin-left: auto; color: var(--muted); font-size: 0.8125rem; }
.swatch { flex: none; display: inline-block; width: 1.1rem; height: 0.85rem; vertical-align: -0.05rem; }
.swatch.claim { background: var(--claim); border: 1px solid var(--claim-line); }
.swatch.opinion { background: repeating-linear-gradient(135deg, var(--opinion) 0 3px, var(--opinion-line) 3px 4px); }
.swatch.measure { border-bottom: 3px solid var(--measure); }
.swatch.event { border-bottom: 3px dashed var(--event); }
.swatch.figure { border-bottom: 3px dotted var(--figure); }
.swatch.dependence { border-bottom: 3px double var(--figure); }
.swatch.date { border: 1px solid var(--date); border-radius: 2px; height: 0.7rem; }
`

const text = (root: string): string => `
.row { display: grid; grid-template-columns: minmax(0, 38rem) minmax(0, 1fr); gap: 0 2.5rem; align-items: start; padding: 0.55rem 0; }
.row + .row { border-top: 1px solid var(--rule); }
.text { font: 1.0625rem/1.8 Georgia, 'Times New Roman', 'Noto Serif', 'Noto Serif CJK SC', 'Songti SC', SimSun, serif; overflow-wrap: anywhere; }
.tail .text { color: var(--muted); font-size: 0.9375rem; }
mark { color: inherit; background: none; --tint: transparent; --one: transparent; --two: transparent; --three: transparent; cursor: pointer; padding-bottom: 0.28em;
  background-color: var(--tint); background-repeat: no-repeat, repeat-x, repeat-x; background-size: 100% 2px, 8px 2px, 5px 2px; background-position: 0 calc(100% - 6px), 0 calc(100% - 3px), 0 100%;
  background-image: linear-gradient(var(--one), var(--one)), linear-gradient(90deg, var(--two) 0 5px, transparent 5px), linear-gradient(90deg, var(--three) 0 2px, transparent 2px); }
${root}:has(#show-opinion:checked) mark.opinion { --tint: var(--opinion); }
${root}:has(#show-claim:checked) mark.claim { --tint: var(--claim); }
${root}:has(#show-measure:checked) mark.measure { --one: var(--measure); }
${root}:has(#show-event:checked) mark.event { --two: var(--event); }
${root}:has(#show-figure:checked) mark.figure, ${root}:has(#show-dependence:checked) mark.dependence { --three: var(--figure); }
${root}:has(#show-date:checked) mark.date { color: var(--date); text-decoration: underline solid 1px var(--date); text-underline-offset: 0.1em; }
mark.on { --tint: var(--on) !important; }
.at { scroll-margin-top: 6rem; }
`

const cards = (root: string): string => `
.cards { display: flex; flex-wrap: wrap; gap: 0.5rem; font-size: 0.8125rem; }
.card { flex: 1 0 100%; min-width: 0; padding: 0.1rem 0.6rem 0.3rem; border-left: 3px solid var(--rule); scroll-margin-top: 5rem; overflow-wrap: anywhere; }
.card.measure { border-left-color: var(--measure); }
.card.claim { border-left-color: var(--claim-line); }
.card.event { border-left-color: var(--event); }
.card.figure, .card.dependence { border-left-color: var(--figure); }
.card.opinion { border-left-color: var(--opinion-line); }
.card.date { border-left-color: var(--date); flex: 0 1 auto; padding-bottom: 0.1rem; }
.card.date:not(.on, :target) dl { display: none; }
.card:target, .card.on { background: var(--raised); }
.card .swatch { margin-right: 0.4rem; }
.card .to { color: var(--ink); text-decoration: none; }
.card .to:hover { text-decoration: underline; }
.card .kind { color: var(--muted); }
.card blockquote { color: var(--muted); font-family: Georgia, 'Noto Serif', 'Noto Serif CJK SC', serif; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 1; overflow: hidden; }
.card:target blockquote, .card.on blockquote { display: block; }
.card dl { display: flex; flex-wrap: wrap; gap: 0 0.9rem; }
.card dl > div { display: flex; flex-wrap: wrap; gap: 0 0.35rem; min-width: 0; }
.card dt { color: var(--muted); }
.card dd { min-width: 0; }
.card dd + dd::before { content: '· '; color: var(--muted); }
${root}:not(:has(#show-measure:checked)) .card.measure, ${root}:not(:has(#show-claim:checked)) .card.claim, ${root}:not(:has(#show-event:checked)) .card.event,
${root}:not(:has(#show-figure:checked)) .card.figure, ${root}:not(:has(#show-dependence:checked)) .card.dependence, ${root}:not(:has(#show-opinion:checked)) .card.opinion,
${root}:not(:has(#show-date:checked)) .card.date { display: none; }
`

const across = `
.across { padding-bottom: 2rem; }
.differences { display: grid; gap: 1rem; margin: 0.5rem 0 1rem; }
.difference { background: var(--raised); padding: 0.75rem 1rem; border-left: 3px solid var(--firm); }
.difference.conflict { border-left-color: var(--measure); }
.difference .type { display: inline-block; font-size: 0.75rem; font-weight: 600; border: 1px solid var(--firm); border-radius: 3px; padding: 0 0.4rem; background: var(--paper); }
.sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); gap: 0.75rem 2rem; margin: 0.5rem 0; }
.sides blockquote { font: 1rem/1.5 Georgia, 'Noto Serif', 'Noto Serif CJK SC', serif; padding-left: 0.75rem; border-left: 2px solid var(--firm); overflow-wrap: anywhere; }
.sides figcaption { margin-top: 0.2rem; font-size: 0.8125rem; overflow-wrap: anywhere; }
.difference .why { color: var(--muted); }
.decides { overflow-wrap: anywhere; }
.decides.none { color: var(--muted); }
`

const narrow = `
@media (max-width: 60rem) {
  main, footer { padding-left: 1rem; padding-right: 1rem; }
  html { scroll-padding: 1rem 0; }
  .legend { position: static; }
  .legend .keys { margin-left: 0; width: 100%; }
  h2 { font-size: 1.3125rem; }
  .lead { font-size: 1rem; }
  .row { grid-template-columns: minmax(0, 1fr); gap: 0.5rem; padding: 0.8rem 0; }
  dl.head { grid-template-columns: minmax(0, 1fr); }
  dl.head dt { margin-top: 0.25rem; font-size: 0.75rem; }
  .card blockquote { -webkit-line-clamp: 3; }
  .at { scroll-margin-top: 2rem; }
}
@media (max-height: 30rem) { .legend { position: static; } }
@media print {
  body { font-size: 9pt; }
  .text { font-size: 10.5pt; line-height: 1.6; }
  .legend { position: static; }
  .legend input, .keys, footer .keys { display: none; }
  .row { grid-template-columns: minmax(0, 1.2fr) minmax(0, 1fr); gap: 0 1.5rem; }
  .card, .difference { break-inside: avoid; }
  .card blockquote { display: none; }
  mark, .swatch, .card { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`

export const styles = (): string =>
  [colours, type, legend, text('main'), cards('main'), across, narrow].join('').replace(/\n+/g, '\n')

/** The same reports inside another page, below an element of the class `reports`: their colours, the legend, the marked text, the cards, the differences. */
export const stylesWithin = (): string =>
  `${colourRules(KINDS_LIGHT, KINDS_DARK, '.reports')}\n.reports {${legend}${text('&')}${cards('&')}${across}}\n`
