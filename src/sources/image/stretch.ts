/** A stretch of a ruling line in pixels: `position` is its middle across, `start` to `end` its extent along. */
export interface Stretch {
  readonly position: number;
  readonly start: number;
  readonly end: number;
  readonly thickness: number;
  /** How it runs, where it is not quite straight. */
  readonly course?: Course;
}

/** The positions of a line at places along it, `step` apart from `start` on; between them it is straight. */
export interface Course {
  readonly start: number;
  readonly step: number;
  readonly positions: readonly number[];
}

/** Where the line is at that place along it; beyond its ends it goes on level. */
export const positionAt = ({ position, course }: Stretch, at: number): number => {
  if (!course) return position;
  const { start, step, positions } = course;
  const place = Math.min(positions.length - 1, Math.max(0, (at - start) / step));
  const before = Math.floor(place);
  const from = positions[before] ?? position;
  const to = positions[before + 1] ?? from;
  return from + (to - from) * (place - before);
};

/** Strokes of text and the rings of seals are this many times as thick as lines, and a pixel more. */
const thickerThanLines = 1.3;

/** Whether a stretch is too thick for a line, where lines are so thick in pixels. */
export const isThickerThan = (lines: number, { thickness }: Stretch): boolean =>
  thickness > thickerThanLines * lines + 1;

/** The two pieces and what lies between them as one. */
export const union = (a: Stretch, b: Stretch): Stretch => {
  const [first, second] = a.start <= b.start ? [a, b] : [b, a];
  const lengths = [first.end - first.start, second.end - second.start] as const;
  return {
    position:
      (first.position * lengths[0] + second.position * lengths[1]) /
      Math.max(1, lengths[0] + lengths[1]),
    start: first.start,
    end: Math.max(first.end, second.end),
    thickness: Math.max(first.thickness, second.thickness),
    ...joinCourses(first, second),
  };
};

const joinCourses = (first: Stretch, second: Stretch): Pick<Stretch, 'course'> => {
  const { course } = first;
  if (!course) return {};
  const end = Math.max(first.end, second.end);
  const steps = Math.max(1, Math.floor((end - course.start) / course.step) + 1);
  const positions = Array.from({ length: steps }, (_, i) => {
    const at = course.start + i * course.step;
    if (at <= first.end) return positionAt(first, at);
    if (at >= second.start) return positionAt(second, at);
    const [from, to] = [positionAt(first, first.end), positionAt(second, second.start)];
    return from + ((to - from) * (at - first.end)) / (second.start - first.end);
  });
  return { course: { ...course, positions } };
};
