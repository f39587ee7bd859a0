// A frame to sign in with a finger, a pen or a mouse; it goes out as a small picture. Without this script one signs on paper.

export function signOnScreen(): void {
  document.querySelectorAll<HTMLFormElement>('form[data-st-sign]').forEach(form => {
    const canvas = form.querySelector('canvas');
    const pen = canvas?.getContext('2d');
    const field = form.elements.namedItem('drawing') as HTMLInputElement | null;
    if (!canvas || !pen || !field) return;
    form.hidden = false;
    let drawn = false;
    let down = false;
    const clear = () => {
      const look = getComputedStyle(canvas);
      pen.fillStyle = look.backgroundColor;
      pen.fillRect(0, 0, canvas.width, canvas.height);
      Object.assign(pen, { lineWidth: 6, lineCap: 'round', lineJoin: 'round', strokeStyle: look.color });
      drawn = false;
    };
    const place = (event: PointerEvent): [number, number] => {
      const box = canvas.getBoundingClientRect();
      return [(event.clientX - box.left) * canvas.width / box.width, (event.clientY - box.top) * canvas.height / box.height];
    };
    canvas.addEventListener('pointerdown', event => {
      event.preventDefault();
      canvas.setPointerCapture(event.pointerId);
      down = true;
      pen.beginPath();
      pen.moveTo(...place(event));
    });
    canvas.addEventListener('pointermove', event => {
      if (!down) return;
      pen.lineTo(...place(event));
      pen.stroke();
      drawn = true;
    });
    for (const end of ['pointerup', 'pointercancel']) canvas.addEventListener(end, () => { down = false; });
    form.addEventListener('reset', () => clear());
    form.addEventListener('submit', () => { field.value = drawn ? canvas.toDataURL('image/png') : ''; }, { capture: true });
    clear();
  });
}
