/** A random UUID, also where crypto.randomUUID is missing: it exists only on https and localhost, and some systems still serve http. */
export function newUuid() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  return uuidOf([...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
}

/** The digits of a UUID alone. */
export function hexOf(uuid) {
  return uuid.replace(/-/g, '');
}

/** The UUID of its 32 digits. */
export function uuidOf(hex) {
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
