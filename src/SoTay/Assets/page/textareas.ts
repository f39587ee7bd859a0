// Old browsers do not know field-sizing: there the box grows with its text by hand.
export function growTextareas(): void {
  if (CSS.supports('field-sizing', 'content')) return;
  for (const area of document.querySelectorAll<HTMLTextAreaElement>('textarea.form-control')) {
    const grow = () => {
      const lines = area.value.split('\n').reduce((sum, line) => sum + 1 + Math.floor(line.length / 38), 0);
      area.rows = Math.max(2, lines);
    };
    area.addEventListener('input', grow);
    area.addEventListener('draft', grow);
    grow();
  }
}
