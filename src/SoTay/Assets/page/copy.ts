// A button that copies what stands in another element: hidden until this runs, because without a script it can do nothing.
export function copyOnDemand(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
    const source = document.getElementById(button.dataset.copy ?? '');
    if (!source || !('clipboard' in navigator)) continue;
    button.hidden = false;
    button.addEventListener('click', () => {
      navigator.clipboard.writeText(source.textContent?.trim() ?? '').then(() => { button.textContent = 'Đã chép'; }, () => { getSelection()?.selectAllChildren(source); });
    });
  }
}
