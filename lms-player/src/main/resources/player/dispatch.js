// The only script in a thin package: gets the player from where the module is kept, which then asks for the module. launch.js has
// said where that is. The learner reads what happens, also when the place cannot be reached.
(() => {
  'use strict';

  const PATIENCE_MS = 30000;
  const TEXTS = {
    en: {
      opening: 'Opening “{title}” …',
      title: 'The module could not be opened',
      detail: 'It is kept at {host}, which does not answer. Check your connection, or ask whoever looks after your network whether {host} may be reached.',
      retry: 'Try again',
    },
  };

  const { base, title, language } = window.LMI_DISPATCH;
  const texts = TEXTS[String(language).slice(0, 2)] || TEXTS.en;
  const values = { title, host: new URL(base).host };
  const say = (key) => texts[key].replace(/\{(\w+)\}/g, (whole, name) => values[name]);
  const root = document.getElementById('lmi-player');

  function element(name, text, more) {
    return Object.assign(document.createElement(name), { textContent: text, ...more });
  }

  function show(...elements) {
    const main = element('main', '', { className: 'dispatch' });
    main.append(...elements);
    root.replaceChildren(main);
  }

  function fail() {
    const heading = element('h1', say('title'), { tabIndex: -1 });
    show(heading, element('p', say('detail')), element('button', say('retry'), { type: 'button', onclick: load }));
    root.dataset.ready = 'failed';
    heading.focus();
  }

  function load() {
    const status = element('p', say('opening'));
    status.setAttribute('role', 'status');
    show(status);
    const late = setTimeout(() => giveUp(), PATIENCE_MS);
    const script = element('script', '', { src: `${base}player.js`, onload: () => clearTimeout(late), onerror: () => giveUp() });
    const style = element('link', '', { rel: 'stylesheet', href: `${base}player.css` });
    function giveUp() {
      clearTimeout(late);
      script.remove();
      style.remove();
      fail();
    }
    document.head.append(style, script);
  }

  document.documentElement.lang = language;
  document.title = title;
  load();
})();
