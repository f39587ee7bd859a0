// Reads the text of a page aloud with a Vietnamese voice of the device. Where there is none, the button stays hidden.
const voices = window.speechSynthesis;
const button = document.querySelector<HTMLButtonElement>('[data-st-aloud]');
const word = button?.querySelector<HTMLElement>('[data-st-aloud-word]');

if (voices && button && word) {
  const lines = [...document.querySelectorAll<HTMLElement>('[data-st-read] > *')];
  const [start, stop] = [word.textContent!, word.dataset.stAloudWord!];
  let at = -1;

  const voice = () => voices.getVoices().find(one => /^vi\b/i.test(one.lang));
  const show = () => { button.hidden = !voice(); };

  const end = () => {
    lines[at]?.removeAttribute('aria-current');
    at = -1;
    voices.cancel();
    word.textContent = start;
  };

  // One utterance for each line: browsers cut long ones off.
  const next = () => {
    lines[at]?.removeAttribute('aria-current');
    const line = lines[++at];
    if (!line) return end();
    line.setAttribute('aria-current', 'true');
    line.scrollIntoView({ block: 'center' });
    const said = new SpeechSynthesisUtterance(line.textContent!);
    const mine = at;
    said.lang = 'vi-VN';
    said.voice = voice() ?? null;
    said.onend = () => { if (at === mine) next(); };
    said.onerror = () => { if (at === mine) end(); };
    voices.speak(said);
  };

  button.addEventListener('click', () => {
    if (at >= 0) return end();
    word.textContent = stop;
    next();
  });
  addEventListener('pagehide', end);
  voices.addEventListener?.('voiceschanged', show);
  show();
}
