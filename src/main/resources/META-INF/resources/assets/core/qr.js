// A QR code of an address, for paper (ISO/IEC 18004): bytes, error correction M, the mask with the least penalty. Drawn as one path.
import { s } from './dom.js'

/** By version from 1: error correction bytes of each block, and how many blocks there are (level M). */
const CORRECTION = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24]
const BLOCKS = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10]

const LOG = new Uint8Array(256)
const EXP = new Uint8Array(255)
for (let i = 0, x = 1; i < 255; i++) {
  EXP[i] = x
  LOG[x] = i
  x = (x << 1) ^ (x & 128 ? 0x11d : 0)
}
const times = (a, b) => (a && b ? EXP[(LOG[a] + LOG[b]) % 255] : 0)

function correctionOf(data, count) {
  let divisor = [1]
  for (let i = 0; i < count; i++) {
    const next = [...divisor, 0]
    divisor.forEach((each, at) => { next[at + 1] ^= times(each, EXP[i]) })
    divisor = next
  }
  const rest = new Array(count).fill(0)
  data.forEach((byte) => {
    const factor = byte ^ rest.shift()
    rest.push(0)
    divisor.slice(1).forEach((each, at) => { rest[at] ^= times(each, factor) })
  })
  return rest
}

/** Modules for data and their correction, all of a version but its patterns. */
function room(version) {
  const aligned = version > 1 ? Math.floor(version / 7) + 2 : 0
  return (16 * version + 128) * version + 64 - (aligned ? (25 * aligned - 10) * aligned - 55 : 0) - (version >= 7 ? 36 : 0)
}

const bits = (value, length) => Array.from({ length }, (_, i) => (value >> (length - 1 - i)) & 1)

/** The bytes of the code, data and correction woven together. */
function codewords(bytes, version) {
  const total = room(version) >> 3
  const blocks = BLOCKS[version - 1]
  const correction = CORRECTION[version - 1]
  const capacity = total - blocks * correction
  const stream = [...bits(4, 4), ...bits(bytes.length, version < 10 ? 8 : 16), ...bytes.flatMap((byte) => bits(byte, 8))]
  stream.push(...new Array(Math.min(4, capacity * 8 - stream.length)).fill(0))
  while (stream.length % 8) stream.push(0)
  const data = []
  for (let i = 0; i < stream.length; i += 8) data.push(parseInt(stream.slice(i, i + 8).join(''), 2))
  for (let pad = 0xec; data.length < capacity; pad ^= 0xec ^ 0x11) data.push(pad)
  const short = blocks - (total % blocks)
  const parts = []
  for (let i = 0, at = 0; i < blocks; i++) {
    const length = Math.floor(total / blocks) - correction + (i < short ? 0 : 1)
    parts.push(data.slice(at, at + length))
    at += length
  }
  const corrections = parts.map((part) => correctionOf(part, correction))
  const woven = (lists) => Array.from({ length: Math.max(...lists.map((each) => each.length)) }, (_, i) => lists.filter((each) => i < each.length).map((each) => each[i])).flat()
  return [...woven(parts), ...woven(corrections)]
}

function alignments(version, size) {
  if (version === 1) return []
  const count = Math.floor(version / 7) + 2
  const step = Math.ceil((size - 13) / (2 * count - 2)) * 2
  return [6, ...Array.from({ length: count - 1 }, (_, i) => size - 7 - i * step).reverse()]
}

const MASKS = [
  (x, y) => (x + y) % 2, (x, y) => y % 2, (x) => x % 3, (x, y) => (x + y) % 3,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2, (x, y) => ((x * y) % 2) + ((x * y) % 3),
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2, (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2,
]

/** The modules of the code, rows of true for dark. A text of more than 410 bytes has none: null. */
export function modules(text) {
  const bytes = [...new TextEncoder().encode(text)]
  const version = BLOCKS.findIndex((blocks, i) => (room(i + 1) >> 3) - blocks * CORRECTION[i] >= bytes.length + (i < 9 ? 2 : 3)) + 1
  if (!version) return null
  const size = version * 4 + 17
  const dark = Array.from({ length: size }, () => new Array(size).fill(false))
  const fixed = Array.from({ length: size }, () => new Array(size).fill(false))
  const set = (x, y, value) => {
    if (x < 0 || y < 0 || x >= size || y >= size) return
    dark[y][x] = !!value
    fixed[y][x] = true
  }
  for (let i = 0; i < size; i++) { set(6, i, i % 2 === 0); set(i, 6, i % 2 === 0) }
  const square = (cx, cy, reach, light) => {
    for (let dy = -reach; dy <= reach; dy++) {
      for (let dx = -reach; dx <= reach; dx++) set(cx + dx, cy + dy, !light.includes(Math.max(Math.abs(dx), Math.abs(dy))))
    }
  }
  for (const [x, y] of [[3, 3], [size - 4, 3], [3, size - 4]]) square(x, y, 4, [2, 4])
  const centres = alignments(version, size)
  const last = centres.length - 1
  centres.forEach((x, i) => centres.forEach((y, j) => {
    if (!((i === 0 && j === 0) || (i === 0 && j === last) || (i === last && j === 0))) square(x, y, 2, [1])
  }))
  const format = (mask) => {
    let rest = mask
    for (let i = 0; i < 10; i++) rest = (rest << 1) ^ ((rest >> 9) * 0x537)
    const value = ((mask << 10) | rest) ^ 0x5412
    const bit = (i) => (value >> i) & 1
    for (let i = 0; i < 6; i++) set(8, i, bit(i))
    set(8, 7, bit(6)); set(8, 8, bit(7)); set(7, 8, bit(8))
    for (let i = 9; i < 15; i++) set(14 - i, 8, bit(i))
    for (let i = 0; i < 8; i++) set(size - 1 - i, 8, bit(i))
    for (let i = 8; i < 15; i++) set(8, size - 15 + i, bit(i))
    set(8, size - 8, true)
  }
  format(0)
  if (version >= 7) {
    let rest = version
    for (let i = 0; i < 12; i++) rest = (rest << 1) ^ ((rest >> 11) * 0x1f25)
    const value = (version << 12) | rest
    for (let i = 0; i < 18; i++) {
      const a = size - 11 + (i % 3)
      const b = Math.floor(i / 3)
      set(a, b, (value >> i) & 1); set(b, a, (value >> i) & 1)
    }
  }
  const stream = codewords(bytes, version).flatMap((byte) => bits(byte, 8))
  let next = 0
  for (let right = size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5
    for (let step = 0; step < size; step++) {
      const y = ((right + 1) & 2) === 0 ? size - 1 - step : step
      for (const x of [right, right - 1]) {
        if (!fixed[y][x] && next < stream.length) dark[y][x] = !!stream[next++]
      }
    }
  }
  const flip = (mask) => dark.forEach((row, y) => row.forEach((_, x) => { if (!fixed[y][x] && MASKS[mask](x, y) === 0) row[x] = !row[x] }))
  const tried = MASKS.map((_, mask) => {
    flip(mask); format(mask)
    const cost = penalty(dark)
    flip(mask)
    return cost
  })
  const best = tried.indexOf(Math.min(...tried))
  flip(best); format(best)
  return dark
}

function penalty(dark) {
  const size = dark.length
  let cost = 0
  const line = (row) => {
    const text = row.map(Number).join('')
    for (const run of text.match(/0{5,}|1{5,}/g) ?? []) cost += run.length - 2
    for (let i = 0; i + 11 <= size; i++) if (/^(10111010000|00001011101)$/.test(text.slice(i, i + 11))) cost += 40
  }
  dark.forEach(line)
  dark.forEach((_, x) => line(dark.map((row) => row[x])))
  for (let y = 1; y < size; y++) for (let x = 1; x < size; x++) if (dark[y][x] === dark[y - 1][x] && dark[y][x] === dark[y][x - 1] && dark[y][x] === dark[y - 1][x - 1]) cost += 3
  const part = dark.flat().filter(Boolean).length / (size * size)
  return cost + Math.floor(Math.abs(part * 20 - 10)) * 10
}

/** The code as a drawing with the margin that readers need; null for a text that is too long. */
export function qrCode(text, label) {
  const rows = modules(text)
  if (!rows) return null
  const size = rows.length + 8
  const path = rows.flatMap((row, y) => row.map((isDark, x) => isDark && `M${x + 4} ${y + 4}h1v1h-1z`).filter(Boolean)).join('')
  return s('svg.qr', { viewBox: `0 0 ${size} ${size}`, role: 'img', 'aria-label': label, 'shape-rendering': 'crispEdges' }, s('rect', { width: size, height: size, fill: '#fff' }), s('path', { d: path, fill: '#000' }))
}
