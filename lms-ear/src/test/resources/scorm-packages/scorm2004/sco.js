// A SCO as vendors write them: it looks for its run-time in the windows above and ends when its window goes away.
let api = null;
for (let w = window; !api && w !== w.parent; w = w.parent) api = w.parent.API_1484_11;
let isOver = false;
const shown = (id, text) => (document.getElementById(id).textContent = text);

function end(exit, request) {
  if (isOver) return;
  isOver = true;
  api.SetValue('cmi.session_time', 'PT1M');
  api.SetValue('cmi.exit', exit);
  if (request) api.SetValue('adl.nav.request', request);
  api.Terminate('');
}

window.addEventListener('load', () => {
  api.Initialize('');
  shown('who', `${api.GetValue('cmi.learner_name')} ${api.GetValue('cmi.learner_id')}`);
  const isNew = api.GetValue('cmi.entry') === 'ab-initio';
  shown('state', isNew ? 'ab-initio' : `${api.GetValue('cmi.entry')} ${api.GetValue('cmi.location')} ${api.GetValue('cmi.suspend_data')} ${api.GetValue('cmi.total_time')}`);
  document.getElementById('half').onclick = () => {
    api.SetValue('cmi.completion_status', 'incomplete');
    api.SetValue('cmi.location', 'page-3');
    api.SetValue('cmi.suspend_data', 'seen=1,2,3');
    api.SetValue('cmi.objectives.0.id', 'know-the-terms');
    api.SetValue('cmi.objectives.0.success_status', 'passed');
    api.Commit('');
    shown('state', 'half');
  };
  document.getElementById('finish').onclick = () => {
    api.SetValue('cmi.score.scaled', '0.9');
    api.SetValue('cmi.completion_status', 'completed');
    end('normal', location.pathname.endsWith('one.html') ? 'continue' : '');
    shown('state', 'over');
  };
});
window.addEventListener('unload', () => end('suspend'));
