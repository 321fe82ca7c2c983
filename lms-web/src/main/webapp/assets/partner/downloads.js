// Takes a package: while it is being made its progress is shown, and can be left or cancelled; then the download begins. The server
// says by a cookie that the file comes, and the new copy is shown.
(function () {
  const LOOK_MS = 250;
  const PATIENCE_MS = 120000;
  const READ_MS = 8000;

  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[data-download]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    say('preparing');
    prepare(link.href);
  });

  // without an answer the browser goes there itself, and shows what is wrong
  async function prepare(address) {
    const answer = await fetch(address, { method: 'HEAD', redirect: 'manual' }).catch(() => null);
    if (answer && answer.status === 202) {
      await follow(answer.headers.get('Location'), address);
    } else {
      take(address);
    }
  }

  async function follow(job, address) {
    const bar = progress(job);
    for (;;) {
      const answer = await fetch(job, { headers: { Accept: 'application/json' } }).catch(() => null);
      const state = answer && answer.ok ? await answer.json() : null;
      if (!state || state.state === 'done') return take(address);
      if (state.state === 'cancelled') return sayBriefly('cancelled');
      if (state.state === 'failed') return say('failed', state.cause);
      if (state.progress.total > 0) {
        bar.max = state.progress.total;
        bar.value = state.progress.done;
      }
      await new Promise((next) => setTimeout(next, LOOK_MS));
    }
  }

  function progress(job) {
    say('preparing');
    const bar = document.createElement('progress');
    bar.setAttribute('aria-label', status().dataset.preparing);
    const cancel = document.createElement('button');
    cancel.type = 'button';
    cancel.className = 'btn small quiet';
    cancel.textContent = status().dataset.cancel;
    cancel.addEventListener('click', () => fetch(job, { method: 'DELETE' }));
    status().append(' ', bar, ' ', cancel);
    return bar;
  }

  function take(address) {
    const mark = Math.random().toString(36).slice(2, 14);
    const marked = new URL(address);
    marked.searchParams.set('mark', mark);
    location.assign(marked);
    awaitMark(mark, Date.now() + PATIENCE_MS);
  }

  function awaitMark(mark, end) {
    if (document.cookie.split('; ').includes('lms-taken=' + mark)) {
      sayBriefly('taken');
      // the list of copies shows the new one; a page without the list has nothing to refresh
      if (window.refreshCopies) window.refreshCopies();
    } else if (Date.now() < end) {
      setTimeout(() => awaitMark(mark, end), LOOK_MS);
    } else {
      say('');
    }
  }

  function sayBriefly(what) {
    say(what);
    setTimeout(() => say(''), READ_MS);
  }

  function say(what, more) {
    status().textContent = what ? [status().dataset[what], more].filter(Boolean).join(' ') : '';
  }

  function status() {
    return document.getElementById('download-status');
  }
})();
