// A video with captions, speed, chapters and a transcript that follows. The browser's own controls: every assistive technique knows them.
import { h, newId } from '../dom.js';
import { PlayClock } from '../playclock.js';
import { clock, say } from '../text/text.js';
import { addCaptions } from './captions.js';
import { chapterList, transcriptList } from './transcript.js';

/** What was played is told at least this often, so that little is lost with the window. */
const TELL_EVERY_S = 10;
const SPEEDS = [0.75, 1, 1.25, 1.5, 1.75, 2];

/**
 * @param record what is known: position and status
 * @param onWatch(segments, position) gets what was played since last told; null for a practice video
 * @param onEvent gets {kind: 'played'|'paused'|'seeked', ...}
 * @returns {{element, more, leave(), pause()}} more: chapters and transcript
 */
export function videoBox(video, player, { record, onWatch, onEvent = () => {} }) {
  const base = player.start.mediaBase;
  const { prefs } = player.attempt.state;
  const media = h(
    'video',
    { controls: true, preload: 'metadata', playsinline: true, crossorigin: isElsewhere(base) && 'anonymous', poster: video.poster && base + video.poster, 'aria-label': video.title },
    video.sources.map(({ src, type }) => h('source', { src: base + src, type })),
  );
  const problem = h('p', { class: 'fb remark', hidden: true }, say('video.error'));
  const speed = speedSelect(prefs.speed || 1, (value) => {
    media.playbackRate = value;
    player.conductor.prefer('speed', value);
  });
  const jump = (seconds) => {
    media.currentTime = seconds;
    const playing = media.play();
    if (playing) playing.catch(() => {});
  };
  const lists = [chapterList(video.chapters || [], jump), transcriptList(video.transcript || [], jump)];
  const stopWatching = watch(media, { onWatch, onEvent, follow: (at) => lists.forEach((list) => list.follow(at)) });

  // a video reports a missing file at its last source only
  media.lastElementChild.addEventListener('error', () => (problem.hidden = false));
  addCaptions(media, video, base, prefs.captions ?? player.start.captions ?? false, (shown) => player.conductor.prefer('captions', shown));
  if (player.start.muted) media.muted = true;
  media.playbackRate = prefs.speed || 1;
  media.defaultPlaybackRate = prefs.speed || 1;
  const stopped = resumeAt(media, record);

  const bar = h('div', { class: 'video-bar' }, speed, stopped > 0 && h('p', { class: 'meta' }, say('video.resume', { time: clock(stopped) })));
  const more = h('div', { class: 'video-more' }, lists.map((list) => list.element));
  return {
    element: h('div', { class: 'video' }, media, problem, bar, onWatch ? null : more),
    more,
    pause: () => media.pause(),
    leave: stopWatching,
  };
}

/** A browser shows captions from another origin only if the video too is asked for as one that any origin may have. */
function isElsewhere(base) {
  return new URL(base, location.href).origin !== location.origin;
}

/** Begins where the learner stopped, unless that was the end. */
function resumeAt(media, { position, status }) {
  if (!position || status === 'completed') return 0;
  media.addEventListener('loadedmetadata', () => {
    if (position < media.duration - 3) media.currentTime = position;
  }, { once: true });
  return position;
}

function speedSelect(chosen, onChange) {
  const id = newId('speed');
  const options = SPEEDS.map((value) => h('option', { value: String(value), selected: value === chosen }, `${value}×`));
  const select = h('select', { id, onchange: () => onChange(Number(select.value)) }, options);
  return h('p', { class: 'speed' }, h('label', { for: id }, say('video.speed')), select);
}

/** Keeps the clock of what is played and tells it; answers how to stop. */
function watch(media, { onWatch, onEvent, follow }) {
  const played = new PlayClock();
  let toldAt = 0;
  let from = 0;
  const now = () => performance.now();
  const at = () => Math.round(media.currentTime * 100) / 100;
  function tell() {
    const segments = played.take();
    toldAt = now();
    if (onWatch && segments.length) onWatch(segments, at());
  }
  function tick() {
    follow(media.currentTime);
    if (media.paused || media.seeking) return;
    played.tick(media.currentTime, now(), media.playbackRate);
    from = at();
    if (now() - toldAt > TELL_EVERY_S * 1000) tell();
  }
  function stop() {
    played.stop();
    tell();
  }
  const handlers = {
    playing: () => {
      toldAt = now();
      played.tick(media.currentTime, now(), media.playbackRate);
      onEvent({ kind: 'played', position: at() });
    },
    timeupdate: tick,
    seeking: () => played.stop(),
    seeked: () => {
      follow(media.currentTime);
      if (!media.paused) played.tick(media.currentTime, now(), media.playbackRate);
      if (Math.abs(at() - from) > 0.5) onEvent({ kind: 'seeked', from, to: at(), position: at() });
      from = at();
    },
    pause: () => {
      if (!media.seeking && played.from !== null) played.tick(media.currentTime, now(), media.playbackRate);
      stop();
      onEvent({ kind: 'paused', position: at() });
    },
    ended: stop,
    ratechange: () => played.from !== null && !media.seeking && played.tick(media.currentTime, now(), media.playbackRate),
  };
  for (const [name, handler] of Object.entries(handlers)) media.addEventListener(name, handler);
  return () => {
    if (!media.paused) media.pause();
    stop();
  };
}
