// Keeps what is marked data-live as it is on the server, while somebody looks; but never takes away what has the focus.
(function () {
  const EVERY_MS = 3000;
  const LOOKS = 400;
  let looks = 0;

  async function look() {
    looks += 1;
    if (document.visibilityState === 'visible') {
      try {
        const answer = await fetch(location.href, { redirect: 'error' });
        if (answer.ok) take(new DOMParser().parseFromString(await answer.text(), 'text/html'));
      } catch (e) {
        // the server is away for a moment: the next look tells
      }
    }
    if (looks < LOOKS) setTimeout(look, EVERY_MS);
  }

  function take(fresh) {
    for (const shown of document.querySelectorAll('[data-live]')) {
      const now = fresh.getElementById(shown.id);
      if (now && !shown.contains(document.activeElement) && now.outerHTML !== shown.outerHTML) shown.replaceWith(now);
    }
  }

  setTimeout(look, EVERY_MS);
})();
