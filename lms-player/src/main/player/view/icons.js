import { svg } from '../dom.js';

const PATHS = {
  check: 'M4 10.5l4 4 8-9',
  cross: 'M5 5l10 10M15 5L5 15',
  partly: 'M4 10h12',
  back: 'M16 10H4m5-5l-5 5 5 5',
  next: 'M4 10h12m-5-5l5 5-5 5',
  list: 'M3 5h14M3 10h14M3 15h14',
  full: 'M3 8V3h5M17 12v5h-5M12 3h5v5M8 17H3v-5',
  open: 'M9 4H4v12h12v-5M12 3h5v5M17 3l-8 8',
  lock: 'M5 9h10v8H5zM7 9V6a3 3 0 0 1 6 0v3',
  wait: 'M10 4v6l4 2',
  eye: 'M2 10s3-5 8-5 8 5 8 5-3 5-8 5-8-5-8-5zM10 8.2a1.8 1.8 0 1 0 0 3.6a1.8 1.8 0 1 0 0-3.6z',
  download: 'M10 3v9m-4-4l4 4 4-4M4 16h12',
};

/** A small line drawing beside words; it says nothing to a screen reader. */
export function icon(name) {
  return svg('svg', { class: 'icon', viewBox: '0 0 20 20', 'aria-hidden': 'true', focusable: 'false' }, svg('path', { d: PATHS[name] }));
}
