import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

/** Be Vietnam Pro (SIL Open Font License): made for Vietnamese, and shipped, for a server may have no fonts. */
export const FAMILY = 'Be Vietnam Pro';

const require = createRequire(import.meta.url);
const RENDERER = require.resolve('@resvg/resvg-wasm/index_bg.wasm');
const FACES = [
  require.resolve('@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf'),
  require.resolve('@expo-google-fonts/be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf'),
];

let ready: Promise<Uint8Array[]> | null = null;

/** The renderer may be set up once in a process; it and the fonts are read at the first picture. */
async function setUp(): Promise<Uint8Array[]> {
  await initWasm(await readFile(RENDERER));
  return Promise.all(FACES.map((face) => readFile(face)));
}

/** An SVG as a PNG, in the fonts that are shipped. */
export async function renderPng(svg: string): Promise<Buffer> {
  ready ??= setUp();
  const font = { fontBuffers: await ready, defaultFontFamily: FAMILY };
  const picture = new Resvg(svg, { font });
  const image = picture.render();
  try {
    return Buffer.from(image.asPng());
  } finally {
    image.free();
    picture.free();
  }
}
