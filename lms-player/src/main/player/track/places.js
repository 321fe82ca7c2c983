// Where the parts of external packages stand in the outlines of their packages.

/** The headings above each, [{key, title}, …], by activity short. */
export function blocksOf(places) {
  return Object.fromEntries(places.map(({ activity, blocks }) => [activity, blocks]));
}

/** Which are shown in windows of their own: a set of activity shorts. */
export function windowsOf(places) {
  return new Set(places.filter(({ isOwnWindow }) => isOwnWindow).map(({ activity }) => activity));
}
