// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where on a line of so many pixels what happened stands. Pure: times in milliseconds, places in pixels.

const minute = 60_000;
const steps = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720];
const daySteps = [1, 2, 5, 7, 14, 30, 90];
const dayMinutes = 1440;

/// The place of a time on a line from 0 to width.
export function placeOf(time, { from, to }, width) {
  return Math.min(1, Math.max(0, (time - from) / (to - from || 1))) * width;
}

/// Segments [{from, to, state}] as runs [{left, right, state}] of whole pixels without overlaps. What is "down" is never narrower than
/// leastDown, whatever the neighbours are left with: a short outage in a long time is what people look for.
export function pixelRuns(segments, range, width, leastDown) {
  const runs = [];
  for (const segment of segments) {
    if (segment.to <= range.from || segment.from >= range.to)
      continue;
    const run = { left: Math.round(placeOf(segment.from, range, width)), right: Math.round(placeOf(segment.to, range, width)), state: segment.state };
    if (run.state === 'down' && run.right - run.left < leastDown)
      widen(run, runs, width, leastDown);
    append(runs, run);
  }
  return runs;
}

function widen(run, runs, width, leastDown) {
  run.left = Math.max(0, Math.min(run.left, width - leastDown));
  run.right = Math.min(width, run.left + leastDown);
  const before = runs.at(-1);
  if (before && before.right > run.left && before.state !== 'down')
    before.right = Math.max(before.left, run.left);
}

function append(runs, run) {
  const before = runs.at(-1);
  if (before)
    run.left = Math.max(run.left, before.right);
  if (run.right <= run.left)
    return;
  if (before && before.state === run.state && before.right === run.left)
    before.right = run.right;
  else
    runs.push(run);
}

/// The runs of one state as a path of rectangles from top to bottom.
export function pathOf(runs, state, top, bottom) {
  return runs.filter((run) => run.state === state).map((run) => `M${run.left} ${top}H${run.right}V${bottom}H${run.left}Z`).join('');
}

/// Round local times, at least so many pixels apart: [{time, isDay}].
export function ticksOf({ from, to }, width, least) {
  const wanted = (to - from) / minute * least / Math.max(1, width);
  const step = steps.find((each) => each >= wanted) ?? dayMinutes * (daySteps.find((each) => each * dayMinutes >= wanted) ?? daySteps.at(-1));
  const start = new Date(from);
  const ticks = [];
  for (let minutes = 0; ; minutes += step) {
    // By the calendar, for a day may have 23 hours.
    const time = new Date(start.getFullYear(), start.getMonth(), start.getDate() + Math.floor(minutes / dayMinutes), 0, minutes % dayMinutes).getTime();
    if (time > to)
      return ticks;
    if (time >= from && time !== ticks.at(-1)?.time)
      ticks.push({ time, isDay: minutes % dayMinutes === 0 });
  }
}

/// The index of the segment in which a time lies; the last one where it lies behind them all.
export function indexAt(segments, time) {
  const index = segments.findIndex((segment) => time < segment.to);
  return index < 0 ? segments.length - 1 : index;
}

/// The same, but a loss no further than slack from the time comes before what lies there: it may be drawn wider than it was.
export function indexNear(segments, time, slack) {
  const loss = segments.findIndex((each) => each.state === 'down' && time >= each.from - slack && time <= each.to + slack);
  return loss < 0 ? indexAt(segments, time) : loss;
}

/// Neighbours of one state as one.
export function joined(segments) {
  const result = [];
  for (const segment of segments) {
    const before = result.at(-1);
    if (before && before.state === segment.state && before.to === segment.from)
      before.to = segment.to;
    else
      result.push({ ...segment });
  }
  return result;
}

/// The watched time and the stretches [{from, to, reason}] that nobody watched, as segments without gaps.
export function watchSegments(unwatched, { from, to }) {
  const segments = [];
  let reached = from;
  for (const stretch of [...unwatched].sort((a, b) => a.from - b.from)) {
    const begin = Math.max(stretch.from, reached);
    const end = Math.min(stretch.to, to);
    if (end <= begin)
      continue;
    if (begin > reached)
      segments.push({ from: reached, to: begin, state: 'up' });
    segments.push({ from: begin, to: end, state: 'unknown', reason: stretch.reason });
    reached = end;
  }
  if (reached < to)
    segments.push({ from: reached, to, state: 'up' });
  return segments;
}

/// Columns of calendar time from the first to the last moment, with how many of the times fall into each: [{from, to, count}].
export function columnsOf(times, { from, to }, isByMonth) {
  const start = new Date(from);
  const edge = (index) => (isByMonth ? new Date(start.getFullYear(), start.getMonth() + index, 1)
    : new Date(start.getFullYear(), start.getMonth(), start.getDate() + index)).getTime();
  const columns = [];
  for (let index = 0; edge(index) < to; ++index)
    columns.push({ from: edge(index), to: edge(index + 1), count: 0 });
  for (const time of times) {
    const column = columns.find((each) => time >= each.from && time < each.to);
    if (column)
      column.count += 1;
  }
  return columns;
}
