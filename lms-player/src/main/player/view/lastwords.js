// Many units of cmi5 say that they have ended in the last event of their page before it goes. A frame that is taken away has none, and
// what is said while a page goes away may not arrive. So it is asked to go, by an address that has no content, and stays until it has spoken.

const PATIENCE_MS = 1500;
const PAUSE_MS = 100;

/**
 * @param channel {frame, unit}
 * @param isOpen promises whether the session of the unit has begun and not ended, as far as the LMS knows
 */
export async function lastWords({ frame, unit }, isOpen) {
  const until = performance.now() + PATIENCE_MS;
  if (!(await isOpen())) return;
  const { origin, pathname } = new URL(unit.address);
  frame.src = `${origin}${pathname.split('/').slice(0, 3).join('/')}/nothing`;
  while (performance.now() < until && (await isOpen())) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
}
