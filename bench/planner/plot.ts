/** The mean gap over time as a picture: time on a logarithmic axis, published methods where they stand. */
import type { Solved } from "./solver.ts";

const WIDTH = 640;
const HEIGHT = 360;
const LEFT = 48;
const RIGHT = 130;
const TOP = 16;
const BOTTOM = 40;
const FIRST_MS = 10;
const HIGHEST = 6;

/** Mean gaps over the 304 pairs, with seconds a pair on the authors' machines; VROOM and PyVRP measured. */
const RIVALS = [
  { name: "SAILS 2017", gap: 0.61, seconds: 234, dx: 7, dy: 10, anchor: "start" },
  { name: "Evolution strategy 2020", gap: 0.72, seconds: 45, dx: -7, dy: 4, anchor: "end" },
  { name: "I3CH 2014", gap: 0.78, seconds: 201, dx: 0, dy: -8, anchor: "middle" },
  { name: "VROOM 1.14", gap: 2.36, seconds: 1.2, dx: 0, dy: 16, anchor: "middle" },
  { name: "PyVRP 0.13", gap: 2.5, seconds: 2, dx: 7, dy: 4, anchor: "start" },
  { name: "ILS 2009", gap: 3.58, seconds: 3, dx: 7, dy: 4, anchor: "start" },
];

const LAST_MS = 300_000;

export function plotOf(solved: readonly Solved[], caption: string): string {
  const courses = solved.map(({ course }) => course).filter((course) => course.length > 0);
  const longest = Math.max(
    ...solved.flatMap(({ rows }) => rows.map(({ seconds }) => seconds * 1000)),
  );
  const times = Array.from(
    { length: 81 },
    (_, step) => FIRST_MS * (longest / FIRST_MS) ** (step / 80),
  );
  const line = times
    .map((ms) => `${x(ms).toFixed(1)},${y(meanAt(courses, ms)).toFixed(1)}`)
    .join(" ");
  const ticks = [0.01, 0.1, 1, 10, 100].map((seconds) => {
    const at = x(seconds * 1000).toFixed(1);
    return `<line x1="${at}" y1="${TOP}" x2="${at}" y2="${HEIGHT - BOTTOM}" class="grid"/><text x="${at}" y="${HEIGHT - BOTTOM + 16}" text-anchor="middle">${seconds} s</text>`;
  });
  const levels = [0, 1, 2, 3, 4, 5, 6].map((gap) => {
    const at = y(gap).toFixed(1);
    return `<line x1="${LEFT}" y1="${at}" x2="${WIDTH - RIGHT}" y2="${at}" class="grid"/><text x="${LEFT - 6}" y="${Number(at) + 4}" text-anchor="end">${gap} %</text>`;
  });
  const rivals = RIVALS.map(({ name, gap, seconds, dx, dy, anchor }) => {
    const [cx, cy] = [x(seconds * 1000), y(gap)].map(Math.round) as [number, number];
    return `<circle cx="${cx}" cy="${cy}" r="3.5" class="rival"/><text x="${cx + dx}" y="${cy + dy}" text-anchor="${anchor}">${name}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${caption}">
<style>text{font:11px sans-serif;fill:#444}.grid{stroke:#ddd}.ours{fill:none;stroke:#b4472e;stroke-width:2.5}.rival{fill:#4a6b8a}</style>
<rect width="100%" height="100%" fill="#fff"/>
${[...ticks, ...levels, ...rivals].join("\n")}
<polyline points="${line}" class="ours"/>
<text x="${x(longest).toFixed(0)}" y="${(y(meanAt(courses, longest)) - 8).toFixed(0)}" text-anchor="middle">this planner</text>
<text x="${LEFT}" y="${HEIGHT - 6}">${caption}</text>
</svg>
`;
}

const x = (ms: number): number =>
  LEFT +
  ((WIDTH - LEFT - RIGHT) * Math.log(Math.max(ms, FIRST_MS) / FIRST_MS)) /
    Math.log(LAST_MS / FIRST_MS);

const y = (gap: number): number =>
  TOP + (HEIGHT - TOP - BOTTOM) * (1 - Math.max(0, Math.min(HIGHEST, gap)) / HIGHEST);

/** Before its first plan a pair counts with that plan's gap. */
function meanAt(courses: readonly Solved["course"][], ms: number): number {
  const gaps = courses.map((course) => gapAt(course, ms));
  return gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
}

export const gapAt = (course: Solved["course"], ms: number): number =>
  (course.findLast(([at]) => at <= ms) ?? course[0]!)[1];
