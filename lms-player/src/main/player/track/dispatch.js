// A thin package has no module inside: it asks for the present one at each launch, and the licence may say no.
import { patiently } from './outbox.js';
import { Refusal } from './refusal.js';

const TOO_MANY = 429;

/**
 * Promises {document, key, launch}. The server is asked until it answers; a Refusal is shown, and asked again when the learner wants.
 *
 * @param kept {who: {learner, registration}, revision} of the learner's saved state
 * @param onRefused shows a Refusal, promises the learner's wish to try again
 */
export async function findDispatched({ base }, { who, revision }, { onPause, onRefused }) {
  const body = JSON.stringify({ learner: who.learner, revision, attempt: who.registration });
  for (;;) {
    try {
      return await patiently(() => ask(`${base}launch`, body), onPause);
    } catch (refusal) {
      await onRefused(refusal);
    }
  }
}

/** Only the application's own word is final, yes or no: a proxy answers too, and who asks too often (429) is to ask later. */
async function ask(url, body) {
  // text/plain, which the browser need not ask leave for
  const response = await fetch(url, { method: 'POST', body, credentials: 'omit', cache: 'no-store' });
  const type = response.headers.get('content-type') || '';
  if (response.ok && /json/.test(type)) return response.json();
  if (/problem\+json/.test(type) && response.status < 500 && response.status !== TOO_MANY) {
    const { title, detail } = await response.json();
    throw new Refusal(title, detail, response.status);
  }
  throw new Error(`not answered: ${response.status}`);
}
