import { boxes, colours } from './colours.js'

const type = `
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-padding: 11rem 0 4rem; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 0.875rem/1.45 system-ui, -apple-system, 'Segoe UI', 'Noto Sans', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif; }
main, footer { max-width: 96rem; margin: 0 auto; padding: 0 1.5rem; }
h1, h2, h3, h4, p, ul, ol, dl, dd, blockquote { margin: 0; padding: 0; }
h1 { font-size: 0.8125rem; font-weight: 600; letter-spacing: 0.01em; color: var(--muted); padding-top: 1.25rem; }
ul, ol { list-style: none; }
a { color: var(--link); }
.muted { color: var(--muted); }
.lead { font: 1.5rem/1.3 Georgia, 'Times New Roman', 'Noto Serif', 'Noto Serif CJK SC', serif; max-width: 62rem; margin-top: 0.35rem; text-wrap: pretty; }
.second { color: var(--muted); margin-top: 0.4rem; max-width: 62rem; }
.stale { margin-top: 0.4rem; max-width: 62rem; padding-left: 0.75rem; border-left: 3px solid var(--unresolved); }
.stale strong { color: var(--unresolved); }
.patterns { position: absolute; width: 0; height: 0; }
.legend { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin: 1rem 0 0.9rem; font-size: 0.8125rem; }
.legend li { display: flex; align-items: center; gap: 0.4rem; }
.legend .means { color: var(--muted); }
.legend .line { width: 0; height: 1rem; border-left: 2px solid var(--cursor); margin: 0 0.5rem; }
.legend .line.known { border-left: 2px dashed var(--learnt); }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
[hidden] { display: none !important; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 2px; }
`

const controls = `
.filters { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem 0.75rem; padding: 0.6rem 0; border-top: 1px solid var(--ink); }
input, select, button { font: inherit; color: inherit; }
input[type='search'], input[type='date'], select, .small, .close { min-height: 1.875rem; padding: 0.1rem 0.5rem; background: var(--paper); border: 1px solid var(--firm); border-radius: 3px; }
input[type='search'] { flex: 1 1 14rem; max-width: 26rem; min-width: 0; }
select { max-width: min(18rem, 100%); min-width: 0; }
.small, .close { flex: none; cursor: pointer; min-width: 1.875rem; }
.small:hover, .close:hover { background: var(--raised); }
#count { color: var(--muted); margin-left: auto; font-variant-numeric: tabular-nums; }
.head { position: sticky; top: 0; z-index: 5; background: var(--paper); border-bottom: 1px solid var(--ink); padding-top: 0.35rem; }
.head .line { display: grid; grid-template-columns: var(--columns); align-items: center; min-height: 2.125rem; }
.head .set { grid-column: 1 / 3; display: flex; align-items: center; gap: 0.4rem; padding-right: 1rem; }
.head label { width: 6.5rem; font-weight: 600; }
.head .known label { color: var(--learnt); }
.head .axis-line { min-height: 0; }
.slide { grid-column: 3; padding: 0; min-width: 0; }
`

/** The two sliders above the chart. */
export const sliders = `
input[type='range'] { -webkit-appearance: none; appearance: none; display: block; width: calc(100% + 1rem); height: 1.5rem; margin: 0 -0.5rem; background: none; cursor: pointer; }
input[type='range']::-webkit-slider-runnable-track { height: 2px; background: var(--firm); }
input[type='range']::-moz-range-track { height: 2px; background: var(--firm); }
input[type='range']::-webkit-slider-thumb { -webkit-appearance: none; width: 1rem; height: 1rem; margin-top: -7px; border-radius: 50%; background: var(--cursor); border: 2px solid var(--paper); }
input[type='range']::-moz-range-thumb { box-sizing: border-box; width: 1rem; height: 1rem; border-radius: 50%; background: var(--cursor); border: 2px solid var(--paper); }
.known input[type='range']::-webkit-slider-thumb { background: var(--learnt); }
.known input[type='range']::-moz-range-thumb { background: var(--learnt); }
`

/** Tracks, bars, axis and the rows that bear them. */
export const chart = `
:root { --columns: minmax(14rem, 24rem) 7.5rem minmax(0, 1fr); }
.track { position: relative; grid-column: 3; overflow: hidden; align-self: stretch; background-image: var(--grid); }
.track::before { content: ''; position: absolute; z-index: 2; top: 0; bottom: 0; left: var(--on); width: 0; margin-left: -1px; border-left: 2px solid var(--cursor); }
.track::after { content: ''; position: absolute; z-index: 1; top: 0; bottom: 0; left: var(--known); right: 0; border-left: 2px dashed var(--learnt); background: color-mix(in srgb, var(--paper) 42%, transparent); }
.axis { display: block; overflow: visible; }
.axis text { font-size: 12px; fill: var(--muted); text-anchor: middle; }
.axis .of-year { text-anchor: start; fill: var(--ink); font-weight: 600; }
.axis line { stroke: var(--rule); }
.axis line.year { stroke: var(--firm); }
.axis line.learnt { stroke: var(--learnt); stroke-width: 1.5; }
.head .track { background-image: none; overflow: clip; overflow-clip-margin: 1rem; }
.head .track::after { background: none; }
.regime-head { display: grid; grid-template-columns: var(--columns); margin-top: 0; border-bottom: 1px solid var(--firm); }
.regime-head h2 { grid-column: 1 / 3; font: 600 1.0625rem/1.3 Georgia, 'Times New Roman', 'Noto Serif', 'Noto Serif CJK SC', serif; padding: 1.1rem 1rem 0.3rem 0; }
.regime-head h2 span { display: inline-block; font-weight: 400; color: var(--muted); font-size: 0.875rem; }
.regime-head .track::after { background: none; }
.regime-head .track { display: flex; align-items: flex-end; }
.verified { display: block; overflow: visible; }
.verified line { stroke: var(--firm); stroke-width: 2; }
.verified text { font-size: 12px; fill: var(--muted); text-anchor: end; paint-order: stroke; stroke: var(--paper); stroke-width: 4px; }
.instrument > h3 { display: grid; grid-template-columns: var(--columns); font-size: 0.8125rem; font-weight: 400; color: var(--muted); }
.instrument > h3 > .name { grid-column: 1 / 3; grid-row: 1; padding: 0.35rem 1rem 0.05rem 0; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.instrument > h3 > .track { grid-row: 1; }
.instrument .number { font-weight: 600; color: var(--ink); font-variant-numeric: tabular-nums; }
.row { display: grid; grid-template-columns: var(--columns); align-items: center; width: 100%; min-height: 1.625rem; padding: 0; border: 0; background: none; text-align: left; cursor: pointer; font-size: 0.8125rem; }
.row .label { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; padding-right: 1rem; }
h3 + .rows .label { padding-left: 0.9rem; }
.row .says { color: var(--muted); }
.row .now { display: flex; padding-right: 0.5rem; white-space: nowrap; }
.state { display: inline-flex; align-items: center; gap: 0.4rem; }
.state.none { color: var(--muted); }
.state.unresolved { color: var(--unresolved); font-weight: 600; }
.key { flex: none; }
.row .track { display: flex; align-items: center; }
.bar { display: block; }
.row:hover, .row[aria-expanded='true'] { background: var(--raised); }
.row:focus-visible { outline-offset: -2px; position: relative; z-index: 3; }
${boxes}
`

const panel = `
.details { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem 2.5rem; background: var(--raised); padding: 1rem 1.25rem 1.25rem; margin-bottom: 0.5rem; border-bottom: 1px solid var(--firm); }
.details > header { grid-column: 1 / -1; display: flex; justify-content: space-between; align-items: flex-start; gap: 1rem; }
.details .wide { grid-column: 1 / -1; }
.details h3, .details h4 { font-size: 0.75rem; font-weight: 600; color: var(--muted); margin-bottom: 0.3rem; }
.details h4 { margin-top: 0.7rem; }
.details blockquote { font: 1.0625rem/1.55 Georgia, 'Noto Serif', 'Noto Serif CJK SC', 'Songti SC', SimSun, serif; margin-bottom: 0.5rem; padding-left: 0.75rem; border-left: 2px solid var(--firm); }
.details dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0.2rem 1rem; margin-top: 0.7rem; }
.details dt { color: var(--muted); }
.details dd, .details li, .details p { overflow-wrap: anywhere; }
.details .column ul:not(.plain), .sources { padding-left: 1rem; list-style: disc; }
.standing { font-size: 1.0625rem; margin-bottom: 0.25rem; }
.reports { margin-top: 0.8rem; padding: 0 0.75rem 0.5rem; border: 1px dashed var(--firm); }
.grade { display: inline-block; min-width: 1.6rem; text-align: center; font-size: 0.75rem; border: 1px solid var(--firm); border-radius: 2px; text-decoration: none; }
.sources li { margin-bottom: 0.15rem; }
footer { color: var(--muted); padding-top: 1.5rem; padding-bottom: 2rem; font-size: 0.8125rem; overflow-wrap: anywhere; }
kbd { font: inherit; border: 1px solid var(--firm); border-radius: 3px; padding: 0 0.3rem; }
`

/** A provision's bars, one for each turn of knowledge. */
export const turns = `
.turn { display: grid; grid-template-columns: 11rem minmax(0, 1fr); gap: 0 1rem; padding: 0.3rem 0.5rem; border-left: 3px solid transparent; }
.turn.current { border-left-color: var(--learnt); background: var(--paper); }
.turn .spans { grid-column: 2; font-size: 0.8125rem; color: var(--muted); }
.turn .track { grid-column: 2; min-height: 1.25rem; }
.turn .track::after { content: none; }
.turn .since { font-size: 0.8125rem; }
.turn.unchanged { padding-top: 0; padding-bottom: 0; font-size: 0.8125rem; color: var(--muted); }
`

/** The chart at 320 px and at 400 % zoom: label above bar. */
export const narrowChart = `
@media (max-width: 90rem) { .axis text.month { display: none; } }
@media (max-width: 60rem) {
  :root { --columns: minmax(0, 1fr) max-content; }
  .regime-head h2, .instrument > h3 > .name { grid-column: 1 / -1; }
  .slide, .track { grid-column: 1 / -1; grid-row: auto; }
  .instrument > h3 > .track { display: none; }
  .row { padding-top: 0.45rem; }
  .row .label { white-space: normal; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow-wrap: anywhere; padding-right: 0.75rem; }
  h3 + .rows .label { padding-left: 0; }
  .instrument > h3 > .name { white-space: normal; padding-top: 0.8rem; }
  .row .now { padding-right: 0; align-self: start; }
  .row .track { min-height: 1.5rem; }
  .turn { grid-template-columns: minmax(0, 1fr); padding: 0.3rem; }
  .turn .track, .turn .spans { grid-column: 1; }
}
`

/** At 320 px and at 400 % zoom: label above bar; the head no longer sticks where it would fill a low window. */
const narrow = `
@media (max-width: 60rem) {
  main, footer { padding-left: 1rem; padding-right: 1rem; }
  .lead { font-size: 1.1875rem; }
  .head { display: grid; grid-template-columns: minmax(0, 1fr); top: -4.75rem; }
  .head .line { display: contents; }
  .head .set { grid-column: 1; min-height: 2.25rem; padding-right: 0; }
  .head label { width: auto; min-width: 5.75rem; white-space: nowrap; }
  .head input[type='date'] { flex: 0 1 9.5rem; min-width: 0; }
  .slide { order: 1; }
  .head .track { order: 2; }
  html { scroll-padding: 7rem 0 4rem; }
  .details { grid-template-columns: minmax(0, 1fr); padding: 0.75rem; }
  #count { margin-left: 0; }
}
@media (max-width: 34rem) { .legend .means { display: none; } .filters select { flex: 1 1 8rem; } .details dl { grid-template-columns: minmax(0, 1fr); } .details dt { margin-top: 0.3rem; } }
@media (max-width: 23rem) { .head { top: -7.75rem; } .head .set { flex-wrap: wrap; align-content: center; row-gap: 0.1rem; min-height: 3.75rem; } .head label { width: 100%; } }
@media (max-height: 30rem) { .head { position: static; } html { scroll-padding: 0; } }
@media print {
  body { font-size: 9pt; }
  .filters, .head .set, .head .slide, .close, .keys { display: none; }
  .head .line { min-height: 0; }
  .head { position: static; }
  .axis text.month { display: none; }
  .row, .turn, .regime-head, h3 { break-inside: avoid; }
  .regime-head, h3 { break-after: avoid; }
  svg, .track { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`

/** `root`: the first positions of the cursors and the grid of quarters, which a strict policy lets nobody write on an element. */
export const styles = (root: Readonly<Record<string, string>>): string => {
  const variables = Object.entries(root).map(([name, value]) => `--${name}: ${value};`)
  return [
    colours,
    `:root { ${variables.join(' ')} }`,
    type,
    controls,
    sliders,
    chart,
    panel,
    turns,
    narrowChart,
    narrow,
  ]
    .join('')
    .replace(/\n+/g, '\n')
}
