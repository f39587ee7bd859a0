// Symbols of the product: Tabler's outline icons named in icons.txt and our own squares.
// The server draws on each page only those that the page uses, so the list may be generous.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export function sprite(assets, root) {
  const names = readFileSync(join(assets, 'icons.txt'), 'utf8').split('\n').map(line => line.split('#')[0].trim()).filter(Boolean);
  const icons = [...new Set(names)].sort().map(name => symbol(root, name));
  const squares = readFileSync(join(assets, 'squares.svg'), 'utf8').match(/<symbol[^]*?<\/symbol>/g);
  return `<svg xmlns="http://www.w3.org/2000/svg">\n${[...icons, ...squares].join('\n')}\n</svg>\n`;
}

function symbol(root, name) {
  const source = readFileSync(join(root, `node_modules/@tabler/icons/icons/outline/${name}.svg`), 'utf8');
  const shapes = source.match(/<(path|circle|rect|line|polyline|ellipse)\b[^>]*>/g)
    .filter(shape => !shape.includes('stroke="none"'))
    .map(shape => shape.replace(/\s*\/?>$/, '/>'));
  return `<symbol id="i-${name}" viewBox="0 0 24 24">${shapes.join('')}</symbol>`;
}
