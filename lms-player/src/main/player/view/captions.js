import { h } from '../dom.js';

/**
 * Adds the caption tracks. Where the browser will not load one (a page opened from a folder), the transcript's lines are the captions,
 * so a package works without a server too.
 */
export function addCaptions(media, video, base, isShown, onChange) {
  for (const { src, language, label } of video.captions || []) {
    const track = h('track', { kind: 'captions', src: base + src, srclang: language, label: label || language });
    track.addEventListener('error', () => fromTranscript(media, video, track, isShown), { once: true });
    media.append(track);
    track.track.mode = isShown ? 'showing' : 'disabled';
    // a disabled track is not loaded, so its failure is noticed only when it is wanted: for pages from a folder ask at once
    if (location.protocol === 'file:') fromTranscript(media, video, track, isShown);
  }
  let shown = isShown;
  media.textTracks.addEventListener('change', () => {
    const isNow = [...media.textTracks].some((track) => track.mode === 'showing');
    if (isNow !== shown) onChange((shown = isNow));
  });
}

function fromTranscript(media, video, failed, isShown) {
  if (!(video.transcript || []).length || !failed.isConnected) return;
  const { srclang, label } = failed;
  failed.remove();
  const track = media.addTextTrack('captions', label, srclang);
  for (const { start, end, text } of video.transcript) track.addCue(new VTTCue(start, end, text));
  track.mode = isShown ? 'showing' : 'disabled';
}
