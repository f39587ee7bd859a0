// Builds everything the browser gets into wwwroot/dist: hashed names, so that a file may be kept for a year,
// and a brotli and a gzip copy of each, so that the server compresses nothing twice.
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { fontFiles, stylesheet, token } from './styles.mjs';
import { sprite } from './icons.mjs';
import { picture } from './picture.mjs';

const assets = dirname(fileURLToPath(import.meta.url));
const dist = join(assets, '../wwwroot/dist');
const root = join(assets, '../../..');
const names = {};

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });

const fonts = fontFiles(root).map(font => ({ ...font, url: write(font.name, readFileSync(font.path), false) }));
write('app.css', await stylesheet(assets, root, fonts));
write('icons.svg', sprite(assets, root));
write('mark.svg', readFileSync(join(assets, 'mark.svg')));
for (const size of [180, 192, 512]) write(`mark-${size}.png`, picture(size, token(assets, '--st-action')), false);

// Each of these is one script on the pages that name it; app.ts is on every page, desk.ts is the meeting desk, keep.ts stores it ahead.
for (const entry of ['app.ts', 'meeting/desk/desk.ts', 'meeting/desk/keep.ts', 'meeting/after.ts', 'meeting/count.ts', 'accounts/passkey.ts', 'accounts/push.ts', 'documents/aloud.ts'].filter(file => existsSync(join(assets, file))))
  write(`${basename(entry, '.ts')}.js`, await script(entry));

// The service worker and the manifest keep their plain names: the browser asks for them by name.
const shell = Object.values(names).filter(name => !/\.(png|svg)$/.test(name)).map(name => `/dist/${name}`);
writeCompressed('sw.js', Buffer.from(await script('sw.ts', { SHELL: JSON.stringify(shell), VERSION: JSON.stringify(hash(shell.join())), MARK: JSON.stringify(`/dist/${names['mark-192.png']}`) })));
writeCompressed('manifest.webmanifest', Buffer.from(manifest()));
writeFileSync(join(dist, 'names.json'), JSON.stringify(names, null, 1));
report();

async function script(entry, define = {}) {
  const result = await build({
    entryPoints: [join(assets, entry)], bundle: true, minify: true, write: false, format: 'iife',
    target: 'es2019', charset: 'utf8', legalComments: 'none', define,
  });
  return result.outputFiles[0].text;
}

/** Writes one file under a name that changes with its content and returns that name. */
function write(name, content, compress = true) {
  const bytes = Buffer.from(content);
  const hashed = `${basename(name, extname(name))}-${hash(bytes)}${extname(name)}`;
  names[name] = hashed;
  if (compress) writeCompressed(hashed, bytes); else writeFileSync(join(dist, hashed), bytes);
  return hashed;
}

function writeCompressed(name, bytes) {
  writeFileSync(join(dist, name), bytes);
  writeFileSync(join(dist, `${name}.gz`), gzipSync(bytes, { level: 9 }));
  writeFileSync(join(dist, `${name}.br`), brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
}

function hash(bytes) {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 10);
}

function manifest() {
  return JSON.stringify({
    name: 'Sổ Tay', short_name: 'Sổ Tay', lang: 'vi', start_url: '/', scope: '/', display: 'standalone',
    background_color: token(assets, '--st-paper'), theme_color: token(assets, '--st-sheet'),
    icons: [192, 512].map(size => ({ src: `/dist/${names[`mark-${size}.png`]}`, sizes: `${size}x${size}`, type: 'image/png', purpose: 'any' })),
  });
}

function report() {
  for (const file of readdirSync(dist).filter(file => /\.(br|woff2)$/.test(file)).sort())
    console.log(`${String(readFileSync(join(dist, file)).length).padStart(7)}  ${file}`);
}
