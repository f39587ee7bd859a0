// The mark as a PNG for home screens that take no SVG: twelve white squares on the red of the action.
import * as zlib from 'node:zlib';

export function picture(size, red) {
  const unit = size / 28;
  const inside = (x, y) => {
    const column = (x / unit - 3) % 6, row = (y / unit - 6) % 6;
    return x / unit >= 3 && x / unit < 25 && y / unit >= 6 && y / unit < 22 && column < 4 && row < 4;
  };
  const rows = Buffer.alloc(size * (size + 1));
  for (let y = 0; y < size; y++) for (let x = 0; x < size; x++) rows[y * (size + 1) + 1 + x] = inside(x, y) ? 1 : 0;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0); head.writeUInt32BE(size, 4); head[8] = 8; head[9] = 3;
  const palette = Buffer.from([...red.match(/\w\w/g).map(part => parseInt(part, 16)), 255, 255, 255]);
  return Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), chunk('IHDR', head), chunk('PLTE', palette), chunk('IDAT', zlib.deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name), data]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(data.length, 0);
  around.writeUInt32BE(sum(body), 4);
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)]);
}

// node 20 before 20.15 has no crc32.
function sum(bytes) {
  if (zlib.crc32) return zlib.crc32(bytes);
  let value = 0xffffffff;
  for (const byte of bytes) { value ^= byte; for (let bit = 0; bit < 8; bit++) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0); }
  return (value ^ 0xffffffff) >>> 0;
}
