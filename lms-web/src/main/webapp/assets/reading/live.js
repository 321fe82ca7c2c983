// Shows records that come in while somebody looks: asks every few seconds, never in a tab that is out of sight, and not for ever.
(function () {
  const PAUSE_MS = 4000;
  const LONGEST_PAUSE_MS = 60000;
  const REST_MS = 30 * 60000;
  const MOST_SHOWN = 200;

  const button = document.getElementById('live');
  if (!button) return;
  const list = document.getElementById('records');
  const status = document.getElementById('live-status');
  const template = document.getElementById('record');
  let last = button.dataset.last;
  let timer = null;
  let pause = PAUSE_MS;
  let end = 0;
  let round = 0;
  button.hidden = false;

  button.addEventListener('click', () => (isOn() ? stop('') : start()));
  document.addEventListener('visibilitychange', () => {
    if (!isOn()) return;
    halt();
    if (document.hidden) say(button.dataset.hidden);
    else ask(round);
  });

  // What was asked before comes too late from now on: its answer must not go on beside the next one.
  function halt() {
    clearTimeout(timer);
    round += 1;
  }

  function isOn() {
    return button.getAttribute('aria-pressed') === 'true';
  }

  function start() {
    button.setAttribute('aria-pressed', 'true');
    button.textContent = button.dataset.off;
    end = Date.now() + REST_MS;
    pause = PAUSE_MS;
    say(button.dataset.watching);
    halt();
    ask(round);
  }

  function stop(why) {
    halt();
    button.setAttribute('aria-pressed', 'false');
    button.textContent = button.dataset.on;
    say(why);
  }

  async function ask(mine) {
    if (Date.now() > end) {
      stop(button.dataset.resting);
      return;
    }
    try {
      const tail = await fetchTail();
      if (mine !== round || document.hidden) return;
      last = tail.last || last;
      show(tail.rows);
      pause = PAUSE_MS;
      say(button.dataset.watching);
      timer = setTimeout(ask, tail.more ? 500 : pause, mine);
    } catch (failure) {
      if (mine !== round) return;
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
      say(button.dataset.lost);
      timer = setTimeout(ask, pause, mine);
    }
  }

  async function fetchTail() {
    const address = new URL(button.dataset.tail, location.href);
    if (last) address.searchParams.set('after', last);
    const answer = await fetch(address, { redirect: 'error' });
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json();
  }

  function show(rows) {
    for (const row of rows) {
      if (list.querySelector(`[data-row="${row.row}"]`)) continue;
      list.prepend(lineOf(row));
    }
    while (list.children.length > MOST_SHOWN) list.lastElementChild.remove();
    if (rows.length) document.getElementById('no-records')?.remove();
  }

  function lineOf(row) {
    const line = template.content.firstElementChild.cloneNode(true);
    line.dataset.row = row.row;
    link(line.querySelector('.actor'), row.actor, row.actorAddress);
    line.querySelector('.verb').textContent = row.verb;
    link(line.querySelector('.object'), row.object, row.objectAddress);
    const result = line.querySelector('.tag');
    if (row.result) {
      result.textContent = row.result;
      if (row.tone) result.classList.add(row.tone);
    } else {
      result.remove();
    }
    const time = line.querySelector('time');
    time.dateTime = row.timestamp;
    time.textContent = row.day + ' · ' + row.time;
    const json = line.querySelector('.json');
    json.className = '';
    json.href = row.address;
    json.setAttribute('aria-label', json.dataset.name + ': ' + row.id);
    return line;
  }

  function link(element, text, address) {
    element.textContent = text;
    if (address) element.href = address;
  }

  function say(what) {
    if (status.textContent !== what) status.textContent = what;
  }
})();
