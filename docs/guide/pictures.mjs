// Makes the pictures of the guide small: the first 64 colours of a page are nearly all it has.
// node docs/guide/pictures.mjs FROM TO NAME…   (FROM holds what a browser journey took)
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const most = 64;
const tallest = 1000;
const [from, to, ...names] = process.argv.slice(2);
for (const name of names) {
  const small = encode(decode(readFileSync(join(from, `${name}.png`))));
  writeFileSync(join(to, `${name}.png`), small);
  console.log(`${name} ${Math.ceil(small.length / 1024)} KB`);
}

/** An 8-bit RGB or RGBA picture as rows of bytes; pages longer than a reader follows are cut. */
function decode(file) {
  const [width, height, channels] = [file.readUInt32BE(16), file.readUInt32BE(20), file[25] === 6 ? 4 : 3];
  const parts = [];
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at);
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(file.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const raw = inflateSync(Buffer.concat(parts));
  const stride = width * channels;
  const pixels = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) unfilter(raw, pixels, y, stride, channels);
  return { width, height: Math.min(height, tallest), channels, pixels };
}

function unfilter(raw, pixels, y, stride, channels) {
  const kind = raw[y * (stride + 1)];
  for (let x = 0; x < stride; x++) {
    const left = x >= channels ? pixels[y * stride + x - channels] : 0;
    const above = y > 0 ? pixels[(y - 1) * stride + x] : 0;
    const corner = x >= channels && y > 0 ? pixels[(y - 1) * stride + x - channels] : 0;
    const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][kind];
    pixels[y * stride + x] = raw[y * (stride + 1) + 1 + x] + guess;
  }
}

function paeth(left, above, corner) {
  const [a, b, c] = [Math.abs(above - corner), Math.abs(left - corner), Math.abs(left + above - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? above : corner;
}

function encode({ width, height, channels, pixels }) {
  const counts = new Map();
  const colour = at => (pixels[at] << 16) | (pixels[at + 1] << 8) | pixels[at + 2];
  for (let at = 0; at < width * height * channels; at += channels) counts.set(colour(at), (counts.get(colour(at)) ?? 0) + 1);
  const palette = [...counts].sort((a, b) => b[1] - a[1]).slice(0, most).map(([rgb]) => rgb);
  const index = new Map([...counts.keys()].map(rgb => [rgb, nearest(palette, rgb)]));
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = index.get(colour((y * width + x) * channels));
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap(rgb => [rgb >> 16, (rgb >> 8) & 255, rgb & 255]));
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', head), chunk('PLTE', colours), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

function nearest(palette, rgb) {
  let [best, least] = [0, Infinity];
  palette.forEach((one, at) => {
    const far = ((one >> 16) - (rgb >> 16)) ** 2 + (((one >> 8) & 255) - ((rgb >> 8) & 255)) ** 2 + ((one & 255) - (rgb & 255)) ** 2;
    if (far < least) [best, least] = [at, far];
  });
  return best;
}

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}
