// Numbers as people type them: "154,142", "9.7 %", "$1,234.50", "−0.3".

const SPACES = /[\u00a0\u2009\u202f]/g;
const NUMBER = /^([+-]?)(\d{1,3}(?:([, ])\d{3})(?:\3\d{3})*|\d+)?(\.\d*)?$/;

/**
 * The plain decimal text of what was typed ("154142", "9.7"), or null when it is not one number.
 * Commas and spaces count only as thousands separators, so that "9,7" is refused and not read as 97.
 */
export function canonicalNumber(typed) {
  const text = String(typed).replace(SPACES, ' ').trim()
    .replace(/\u2212/g, '-')
    .replace(/\s*%$/, '')
    .replace(/^([+-]?)\s*\$\s*/, '$1');
  const match = NUMBER.exec(text);
  if (!match) return null;
  const [, sign, whole = '', , fraction = ''] = match;
  const digits = fraction.slice(1);
  if (!whole && !digits) return null;
  const plain = (whole.replace(/[, ]/g, '').replace(/^0+(?=\d)/, '') || '0') + (digits ? '.' + digits : '');
  return sign === '-' ? '-' + plain : plain;
}
