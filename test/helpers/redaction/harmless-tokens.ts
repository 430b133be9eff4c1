import {
  ALNUM,
  createRandom,
  DIGITS,
  drawOne,
  drawText,
  drawUuid,
  HEX,
  LOWER,
  UPPER,
} from './random-text.ts';

const random = createRandom(20_261_201);
const number = (below: number) => Math.floor(random() * below);
const word = () =>
  drawOne(random, ['photo', 'report', 'summer', 'holiday', 'invoice', 'banner', 'avatar', 'team']);
const name = () =>
  drawOne(random, ['Order', 'Block', 'Session', 'Data', 'Index', 'Cache', 'Packet']);

const KINDS: (() => string)[] = [
  () => drawUuid(random),
  () => drawUuid(random).toUpperCase(),
  () => drawText(random, HEX, 40),
  () => drawText(random, HEX, 7 + number(5)),
  () => drawText(random, HEX, 64),
  () => `sha256:${drawText(random, HEX, 64)}`,
  () => drawText(random, HEX, 32),
  () => `sha512-${Buffer.from(drawText(random, ALNUM, 64)).toString('base64')}`,
  () => `SHA256:${drawText(random, `${ALNUM}+/`, 43)}`,
  () => `blk_${random() < 0.5 ? '-' : ''}${drawText(random, '123456789', 19)}`,
  () => `application_${drawText(random, '123456789', 13)}_0${number(999)}`,
  () => `container_${drawText(random, '123456789', 13)}_0001_01_00000${number(9)}`,
  () => `00-${drawText(random, HEX, 32)}-${drawText(random, HEX, 16)}-01`,
  () => `v${number(30)}.${number(30)}.${number(99)}`,
  () => `${number(30)}.${number(30)}.${number(99)}-rc.${number(9)}+build.${number(99)}`,
  () => `lib${word()}-${number(9)}.${number(9)}.${number(9)}.${number(9)}.jar`,
  () => `Chrome/${100 + number(30)}.0.0.0`,
  () => `/var/lib/${word()}/${word()}_${number(9999)}.log`,
  () => `/opt/${word()}/releases/2024${number(9)}${number(9)}/bin/run.sh`,
  () => `C:\\Program Files\\${name()}\\bin\\${word()}.exe`,
  () => `${Buffer.from(`${word()}_${word()}_2024_${number(9999)}.png`).toString('base64')}`,
  () =>
    `${Buffer.from(`${word()}-${word()}-${word()}-in-the-city-${number(99)}.jpeg`).toString('base64url')}`,
  () => `${drawText(random, `${ALNUM}_-`, 40)}.jpg`,
  () => `com.example.${word()}.${name()}Service$${name()}Handler`,
  () => `0x${drawText(random, HEX, 12)}`,
  () => `${name()}Manager@${drawText(random, HEX, 7)}`,
  () => `${word()}@${number(20)}.${number(20)}.${number(20)}`,
  () => `arn:aws:s3:::${word()}-${word()}-${number(99)}`,
  () => `i-0${drawText(random, HEX, 16)}`,
  () =>
    `${word()}-${drawText(random, 'bcdfghjklmnpqrstvwxz2456789', 10)}-${drawText(random, 'bcdfghjklmnpqrstvwxz2456789', 5)}`,
  () =>
    `2024-0${1 + number(8)}-1${number(9)}T10:${10 + number(49)}:0${number(9)}.${drawText(random, DIGITS, 6)}Z`,
  () => drawText(random, '123456789', 10 + number(9)),
  () => `${UPPER[number(26)]}${UPPER[number(26)]}${UPPER[number(26)]}-${number(99_999)}`,
  () => `01${drawText(random, '0123456789ABCDEFGHJKMNPQRSTVWXYZ', 24)}`,
  () => `${drawText(random, LOWER, 2)}-central-${1 + number(3)}`,
  () => `W/"${drawText(random, HEX, 16)}"`,
  () => `${number(99)}.${drawText(random, DIGITS, 4)}%`,
  () => `${word()}${name()}Id${number(99)}`,
  () => `part-r-0${number(9999)}-${drawUuid(random)}.snappy.parquet`,
  () => `getty@tty${number(6)}.service`,
];

/** 2,000 ids, hashes, versions, paths and names of files, as logs are full of them. */
export const HARMLESS_TOKENS: readonly string[] = Array.from({ length: 2_000 }, (_, index) =>
  drawToken(index),
);

function drawToken(index: number): string {
  const make = KINDS[index % KINDS.length];
  if (!make) throw new Error('KINDS requires at least one entry');
  return make();
}
