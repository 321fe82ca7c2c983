#!/usr/bin/env python3
"""Makes a short narrated slide video from a storyboard (see storyboards/*.yaml).

    content/tools/make_video.py content/tools/storyboards/who-is-asked.yaml

writes beside the module named in the storyboard: <name>.webm (VP9, Opus), <name>.en.vtt (captions, one or two
cues for each sentence), <name>.chapters.vtt and <name>.jpg (poster). Change a sentence, run it again, commit the four files.

Needs python3 with PyYAML, chromium, ffmpeg, festival with festvox-us-slt-hts, and flite; and the font file of Public Sans
(npm package @fontsource-variable/public-sans), whose path the environment variable PUBLIC_SANS gives. The product needs none of these.

Each slide has a chapter title, HTML for its body, and sentences. An element with data-from="2" appears with the second sentence.
`say` is what the voice reads where it differs from the caption, `voice` is one of the names in VOICES, `speaker` is named in the
caption when the turn changes.
"""
import html, os, pathlib, re, subprocess, sys, tempfile, textwrap, wave
import yaml

WIDTH, HEIGHT, FRAMES = 854, 480, 5
VOICES = {"narrator": ("festival", "cmu_us_slt_arctic_hts"), "producer": ("flite", "rms"), "user": ("flite", "awb")}
SPELLED = {"BLS": "B L S", "CPS": "C P S", "CES": "C E S", "QCEW": "Q C E W", "OEWS": "O E W S", "LMI": "L M I",
           "NAICS": "nakes", "SOC": "S O C", "UI": "U I", "U.S.": "U S"}
RATE = 48000
AFTER_SENTENCE, AFTER_SLIDE = 0.4, 0.9
LINE = 43
CSS = """
@font-face{font-family:PS;src:url(file://%s);font-weight:100 900}
*{box-sizing:border-box}body{margin:0;width:854px;height:480px;overflow:hidden;background:#faf9f6;color:#17212b;font:400 23px/1.4 PS,sans-serif}
.slide{position:absolute;inset:0;padding:44px 56px 84px;display:flex;flex-direction:column}
h1{font-size:46px;line-height:1.12;letter-spacing:-.015em;font-weight:700;margin:auto 0 14px;max-width:680px}h1+p{margin:0 0 auto;color:#4b5965;font-size:24px}
h2{font-size:33px;line-height:1.15;letter-spacing:-.01em;font-weight:700;margin:0 0 22px}
p{margin:0 0 12px}small{color:#4b5965;font-size:18px}
.row{display:flex;gap:20px}.row>*{flex:1}
.card{background:#fff;border:1px solid #dbe0e3;border-radius:12px;padding:18px 22px}.card b{display:block;font-size:25px;margin-bottom:4px;color:#0b5563}
.soft{background:#e2eff1;border-color:#e2eff1}.warm{background:#fdeadd;border-color:#fdeadd}.warm b{color:#a63609}
.list{display:flex;flex-direction:column;gap:12px}.list .card{padding:12px 20px;display:flex;gap:18px;align-items:baseline}.list .card b{min-width:175px;margin:0}
.foot{position:absolute;left:0;right:0;bottom:0;height:48px;padding:0 56px;display:flex;align-items:center;justify-content:space-between;background:#0b5563;color:#fff;font-size:17px}
.foot span:last-child{opacity:.85}.who{color:#c2410c;font-weight:650;font-size:20px;margin-bottom:10px}
.quote{font-size:31px;line-height:1.3;font-weight:600;max-width:720px;margin:auto 0}
"""


def run(*command, **options):
    return subprocess.run(command, check=True, capture_output=True, **options)


def speech(sentence, voice, path):
    """Speaks one sentence into a mono WAV of RATE and answers its length in seconds."""
    text = sentence
    for word, sound in SPELLED.items():
        text = re.sub(r"(?<!\w)" + re.escape(word) + r"(?!\w)", sound, text)
    text = text.replace("’", "'").replace("–", " to ").replace("“", "").replace("”", "")
    engine, name = VOICES[voice]
    raw = str(path) + ".raw.wav"
    if engine == "festival":
        run("text2wave", "-eval", f"(voice_{name})", "-eval", "(Parameter.set 'Duration_Stretch 1.04)", "-o", raw, input=text.encode())
    else:
        run("flite", "-voice", name, "--setf", "duration_stretch=1.06", "-t", text, "-o", raw)
    trim = "silenceremove=start_periods=1:start_threshold=-50dB,areverse,silenceremove=start_periods=1:start_threshold=-50dB,areverse"
    run("ffmpeg", "-y", "-v", "error", "-i", raw, "-af", f"{trim},loudnorm=I=-18:TP=-2", "-ar", str(RATE), "-ac", "1", str(path))
    with wave.open(str(path)) as sound:
        return sound.getnframes() / sound.getframerate()


def clock(seconds):
    millis = round(seconds * 1000)
    return f"{millis // 3600000:02}:{millis // 60000 % 60:02}:{millis // 1000 % 60:02}.{millis % 1000:03}"


def pieces(text):
    """Cuts a text into parts of at most two lines, if it can after a sentence, else after a comma, near the middle."""
    if len(text) <= 2 * LINE:
        return [text]
    cost = {".": 0, "?": 0, "!": 0, ",": 12, ":": 12, ";": 12}
    middle = len(text) / 2
    at = min((space.start() for space in re.finditer(" ", text)), key=lambda place: abs(place - middle) + cost.get(text[place - 1], 40))
    return pieces(text[:at]) + pieces(text[at + 1 :])


def cues(sentence, start, end):
    """The cues of a sentence: each part has its share of the time, by length."""
    parts = pieces(sentence)
    total, at = sum(map(len, parts)), start
    for part in parts:
        until = at + (end - start) * len(part) / total
        lines = textwrap.wrap(part, LINE if len(part) <= LINE else max(LINE, len(part) // 2 + 6))
        yield f"{clock(at)} --> {clock(until)}\n{html.escape(chr(10).join(lines), quote=False)}\n"
        at = until


def picture(board, slide, number, step, folder):
    body = re.sub(r'data-from="(\d+)"', lambda m: "" if int(m[1]) <= step else 'style="visibility:hidden"', slide["body"])
    page = folder / f"{number}-{step}.html"
    foot = f'<div class="foot"><span>{html.escape(board["title"])}</span><span>LMI Learning</span></div>'
    font = os.environ["PUBLIC_SANS"]
    page.write_text(f'<!doctype html><meta charset="utf-8"><style>{CSS % font}</style><div class="slide">{body}</div>{foot}')
    image = folder / f"{number}-{step}.png"
    run("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", f"--window-size={WIDTH},{HEIGHT}",
        f"--screenshot={image}", page.as_uri())
    return image


def main(path):
    storyboard = pathlib.Path(path).resolve()
    board = yaml.safe_load(storyboard.read_text())
    target = storyboard.parent.parent.parent / board["target"]
    target.mkdir(parents=True, exist_ok=True)
    name, at, speaker = storyboard.stem, 0.0, None
    captions, chapters, frames, sound = ["WEBVTT\n"], ["WEBVTT\n"], [], bytearray()
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        for number, slide in enumerate(board["slides"]):
            began, image = at, None
            for step, line in enumerate(slide["sentences"], 1):
                line = {"text": line} if isinstance(line, str) else line
                clip = folder / f"{number}-{step}.wav"
                length = speech(line.get("say", line["text"]), line.get("voice", "narrator"), clip)
                pause = AFTER_SLIDE if step == len(slide["sentences"]) else AFTER_SENTENCE
                if image is None or f'data-from="{step}"' in slide["body"]:
                    image = picture(board, slide, number, step, folder)
                whole = round((length + pause) * FRAMES) / FRAMES
                with wave.open(str(clip)) as part:
                    data = part.readframes(part.getnframes())
                sound += data.ljust(round(whole * RATE) * 2, b"\0")
                turn = line.get("speaker")
                caption = f"{turn}: {line['text']}" if turn and turn != speaker else line["text"]
                speaker = turn
                captions += cues(caption, at, at + min(length + 0.2, whole))
                frames.append((image, whole))
                at += whole
            chapters.append(f"{clock(began)} --> {clock(at)}\n{slide['chapter']}\n")
        with wave.open(str(folder / "all.wav"), "wb") as whole_sound:
            whole_sound.setparams((1, 2, RATE, 0, "NONE", ""))
            whole_sound.writeframes(bytes(sound))
        listing = "".join(f"file '{image}'\nduration {length:.3f}\n" for image, length in frames)
        (folder / "list.txt").write_text(listing + f"file '{frames[-1][0]}'\n")
        run("ffmpeg", "-y", "-v", "error", "-f", "concat", "-safe", "0", "-i", str(folder / "list.txt"), "-i", str(folder / "all.wav"),
            "-vf", f"fps={FRAMES},format=yuv420p", "-c:v", "libvpx-vp9", "-crf", "33", "-b:v", "0", "-g", str(FRAMES * 5), "-deadline", "good", "-cpu-used", "3",
            "-c:a", "libopus", "-b:a", "32k", "-application", "voip", "-t", f"{at:.3f}", "-map_metadata", "-1",
            "-metadata", f"title={board['title']}", str(target / f"{name}.webm"))
        run("ffmpeg", "-y", "-v", "error", "-i", str(frames[0][0]), "-q:v", "4", str(target / f"{name}.jpg"))
    (target / f"{name}.en.vtt").write_text("\n".join(captions))
    (target / f"{name}.chapters.vtt").write_text("\n".join(chapters))
    print(f"{name}: {at:.1f} s, {(target / f'{name}.webm').stat().st_size // 1024} KiB")


if __name__ == "__main__":
    for argument in sys.argv[1:]:
        main(argument)
