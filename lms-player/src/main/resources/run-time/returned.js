// The page that a unit leads to which has ended by itself: the player around it takes it away.
(function () {
  'use strict';

  const { token, player } = JSON.parse(document.getElementById('start').textContent);
  window.parent.postMessage({ type: 'returned', token }, player);
})();
