/** Bytes of a field, and of a place that waits. */
const bytesOfField: i32 = 4;

/**
 * Numbers the areas of fields that are 0, 32 bits each, from 1 in the order of their first field: those that are joined
 * side by side, for corners do not leak. `waiting`: room for 32 bits for each field.
 */
export function numberAreas(fields: usize, waiting: usize, across: i32, down: i32): void {
  let count = 0;
  for (let at = 0; at < across * down; at++)
    if (fieldAt(fields, at) === 0) flood(fields, waiting, at, across, down, ++count);
}

/** Numbers the area around a field, run by run. */
function flood(
  fields: usize,
  waiting: usize,
  start: i32,
  across: i32,
  down: i32,
  number: i32,
): void {
  store<i32>(waiting, start);
  for (let end = waiting + bytesOfField; end > waiting; ) {
    end -= bytesOfField;
    const at = load<i32>(end);
    if (fieldAt(fields, at) !== 0) continue;
    const row = at - (at % across);
    let from = at;
    while (from > row && fieldAt(fields, from - 1) === 0) from--;
    let to = at;
    while (to < row + across && fieldAt(fields, to) === 0) to++;
    for (let own = from; own < to; own++) store<i32>(fields + own * bytesOfField, number);
    if (row > 0) end = waitForRuns(fields, end, from - across, to - across);
    if (row < across * (down - 1)) end = waitForRuns(fields, end, from + across, to + across);
  }
}

/** Lets the first field of each free run between two places wait. Returns the end of those that do. */
function waitForRuns(fields: usize, end: usize, from: i32, to: i32): usize {
  let wasFree = false;
  for (let at = from; at < to; at++) {
    const isFree = fieldAt(fields, at) === 0;
    if (isFree && !wasFree) {
      store<i32>(end, at);
      end += bytesOfField;
    }
    wasFree = isFree;
  }
  return end;
}

function fieldAt(fields: usize, at: i32): i32 {
  return load<i32>(fields + at * bytesOfField);
}
