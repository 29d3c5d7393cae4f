import type { RunSummary } from '../../reconcile/run-summary.js';
import { countOf } from '../page.js';
import { renderSeverityCounts } from '../problem-counts.js';
import { contentPolicy } from './content-policy.js';
import { type Html, html, joinHtml, trusted } from './markup.js';
import { PAGE_SCRIPT } from './page-script.js';
import { PAGE_STYLE } from './page-style.js';

const POLICY = contentPolicy(PAGE_STYLE, PAGE_SCRIPT);

/** The start of the document up to the content: what browsers need, what the report is of, and where what stands. */
export function pageHead({ tool, options, problems, summary }: RunSummary, only: string | null): Html {
  const title =
    only === null
      ? `Casualty claims on ${countOf(summary.incidents, 'incident')}`
      : `Casualty claims on ${only}`;
  const counts = [
    only === null ? countOf(summary.incidents, 'incident') : null,
    countOf(summary.claims, 'claim'),
    countOf(summary.groups, 'group'),
    countOf(summary.disagreements, 'disagreement'),
    options.asOf === null ? null : html`as known on ${options.asOf}`,
  ];
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="${tool.name} ${tool.version}">
<title>${title}</title>
<style>${trusted(PAGE_STYLE)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header>
<h1>${title}</h1>
<p class="counts">${joinHtml(counts, html` · `)}</p>
<p>What sources claim, who sets each end of the ranges, and where they differ. Every figure leads back to a claim, its source and its line of the data. ${likelihoodText(options)}</p>
<nav aria-label="Parts of the report">
<ul>
<li><a href="#ranges">Ranges</a></li>
<li><a href="#incidents">${only === null ? 'Incidents' : 'Group by group'}</a></li>
${problems.length === 0 ? null : html`<li><a href="#problems">Problems in the data (${renderSeverityCounts(problems)})</a></li>\n`}<li><a href="#about">How to read and cite this</a></li>
</ul>
</nav>
</header>
<main id="main" tabindex="-1">
`;
}

/** What the ranges are not, for somebody who takes them for estimates. */
function likelihoodText({ methods }: RunSummary['options']): string {
  return methods.includes('model')
    ? 'A range says what is claimed; only the model says what is likely.'
    : 'A range says what is claimed, not what is likely.';
}
