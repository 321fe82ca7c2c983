// Every word that the player itself says, one file per language.
import { en } from './en.js';

export const LANGUAGES = { en };

let words = en;
let plural = new Intl.PluralRules('en');
let language = 'en';

/** Chooses the language ("en", "es-MX"); an unknown one stays English. */
export function speak(wanted) {
  const short = String(wanted || 'en').split('-')[0].toLowerCase();
  language = LANGUAGES[short] ? short : 'en';
  words = LANGUAGES[language];
  plural = new Intl.PluralRules(language);
}

/** The text of a key with its {placeholders} filled; a key with forms {one, other} is chosen by {n}. */
export function say(key, values = {}) {
  const found = words[key];
  const text = typeof found === 'object' ? found[plural.select(values.n)] || found.other : found;
  return text.replace(/\{(\w+)\}/g, (whole, name) => values[name]);
}

/** 0.714 as "71 %": rounded down, so that nobody reads the pass mark and failed. */
export function percent(fraction) {
  return new Intl.NumberFormat(language, { style: 'percent' }).format(Math.floor(fraction * 100 + 1e-6) / 100);
}

/** 25 as "25 min", 110 as "1 h 50 min", 1440 as "24 h". */
export function lasting(minutes) {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours && say('time.hours', { n: hours }), (rest || !hours) && say('time.minutes', { n: rest })].filter(Boolean).join(' ');
}

/** 75 as "1:15". */
export function clock(seconds) {
  const whole = Math.max(0, Math.floor(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** "2026-11-23" as "November 23, 2026"; what is no such date stays as it is. */
export function date(text) {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return String(text);
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(text));
}

/** A number in the pattern of a table column: "#,##0", "0.0", "0.0 %"; without a pattern as it is. */
export function number(value, pattern) {
  if (value === null || value === undefined || value === '') return '–';
  if (!pattern || typeof value !== 'number') return String(value);
  const [, fraction = ''] = /\.([0#]+)/.exec(pattern) || [];
  const format = new Intl.NumberFormat(language, {
    useGrouping: pattern.includes(','),
    minimumFractionDigits: fraction.replace(/#/g, '').length,
    maximumFractionDigits: fraction.length,
  });
  const suffix = /[0#]([^0#]*)$/.exec(pattern);
  return format.format(value) + (suffix ? suffix[1] : '');
}
