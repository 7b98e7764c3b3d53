// Measures npm's opening_hours over the cases of otkel-bench. Usage: node opening_hours.mjs CASES FOLDER
// What is read and printed is described in ../README.md.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

// The library reads the wall clock of the process. In UTC, an instant moved by the hall's offset reads as the hall's
// wall clock, whatever zone the machine is in.
process.env.TZ = "UTC";

const [casesFile, folder] = process.argv.slice(2);
if (!casesFile || !folder) {
  console.error("usage: node opening_hours.mjs CASES FOLDER");
  process.exit(2);
}
const load = createRequire(join(resolve(folder), "package.json"));
const OpeningHours = load("opening_hours");
const { version } = load("opening_hours/package.json");
const { cases } = JSON.parse(readFileSync(casesFile, "utf8"));

const WARM_UP = 5;
const BATCHES = 20;
const PARSES = 20;

const say = (line) => process.stdout.write(JSON.stringify(line) + "\n");
// Without a place: sunrise and holidays need one, and none of the cases has either.
const parse = (hours) => new OpeningHours(hours, null, { locale: "en" });

function median(values) {
  const sorted = Float64Array.from(values).sort();
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

// What is computed goes here, so that the engine can't leave the work out.
let kept = 0;

/** Runs `pass` (which makes `calls` calls) in batches and adds the median of their means to `figures`. */
function measure(all, calls, pass) {
  const figures = [];
  for (let batch = -WARM_UP; batch < BATCHES; batch++) {
    const began = process.hrtime.bigint();
    pass();
    const took = Number(process.hrtime.bigint() - began);
    if (batch >= 0) figures.push(took / calls);
  }
  all.push(median(figures));
}

/** The geometric mean over the cases. */
function geomean(values) {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(Math.max(value, 0.01)), 0) / values.length);
}

say({ program: `opening_hours ${version} (Node ${process.versions.node})` });
const parses = [];
const states = [];
const changes = [];
const wholes = [];
for (const { name, hours, utc_offset_minutes, instants } of cases) {
  let oh;
  try {
    oh = parse(hours);
  } catch (refusal) {
    say({ answers: name, refused: String(refusal) });
    continue;
  }
  const shift = utc_offset_minutes * 60_000;
  const clocks = instants.map((instant) => new Date(instant + shift));

  const state = (clock) => (oh.getUnknown(clock) ? "unknown" : oh.getState(clock) ? "open" : "closed");
  const next = (clock) => {
    const change = oh.getNextChange(clock);
    return change === undefined ? null : change.getTime() - shift;
  };
  say({ answers: name, state: clocks.map(state), next: clocks.map(next) });

  measure(parses, PARSES, () => {
    for (let i = 0; i < PARSES; i++) kept += parse(hours) ? 1 : 0;
  });
  // One question for open, closed or unknown: asking twice, as above, would charge the library double.
  measure(states, clocks.length, () => {
    for (const clock of clocks) kept += oh.getStateString(clock).length;
  });
  measure(changes, clocks.length, () => {
    for (const clock of clocks) kept += oh.getNextChange(clock)?.getTime() ?? 0;
  });
  measure(wholes, 1, () => {
    const fresh = parse(hours);
    for (const clock of clocks) kept += fresh.getStateString(clock).length + (fresh.getNextChange(clock)?.getTime() ?? 0);
  });
}
for (const [name, figures] of [["hours.parse", parses], ["hours.state", states], ["hours.next_change", changes], ["hours.whole", wholes]]) {
  if (figures.length > 0) say({ name, unit: "ns", p50: geomean(figures) });
}
if (Number.isNaN(kept)) console.error("nothing was computed");
