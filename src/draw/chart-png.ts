import { fileURLToPath } from 'node:url';
import { crc32 } from 'node:zlib';
import { withPackage } from '../optional-package.ts';
import { type Chart, chartInWords } from './chart.ts';
import { chartForPicture } from './chart-svg.ts';

/** Three for each point that it is shown wide on a phone. */
const WIDTH_PX = 1_020;

/**
 * The chart as a picture (PNG), for who reads on a phone: 1,020 pixels wide, on white. What it tells in words stands
 * in it as its description (an `iTXt` chunk), for programs that read it out. It is drawn off the
 * main thread. Throws a MissingPackageError where the package that draws is left out.
 */
export async function chartPng(chart: Chart): Promise<Uint8Array> {
  const { renderAsync } = await withPackage('A picture', () => import('@resvg/resvg-js'));
  const drawn = await renderAsync(chartForPicture(chart, FAMILY), {
    fitTo: { mode: 'width', value: WIDTH_PX },
    font: { fontFiles: FONTS, loadSystemFonts: false, defaultFontFamily: FAMILY },
    logLevel: 'off',
  });
  return describedPng(drawn.asPng(), chartInWords(chart));
}

const FAMILY = 'Roboto';
/** The same from `src/` and from `dist/`. */
const FONTS = ['400', '700'].map((weight) =>
  fileURLToPath(new URL(`../../data/fonts/roboto-latin-${weight}.ttf`, import.meta.url)),
);

/** Signature and header (IHDR), after which other chunks may stand. */
const HEAD_BYTES = 8 + 25;

/** With `text` as its description: PNG (Third Edition) 11.3.3.4, keyword "Description". */
function describedPng(png: Uint8Array, text: string): Uint8Array {
  const data = Buffer.from(`iTXtDescription\0\0\0en\0\0${text}`);
  const chunk = Buffer.alloc(data.length + 8);
  chunk.writeUInt32BE(data.length - 4);
  data.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(data), data.length + 4);
  return Buffer.concat([png.subarray(0, HEAD_BYTES), chunk, png.subarray(HEAD_BYTES)]);
}
