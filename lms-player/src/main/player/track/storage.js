// The browser's storage, which may be full or forbidden; then nothing is kept and nothing is found.

/** What is kept under a name, or null. */
export function recall(name) {
  try {
    return JSON.parse(window.localStorage.getItem(name));
  } catch {
    return null;
  }
}

/** True when it is kept. */
export function remember(name, value) {
  try {
    window.localStorage.setItem(name, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

export function forget(name) {
  try {
    window.localStorage.removeItem(name);
    return true;
  } catch {
    return false;
  }
}
