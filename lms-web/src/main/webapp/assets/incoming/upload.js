// Uploads a file in pieces by tus 1.0. What has come is known to the server alone: after a lost connection, a pause or another visit it is
// asked where the file ends, and the upload goes on there. Without this script the form sends the file as forms do.
(function () {
  const PIECE = 8 * 1024 * 1024;
  const WAIT_MS = [1000, 2000, 4000, 8000, 15000, 30000];
  const MOST_FAULTS = 5;
  const VERSION = { 'Tus-Resumable': '1.0.0' };
  const form = document.getElementById('upload');
  const input = form.elements.file;
  const panel = document.getElementById('upload-progress');
  const bar = panel.querySelector('progress');
  const numbers = document.getElementById('upload-numbers');
  const status = document.getElementById('upload-status');
  const pause = document.getElementById('upload-pause');
  const unit = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 });
  let run = null;
  form.classList.add('ready');

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (input.files[0]) begin(input.files[0]);
  });
  form.addEventListener('dragover', (event) => {
    event.preventDefault();
    form.classList.add('over');
  });
  form.addEventListener('dragleave', () => form.classList.remove('over'));
  form.addEventListener('drop', (event) => {
    event.preventDefault();
    form.classList.remove('over');
    if (event.dataTransfer.files[0] && !run) begin(event.dataTransfer.files[0]);
  });
  pause.addEventListener('click', () => (run.paused ? goOn() : rest()));
  document.getElementById('upload-stop').addEventListener('click', stop);
  window.addEventListener('online', () => run && !run.paused && run.wake && run.wake());

  async function begin(file) {
    if (file.size > Number(form.dataset.limit)) return refuse([status.dataset.failed, status.dataset.large]);
    run = { file, offset: 0, paused: false, turn: 0, tries: 0, faults: 0, key: 'lms-upload ' + [file.name, file.size, file.lastModified].join(' ') };
    form.classList.add('running');
    panel.hidden = false;
    pause.focus();
    say('uploading');
    go(run);
  }

  // One step after the other, so that a pause or a stop between two of them holds. One that was paused while it waited does not wake beside
  // the one that went on, and what it hears then is left to that one.
  async function go(mine) {
    const turn = ++mine.turn;
    const isOn = () => run === mine && mine.turn === turn && !mine.paused;
    while (isOn()) {
      try {
        if (mine.address && mine.offset === mine.file.size) return finish(mine);
        const step = !mine.address ? opened : mine.offset === undefined ? ask : send;
        const offset = await step(mine);
        if (!isOn()) return;
        mine.offset = offset;
        say('uploading');
        if (step === send) Object.assign(mine, { tries: 0, faults: 0 });
      } catch (failure) {
        if (!isOn()) return;
        mine.offset = undefined;
        if (failure.refused) return refuse(failure.refused);
        if (failure.halted) return halt(failure.halted);
        say(failure.again || 'lost');
        await new Promise((next) => {
          mine.wake = next;
          setTimeout(next, WAIT_MS[Math.min(mine.tries++, WAIT_MS.length - 1)]);
        });
      }
    }
  }

  // one question for an address is under way at most, however often it is paused and gone on with meanwhile
  function opened(mine) {
    mine.opening = mine.opening || open(mine).finally(() => (mine.opening = null));
    return mine.opening;
  }

  // an upload of this very file that another visit began is gone on with
  async function open(mine) {
    const known = kept((storage) => storage.getItem(mine.key));
    if (known) {
      const answer = await fetch(known, { method: 'HEAD', headers: VERSION });
      const offset = Number(answer.headers.get('Upload-Offset'));
      if (answer.ok && offset < mine.file.size) {
        mine.address = known;
        return offset;
      }
      if (!answer.ok && answer.status !== 404) throw judged(mine, answer.status, '');
    }
    const name = btoa(String.fromCharCode(...new TextEncoder().encode(mine.file.name)));
    const answer = await fetch(form.dataset.uploads, {
      method: 'POST',
      headers: { ...VERSION, 'Upload-Length': mine.file.size, 'Upload-Metadata': 'filename ' + name },
    });
    if (!answer.ok) throw judged(mine, answer.status, await answer.text());
    mine.address = answer.headers.get('Location');
    kept((storage) => storage.setItem(mine.key, mine.address));
    return 0;
  }

  async function ask(mine) {
    const answer = await fetch(mine.address, { method: 'HEAD', headers: VERSION });
    if (!answer.ok) throw judged(mine, answer.status, '');
    return Number(answer.headers.get('Upload-Offset'));
  }

  function send(mine) {
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      const from = mine.offset;
      mine.request = request;
      mine.since = { time: performance.now(), offset: from, ...mine.since };
      request.open('PATCH', mine.address);
      for (const [name, value] of Object.entries(VERSION)) request.setRequestHeader(name, value);
      request.setRequestHeader('Upload-Offset', from);
      request.setRequestHeader('Content-Type', 'application/offset+octet-stream');
      request.upload.onprogress = (event) => show(mine, from + event.loaded);
      request.onerror = request.onabort = request.ontimeout = () => reject(new Error('lost'));
      request.onload = () => {
        if (request.status === 204) resolve(Number(request.getResponseHeader('Upload-Offset')));
        else reject(judged(mine, request.status, request.responseText));
      };
      request.send(mine.file.slice(from, from + PIECE));
    });
  }

  // What an answer leads to. A conflict passes, and what fails on the server may; somebody has to see to a server that fails again and
  // again, to a full disk and to signing in before the upload goes on; what else is refused stays refused.
  function judged(mine, code, body) {
    const words = status.dataset;
    const outcome = (what) => Object.assign(new Error('answered ' + code), what);
    if (code === 409) return outcome({ again: 'lost' });
    if (code === 401) return outcome({ halted: [words.signedOut] });
    if (code === 507 || (code >= 500 && ++mine.faults === MOST_FAULTS)) return outcome({ halted: [words.broken, detailOf(body)] });
    if (code >= 500) return outcome({ again: 'failing' });
    if (code === 404 || code === 413) forget(mine);
    const usual = { 403: words.forbidden, 404: words.gone, 413: words.large }[code] || fill(words.code, code);
    return outcome({ refused: [words.failed, detailOf(body) || usual] });
  }

  // a proxy answers with a page of its own, and a question for the offset with nothing
  function detailOf(body) {
    try {
      return JSON.parse(body).detail;
    } catch (e) {
      return '';
    }
  }

  function show(mine, sent) {
    bar.max = mine.file.size;
    bar.value = sent;
    const seconds = (performance.now() - mine.since.time) / 1000;
    const rate = (sent - mine.since.offset) / Math.max(seconds, 0.1);
    const left = rate > 0 && seconds > 1 ? fill(numbers.dataset.left, time((mine.file.size - sent) / rate)) : '';
    numbers.textContent = [fill(numbers.dataset.of, size(sent), size(mine.file.size)), left].filter(Boolean).join(' · ');
  }

  function rest() {
    run.paused = true;
    if (run.request) run.request.abort();
    pause.textContent = pause.dataset.resume;
    say('paused');
  }

  function goOn() {
    Object.assign(run, { paused: false, offset: undefined, since: undefined, faults: 0 });
    pause.textContent = pause.dataset.pause;
    say('uploading');
    go(run);
  }

  // what is just being begun is waited for, else nobody would know of it; what cannot be ended now ends when nobody goes on with it
  async function stop() {
    const mine = end();
    say('stopping');
    if (mine.request) mine.request.abort();
    await Promise.allSettled([mine.opening]);
    forget(mine);
    if (mine.address) await Promise.allSettled([fetch(mine.address, { method: 'DELETE', headers: VERSION })]);
    location.reload();
  }

  function finish(mine) {
    forget(end());
    say('done');
    location.assign('/imports/' + mine.address.split('/').pop());
  }

  function refuse(words) {
    if (run) end();
    complain(words);
  }

  function halt(words) {
    rest();
    complain(words);
  }

  function complain(words) {
    status.className = 'note err';
    status.textContent = words.filter(Boolean).join(' ');
  }

  function forget({ key }) {
    kept((storage) => storage.removeItem(key));
  }

  // where the browser forbids to keep anything, another visit begins anew
  function kept(act) {
    try {
      return act(window.localStorage);
    } catch (e) {
      return null;
    }
  }

  function end() {
    const mine = run;
    run = null;
    panel.hidden = true;
    form.classList.remove('running');
    return mine;
  }

  function say(what) {
    status.className = '';
    if (status.textContent !== status.dataset[what]) status.textContent = status.dataset[what];
  }

  function size(bytes) {
    const steps = ['KB', 'MB', 'GB'];
    let value = bytes / 1024;
    let step = 0;
    while (value >= 1024 && step < 2) {
      value /= 1024;
      step++;
    }
    return unit.format(value) + ' ' + steps[step];
  }

  function time(seconds) {
    const minutes = Math.ceil(seconds / 60);
    if (seconds < 90) return Math.ceil(seconds) + ' s';
    return minutes < 60 ? minutes + ' min' : Math.floor(minutes / 60) + ' h' + (minutes % 60 ? ' ' + (minutes % 60) + ' min' : '');
  }

  function fill(text, ...values) {
    return values.reduce((filled, value, i) => filled.replace('{' + i + '}', value), text);
  }
})();
