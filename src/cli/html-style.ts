import { colours } from '../timeline/colours.js'

/** One column that reads at 320 px and at 400 % zoom; the two sides stand beside each other where there is room; print loses nothing. */
export const htmlStyle = `${colours}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, -apple-system, 'Segoe UI', 'Noto Sans', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif; overflow-wrap: anywhere; }
header, main, footer { max-width: 60rem; margin: 0 auto; padding: 0 1rem; }
h1, h2, .lead { font-family: Georgia, 'Times New Roman', 'Noto Serif', 'Noto Serif CJK SC', serif; font-weight: 600; text-wrap: balance; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 1.5rem 0 0.5rem; }
h2 { font-size: 1.125rem; margin: 2rem 0 0.5rem; padding-top: 0.5rem; border-top: 1px solid var(--ink); }
h3 { font-size: 1rem; margin: 1.25rem 0 0.5rem; }
h4 { font-size: 1rem; margin: 0; }
h5 { font-size: 0.8125rem; color: var(--muted); margin: 0 0 0.25rem; }
p { margin: 0.25rem 0; }
ul, ol { margin: 0; padding-left: 1.1rem; }
li { margin: 0.2rem 0; }
li ul { color: var(--muted); font-size: 0.875rem; }
a { color: var(--link); }
.lead { font-weight: 400; font-size: 1.125rem; }
.muted { color: var(--muted); font-size: 0.875rem; }
.stale { padding-left: 0.75rem; border-left: 3px solid var(--unresolved); color: var(--unresolved); font-weight: 600; }
.deadlines { list-style: none; padding: 0; }
.deadlines li { display: grid; grid-template-columns: 11.5rem minmax(0, 1fr); gap: 0 1rem; padding: 0.35rem 0 0.35rem 0.6rem; border-left: 3px solid var(--in-force); margin: 0.35rem 0; }
.deadlines .said { border-left: 3px dashed var(--threatened); }
.day strong { font-variant-numeric: tabular-nums; white-space: nowrap; }
.firm { display: inline-block; font-size: 0.8125rem; padding: 0 0.4rem; border: 1px solid var(--firm); border-radius: 3px; }
.said .firm { border-style: dashed; border-color: var(--threatened); color: var(--threatened); }
.state { display: inline-block; padding: 0 0.4rem; border: 1px dashed var(--threatened); border-radius: 3px; color: var(--threatened); }
article { padding: 0.6rem 0; border-bottom: 1px solid var(--rule); break-inside: avoid; }
.sides { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 0.5rem 1.5rem; margin-top: 0.4rem; }
blockquote { margin: 0 0 0.5rem; padding-left: 0.6rem; border-left: 2px solid var(--firm); }
cite { display: block; font-style: normal; font-size: 0.8125rem; color: var(--muted); }
.silent { padding-left: 0.6rem; border-left: 2px dashed var(--firm); color: var(--muted); }
.laws dt { font-weight: 600; margin-top: 0.5rem; }
.laws dd { margin: 0 0 0 1rem; }
.lanes { display: grid; grid-template-columns: minmax(0, 13rem) minmax(0, 1fr); gap: 0.35rem 1rem; align-items: center; }
.steps { display: block; width: 100%; height: 40px; background: var(--raised); }
.steps path { fill: none; vector-effect: non-scaling-stroke; }
.steps .binds { stroke: var(--in-force); stroke-width: 2.5; }
.steps .may { stroke: var(--unresolved); stroke-width: 1.5; stroke-dasharray: 4 3; }
.ends { display: flex; justify-content: space-between; padding-left: 14rem; }
.scrolls { overflow-x: auto; }
.matrix { border-collapse: collapse; width: 100%; font-size: 0.875rem; margin: 0.4rem 0; overflow-wrap: normal; }
.matrix th, .matrix td { text-align: left; vertical-align: top; padding: 0.3rem 0.75rem 0.3rem 0; border-bottom: 1px solid var(--rule); font-weight: 400; }
.matrix thead th { font-weight: 600; }
.matrix .says { display: block; color: var(--muted); font-size: 0.8125rem; min-width: 12rem; }
.matrix td { white-space: nowrap; }
.matrix .binding, .matrix .conflicts { color: var(--in-force); font-weight: 600; }
.matrix .undetermined { color: var(--unresolved); }
summary { cursor: pointer; padding: 0.3rem 0; }
footer { color: var(--muted); font-size: 0.8125rem; padding-top: 1.5rem; padding-bottom: 2rem; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
@media (max-width: 40rem) { .sides, .deadlines li, .lanes { grid-template-columns: minmax(0, 1fr); } .lanes { gap: 0 1rem; } .ends { padding-left: 0; } }
@media print { body { font-size: 9.5pt; } main, header, footer { max-width: none; padding: 0; } h2, h3, h4 { break-after: avoid; } li { break-inside: avoid; } a { color: inherit; } }
`
