// Reads printed member cards with the camera where the browser can; else the short code is typed. Nothing leaves the device but
// the code of a card: no picture is kept or sent.

type Detector = { detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]> };
type DetectorKind = { new(options: { formats: string[] }): Detector };

const pause = 250;

export function readCards(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-st-cards]');
  const Kind = (globalThis as unknown as { BarcodeDetector?: DetectorKind }).BarcodeDetector;
  if (!form || !Kind || !navigator.mediaDevices?.getUserMedia) return;
  const begin = document.querySelector<HTMLButtonElement>('[data-st-camera]');
  const video = document.querySelector<HTMLVideoElement>('video[data-st-lens]');
  const field = form.elements.namedItem('Code') as HTMLInputElement | null;
  if (!begin || !video || !field) return;
  begin.hidden = false;
  begin.addEventListener('click', () => void look(new Kind({ formats: ['qr_code'] }), video, begin, code => {
    field.value = code;
    form.requestSubmit();
  }));
  // The page comes back after each card: the camera goes on by itself.
  if (sessionStorage.getItem('st-cards') === '1') begin.click();
}

async function look(detector: Detector, video: HTMLVideoElement, begin: HTMLButtonElement, found: (code: string) => void): Promise<void> {
  try {
    video.srcObject = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
    await video.play();
  } catch {
    sessionStorage.removeItem('st-cards');
    begin.textContent = 'Máy không cho dùng camera. Gõ mã in trên thẻ vào ô dưới.';
    return;
  }

  video.hidden = false;
  begin.hidden = true;
  sessionStorage.setItem('st-cards', '1');
  const last = sessionStorage.getItem('st-card');
  const timer = setInterval(async () => {
    const [code] = await detector.detect(video).catch(() => []);
    if (!code || code.rawValue === last) return;
    clearInterval(timer);
    sessionStorage.setItem('st-card', code.rawValue);
    found(code.rawValue);
  }, pause);
}
