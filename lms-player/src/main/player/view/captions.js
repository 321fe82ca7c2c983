import { h } from '../dom.js';

/**
 * Adds the caption tracks. A browser loads no captions into a page that was opened from a folder, and a server may lack the file:
 * then the transcript's lines are the captions.
 */
export function addCaptions(media, video, base, isShown, onChange) {
  const mode = isShown ? 'showing' : 'disabled';
  for (const caption of video.captions || []) {
    if (location.protocol === 'file:') fromTranscript(media, video, caption, mode);
    else fromFile(media, video, base, caption, mode);
  }
  let shown = isShown;
  media.textTracks.addEventListener('change', () => {
    const isNow = [...media.textTracks].some((track) => track.mode === 'showing');
    if (isNow !== shown) onChange((shown = isNow));
  });
}

function fromFile(media, video, base, caption, mode) {
  const { src, language, label } = caption;
  const element = h('track', { kind: 'captions', src: base + src, srclang: language, label: label || language });
  element.addEventListener('error', () => {
    element.remove();
    fromTranscript(media, video, caption, 'showing');
  }, { once: true });
  media.append(element);
  element.track.mode = mode;
}

function fromTranscript(media, { transcript = [] }, { language, label }, mode) {
  const track = media.addTextTrack('captions', label || language, language);
  for (const { start, end, text } of transcript) track.addCue(new VTTCue(start, end, text));
  track.mode = mode;
}
