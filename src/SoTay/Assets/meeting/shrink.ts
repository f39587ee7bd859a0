// Pictures are made smaller on the device before they are sent: at most 1600 points long, JPEG. The canvas keeps only the
// picture, so place, time and camera stay on the phone; the server takes them out again by itself.

const longest = 1600;
export const quality = 0.82;

export function shrinkPictures(): void {
  document.querySelectorAll<HTMLFormElement>('form[data-st-shrink]').forEach(form => {
    form.querySelectorAll<HTMLInputElement>('input[type="file"]').forEach(input => {
      input.addEventListener('change', () => void shrinkAll(form, input));
    });
  });
}

async function shrinkAll(form: HTMLFormElement, input: HTMLInputElement): Promise<void> {
  const send = form.querySelector<HTMLButtonElement>('button[type="submit"]');
  if (send) send.disabled = true;
  try {
    const list = new DataTransfer();
    for (const file of input.files ?? []) list.items.add(await shrink(file));
    input.files = list.files;
  } catch { /* An old browser sends the picture as it is; the server takes out what does not belong to it. */ } finally {
    if (send) send.disabled = false;
  }
}

async function shrink(file: File): Promise<File> {
  if (!file.type.startsWith('image/')) return file;
  const canvas = await drawn(file);
  const small = await new Promise<Blob | null>(done => canvas.toBlob(done, 'image/jpeg', quality));
  return small ? new File([small], file.name.replace(/\.[^.]*$/, '') + '.jpg', { type: 'image/jpeg' }) : file;
}

/** The picture alone, small enough; fails on what this device cannot read as a picture. */
export async function drawn(file: File): Promise<HTMLCanvasElement> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)];
  canvas.getContext('2d')!.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
}
