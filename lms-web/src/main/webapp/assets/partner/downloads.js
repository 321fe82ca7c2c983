// Says that a package is being prepared, and shows the new copy once it comes: the server answers the mark by a cookie.
(function () {
  const LOOK_MS = 250;
  const PATIENCE_MS = 120000;
  const READ_MS = 8000;

  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[data-download]');
    if (!link) return;
    const mark = Math.random().toString(36).slice(2, 14);
    const address = new URL(link.href);
    address.searchParams.set('mark', mark);
    link.href = address;
    say('preparing');
    awaitMark(mark, Date.now() + PATIENCE_MS);
  });

  function awaitMark(mark, end) {
    if (document.cookie.split('; ').includes('lms-taken=' + mark)) {
      say('taken');
      window.refreshCopies();
      setTimeout(() => say(''), READ_MS);
    } else if (Date.now() < end) {
      setTimeout(() => awaitMark(mark, end), LOOK_MS);
    } else {
      say('');
    }
  }

  function say(what) {
    const status = document.getElementById('download-status');
    status.textContent = what ? status.dataset[what] : '';
  }
})();
