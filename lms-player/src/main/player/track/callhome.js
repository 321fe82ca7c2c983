/** Tells the institute that this package started, with nothing about who starts it; where that cannot be, nobody notices. */
export function callHome({ callHome: address, revision }) {
  if (!address) return;
  const body = JSON.stringify({ revision });
  fetch(address, { method: 'POST', mode: 'no-cors', credentials: 'omit', keepalive: true, body }).catch(() => {});
}
