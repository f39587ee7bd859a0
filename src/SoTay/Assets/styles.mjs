// One stylesheet: fonts, the parts of Tabler that we use, our tokens, our look.
import { transformSync } from 'esbuild';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PurgeCSS } from 'purgecss';

// The only Tabler (Bootstrap 5) classes in the product, with the elements that Bootstrap's reboot evens out.
// A class that is not here does not exist; a test holds every view to that.
const parts = `html body h1 h2 h3 h4 p a b strong small ul ol dl dt dd table caption thead tbody tfoot
  tr th td label button input select textarea optgroup option fieldset summary img svg
  visually-hidden btn btn-primary btn-check form-label form-control form-select form-check form-check-input form-hint
  is-invalid hidden checkbox radio`;

const subsets = {
  // Vietnamese first: the marks of our own words; Latin for the rest. Latin-ext (Polish, Czech …) is never asked for here.
  vietnamese: 'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
  latin: 'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
};

export function fontFiles(root) {
  return [400, 600].flatMap(weight => Object.keys(subsets).map(subset => ({
    weight, subset, name: `font-${subset}-${weight}.woff2`,
    path: join(root, `node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-${subset}-${weight}-normal.woff2`),
  })));
}

export async function stylesheet(assets, root, fonts) {
  const tabler = readFileSync(join(root, 'node_modules/@tabler/core/dist/css/tabler.min.css'), 'utf8');
  const [{ css }] = await new PurgeCSS().purge({
    content: [{ raw: parts, extension: 'txt' }],
    css: [{ raw: tabler.replace(/@charset "[^"]*";/, '') }],
    variables: true, keyframes: true, fontFace: true,
    dynamicAttributes: ['type', 'role', 'data-bs-theme'],
  });
  const ours = ['tokens.css', 'look.css', ...extras(assets)].map(file => readFileSync(join(assets, file), 'utf8'));
  const sheet = [...fonts.map(face), css, ...ours].join('\n');
  return transformSync(sheet, { loader: 'css', minify: true, charset: 'utf8', legalComments: 'none' }).code;
}

/** Value of one token in light mode, for the few places outside the stylesheet that need a colour. */
export function token(assets, name) {
  return new RegExp(`${name}: *([^;]+);`).exec(readFileSync(join(assets, 'tokens.css'), 'utf8'))[1];
}

// Files beside look.css that add to it, one subject each (frame.css, ...), in the order of their names.
function extras(assets) {
  return readdirSync(assets).filter(file => file.endsWith('.css') && !['tokens.css', 'look.css'].includes(file)).sort();
}


function face({ weight, subset, url }) {
  return `@font-face{font-family:"Be Vietnam Pro";font-style:normal;font-weight:${weight};font-display:swap;`
    + `src:url(/dist/${url}) format("woff2");unicode-range:${subsets[subset]}}`;
}
