// Played ranges of a video: [[from, to], ...] in seconds.

/** Ranges closer than this are one: players report times a little unevenly. */
const JOIN = 0.1;

/** Sorted, clipped to the video and joined where they touch or overlap. */
export function mergeSegments(segments, duration) {
  const clipped = segments
    .map(([from, to]) => [Math.max(0, from), Math.min(duration, to)])
    .filter(([from, to]) => to > from)
    .sort((a, b) => a[0] - b[0]);
  const merged = [];
  for (const [from, to] of clipped) {
    const last = merged[merged.length - 1];
    if (last && from <= last[1] + JOIN) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

/** Which part of the video was played at least once: 0 to 1. */
export function watchedFraction(segments, duration) {
  if (!(duration > 0)) return 0;
  const seconds = mergeSegments(segments, duration).reduce((sum, [from, to]) => sum + to - from, 0);
  return Math.min(1, seconds / duration);
}
