// A SCO as vendors write them: it looks for its run-time in the windows above and ends when its window goes away.
let api = null;
for (let w = window; !api && w !== w.parent; w = w.parent) api = w.parent.API;
let isOver = false;
const shown = (id, text) => (document.getElementById(id).textContent = text);

function end(exit) {
  if (isOver) return;
  isOver = true;
  api.LMSSetValue('cmi.core.session_time', '0000:01:00.00');
  api.LMSSetValue('cmi.core.exit', exit);
  api.LMSFinish('');
}

window.addEventListener('load', () => {
  api.LMSInitialize('');
  shown('who', `${api.LMSGetValue('cmi.core.student_name')} ${api.LMSGetValue('cmi.core.student_id')}`);
  shown('state', `${api.LMSGetValue('cmi.core.entry')} ${api.LMSGetValue('cmi.core.lesson_location')} ${api.LMSGetValue('cmi.suspend_data')} ${api.LMSGetValue('cmi.core.total_time')}`);
  document.getElementById('half').onclick = () => {
    api.LMSSetValue('cmi.core.lesson_status', 'incomplete');
    api.LMSSetValue('cmi.core.lesson_location', 'page-3');
    api.LMSSetValue('cmi.suspend_data', 'seen=1,2,3');
    api.LMSSetValue('cmi.interactions.0.id', 'capital');
    api.LMSSetValue('cmi.interactions.0.type', 'choice');
    api.LMSSetValue('cmi.interactions.0.student_response', 'b');
    api.LMSSetValue('cmi.interactions.0.result', 'correct');
    api.LMSCommit('');
    shown('state', 'half');
  };
  document.getElementById('finish').onclick = () => {
    api.LMSSetValue('cmi.core.score.raw', '90');
    api.LMSSetValue('cmi.core.lesson_status', 'completed');
    end('');
    shown('state', 'over');
  };
});
window.addEventListener('unload', () => end('suspend'));
