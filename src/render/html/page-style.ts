import { FOREST_STYLE } from '../forest/forest-style.js';

/**
 * How the report looks: the reader's own typefaces, light or dark as the reader has it, and on paper all of it opened.
 * The accents are those of Okabe and Ito (Color Universal Design, 2008), darkened or lightened where text needs the
 * contrast; none of them says what no word says.
 */
export const PAGE_STYLE = `
:root {
  color-scheme: light dark;
  --ground: #fff; --raised: #f6f6f4; --ink: #1b1b1a; --quiet: #55554f; --line: #d9d8d2; --link: #00568a;
  --blue: #0072b2; --vermillion: #c24e00; --green: #00795a; --purple: #9c4379; --band: #0072b222;
  --claims-paper: var(--ground); --claims-ink: var(--ink); --claims-muted: var(--quiet); --claims-grid: var(--line);
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #16181b; --raised: #1f2226; --ink: #e9e8e4; --quiet: #a9a8a1; --line: #3a3d42; --link: #7cc4f5;
    --blue: #56b4e9; --vermillion: #ff8a4c; --green: #3ecf9f; --purple: #e59cc6; --band: #56b4e92e;
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: .75rem; }
body {
  margin: 0 auto; padding: 1.5rem 1.25rem 4rem; max-width: 76rem;
  background: var(--ground); color: var(--ink);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
  font-variant-numeric: tabular-nums; overflow-wrap: break-word;
}
bdi { overflow-wrap: anywhere; }
time { white-space: nowrap; }
h1, h2, h3, h4 { line-height: 1.2; text-wrap: balance; margin: 0 0 .5rem; }
h1 { font-size: 1.75rem; letter-spacing: -.01em; }
h2 { font-size: 1.375rem; }
h3 { font-size: 1.125rem; }
h4 { font-size: .9375rem; margin-top: 1.25rem; }
p { margin: 0 0 .75rem; max-width: 44rem; }
a { color: var(--link); text-underline-offset: .15em; text-decoration-thickness: .06em; }
a:hover { text-decoration-thickness: .12em; }
:focus-visible { outline: 3px solid var(--blue); outline-offset: 2px; }
#main:focus { outline: none; }
.skip { position: absolute; left: -100vw; padding: .5rem 1rem; background: var(--ink); color: var(--ground); z-index: 1; }
.skip:focus { left: 1rem; top: .5rem; }
code { font: .875em ui-monospace, "SFMono-Regular", Menlo, Consolas, "Liberation Mono", monospace; white-space: nowrap; }
.counts, .how, .label, .quiet { color: var(--quiet); }
.how { font-size: .875rem; margin: .25rem 0 0; max-width: 48rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; list-style: none; margin: 0; padding: 0; }
header { padding-bottom: 1.25rem; }
section { margin-top: 2.5rem; }
.incident { border-top: 3px solid var(--ink); padding-top: 1rem; margin-top: 3rem; }
.group { border-top: 1px solid var(--line); padding-top: 1rem; margin-top: 2rem; }
#problems, #about { border-top: 3px solid var(--ink); padding-top: 1rem; }
#about h3 { margin-top: 1.75rem; }

.tag { display: inline-block; padding: .05rem .45rem; border: 1px solid var(--line); border-radius: .2rem; font-size: .8125rem; font-weight: 400; line-height: 1.35; letter-spacing: 0; color: var(--quiet); }
.tag.minor { border-color: var(--quiet); }
.tag.material, .tag.warning { border-color: var(--purple); color: var(--purple); }
.tag.major, .tag.error { border-color: var(--vermillion); background: var(--vermillion); color: var(--ground); font-weight: 600; }
.factor { color: var(--quiet); font-size: .875rem; font-weight: 400; }

.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; line-height: 1.35; }
caption { text-align: start; color: var(--quiet); font-size: .875rem; padding-bottom: .5rem; }
th, td { text-align: start; vertical-align: baseline; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); font-weight: 400; }
thead th { color: var(--quiet); font-size: .875rem; border-bottom-color: var(--quiet); white-space: nowrap; vertical-align: bottom; }
tbody th { font-weight: 600; }
.number { text-align: end; white-space: nowrap; }
.number small { display: inline-block; min-width: 4.25em; text-align: start; color: var(--quiet); font-size: .8125rem; }
th:last-child, td:last-child { padding-inline-end: 0; }
td p { margin: 0; }
td .how { margin-top: .15rem; }
.apart { white-space: nowrap; }
.ranges bdi { overflow-wrap: break-word; }
.ranges .where { font-size: .875rem; min-width: 11rem; }
.days td:nth-child(3) { white-space: nowrap; }
.one-incident .where { display: none; }
thead button { all: unset; cursor: pointer; }
thead button:focus-visible { outline: 3px solid var(--blue); outline-offset: 2px; }
thead button:hover { color: var(--ink); text-decoration: underline; }
th[aria-sort] { color: var(--ink); }
th[aria-sort=ascending] button::after { content: " \\25B4" / ""; }
th[aria-sort=descending] button::after { content: " \\25BE" / ""; }
.sum { font: .75rem ui-monospace, "SFMono-Regular", Menlo, Consolas, "Liberation Mono", monospace; }

.filter { display: flex; flex-wrap: wrap; align-items: baseline; gap: .5rem 2rem; margin: 0 0 1rem; font-size: .9375rem; }
fieldset { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 0; padding: 0; border: 0; min-width: 0; }
legend { float: left; padding: 0; margin-inline-end: 1.25rem; color: var(--quiet); }
label { display: inline-flex; gap: .35rem; align-items: baseline; }
input { font: inherit; accent-color: var(--blue); }
input[type=search] { width: 14rem; max-width: 100%; padding: .15rem .4rem; border: 1px solid var(--quiet); border-radius: .2rem; background: var(--ground); color: var(--ink); }
.none-shown { display: none; }
#ranges:has(#show-differ:checked) tbody tr:is(.agree, .single),
#ranges:has(#show-material:checked) tbody tr:is(.agree, .single, .minor),
#ranges:has(#show-major:checked) tbody tr:not(.major) { display: none; }
#ranges:has(#show-differ:checked):not(:has(tr:is(.minor, .material, .major))) .none-shown,
#ranges:has(#show-material:checked):not(:has(tr:is(.material, .major))) .none-shown,
#ranges:has(#show-major:checked):not(:has(tr.major)) .none-shown { display: block; }

.results { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(19rem, 100%), 1fr)); gap: .75rem 2rem; margin: .75rem 0; }
.results dt { color: var(--quiet); font-size: .875rem; }
.results dd { margin: 0; }
.results dd > b { font-size: 1.25rem; line-height: 1.25; margin-inline-end: .35rem; }
.entries { display: grid; grid-template-columns: minmax(5.5rem, max-content) minmax(0, 1fr); gap: .4rem 1rem; margin: .5rem 0 1rem; font-size: .9375rem; }
.entries dt { font-weight: 600; max-width: 12rem; }
.entries dt.major { color: var(--vermillion); }
.entries dt.material { color: var(--purple); }
.entries dd { margin: 0; max-width: 48rem; }

details { margin: .75rem 0; }
summary { cursor: pointer; color: var(--link); padding: .15rem 0; width: fit-content; }
details[open] > summary { margin-bottom: .5rem; }
figure { margin: 1rem 0; }
svg { display: block; height: auto; max-width: 100%; min-width: 38rem; color: var(--ink); font-family: inherit; }
svg text { fill: currentColor; font-size: 12px; }
svg.claims-forest { margin-inline-start: -1rem; }
svg .grid { stroke: var(--line); fill: none; }
svg .axis { stroke: var(--quiet); fill: none; }
svg .band { fill: var(--band); }
svg .edge { stroke: var(--blue); stroke-width: 2; fill: none; }
svg .edge.open { stroke-dasharray: 4 3; }
svg.timeline text, svg .quiet { fill: var(--quiet); }
svg.lineage { min-width: 50rem; }
svg .tie { stroke: var(--quiet); fill: none; }
svg .stands { fill: var(--blue); stroke: var(--blue); stroke-width: 1.5; }
svg .left { fill: var(--ground); stroke: var(--quiet); stroke-width: 1.5; }
svg .id { font-weight: 600; }
svg .cell { unicode-bidi: isolate; }

.claims, .problems { list-style: none; margin: 0; padding: 0; }
.claim { display: grid; grid-template-columns: 8.5rem minmax(0, 1fr) 9.5rem; gap: 0 1.25rem; padding: .6rem 0; border-top: 1px solid var(--line); }
.claim:target { background: var(--raised); outline: .5rem solid var(--raised); }
.claim p { margin: 0 0 .15rem; }
.claim .said { font-weight: 600; overflow-wrap: anywhere; }
.claim.left-out .said { font-weight: 400; }
.claim .figure { display: block; color: var(--quiet); font-size: .875rem; font-weight: 400; }
q { quotes: none; }
.claim .place { text-align: end; font-size: .8125rem; color: var(--quiet); }
.claim .place b, .claim .place bdi { display: block; }
.claim .read { font-size: .9375rem; }
.claim blockquote { margin: .35rem 0; padding-inline-start: .75rem; border-inline-start: 3px solid var(--line); font-size: .9375rem; max-width: 44rem; }
.stance::before { content: ""; display: inline-block; width: .6em; height: .6em; margin-inline-end: .3em; background: var(--quiet); }
.stance.own::before { background: var(--blue); }
.stance.enemy::before { background: var(--vermillion); clip-path: polygon(50% 0, 100% 100%, 0 100%); }
.stance.third::before { background: var(--green); border-radius: 50%; }
.problems li { padding: .35rem 0; border-top: 1px solid var(--line); }

@media screen { .incident { content-visibility: auto; contain-intrinsic-size: auto none auto 2400px; } }
@media screen and (max-width: 48rem) {
  body { padding: 1rem 1rem 3rem; }
  .claim { grid-template-columns: minmax(0, 1fr); }
  .claim .said { font-size: 1.0625rem; }
  .claim .figure { display: inline; margin-inline-start: .35rem; }
  .claim .place { text-align: start; margin-top: .25rem; }
  .claim .place b, .claim .place bdi { display: inline; }
  .entries { grid-template-columns: minmax(0, 1fr); gap: 0; }
  .entries dt { max-width: none; }
  .entries dd { margin-bottom: .6rem; }
  legend { float: none; }
  svg.claims-forest { margin-inline-start: -.75rem; }
}
@media screen and (max-width: 56rem) {
  .ranges thead, .days thead { display: none; }
  .ranges tr, .days tr { display: flex; flex-wrap: wrap; gap: 0 .75rem; align-items: baseline; padding: .5rem 0; border-bottom: 1px solid var(--line); }
  .ranges tr[hidden] { display: none; }
  .ranges th, .ranges td, .days th, .days td { border: 0; padding: 0; }
  .ranges .where { min-width: 0; }
  .ranges .where, .days td:last-child { flex-basis: 100%; }
  .ranges .measure { flex-grow: 1; }
  .ranges .measure + .number { font-weight: 600; }
  .ranges .measure + .number small { font-weight: 400; }
  .ranges .number small { min-width: 0; }
  .ranges tr::after { content: ""; flex-basis: 100%; order: 1; }
  .ranges .measure + .number ~ td { order: 2; font-size: .875rem; color: var(--quiet); }
  .ranges .number ~ [data-label]::before { content: attr(data-label) " "; }
  .ranges .apart { margin-inline-start: auto; }
}
@media print {
  :root { color-scheme: light; --ground: #fff; --raised: #fff; --ink: #000; --quiet: #444; --line: #bbb; --link: #000;
    --blue: #0072b2; --vermillion: #c24e00; --green: #00795a; --purple: #9c4379; --band: #0072b222; }
  html { font-size: 8.5pt; }
  body { max-width: none; padding: 0; line-height: 1.4; }
  .skip, nav, .filter, .back { display: none; }
  summary { list-style: none; color: var(--ink); font-weight: 600; }
  summary::-webkit-details-marker { display: none; }
  details::details-content { content-visibility: visible; display: block; }
  .scroll { overflow: visible; }
  .many-methods { font-size: .75rem; }
  .many-methods :is(th, td) { padding-inline-end: .4rem; white-space: normal; }
  .many-methods .where, .many-methods small { min-width: 0; }
  .many-methods bdi { overflow-wrap: anywhere; }
  svg, svg.lineage, svg.claims-forest { min-width: 0; max-height: 24cm; margin: 0; }
  figure, tr, .claim, .results > div, .problems li { break-inside: avoid; }
  h2, h3, h4, caption { break-after: avoid; }
  thead { display: table-header-group; }
  .copy::after { content: " <" attr(href) ">"; overflow-wrap: anywhere; }
  .incident { break-before: page; }
}
${FOREST_STYLE}
`;
