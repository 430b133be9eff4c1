import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseLabels, readLabels } from '../../src/cli/labels.ts';
import { aFolder } from '../helpers/a-folder.ts';

it.each([
  ['BlockId,Label\nblk_1,Normal\nblk_-2,Anomaly\n'],
  ['\uFEFFBlockId,Label\r\nblk_1,Normal\r\nblk_-2,Anomaly'],
  ['"BlockId";"Label";"Kind"\n"blk_1";"0";"x;y"\n"blk_-2";"1";"a ""b"""\n\n'],
  ['session\tnote\tLABEL\nblk_1\tx\tnormal\nblk_-2\t\tanomaly\n'],
  ['Label,Session\nfalse,blk_1\nTRUE,blk_-2\n'],
])('labels are read from %j', (text) => {
  expect([...parseLabels(text)]).toEqual([
    ['blk_1', false],
    ['blk_-2', true],
  ]);
});

it.each([
  ['', 'no column named Label'],
  ['Label\nNormal\n', 'no column named Label'],
  ['blk_1,Normal\n', 'no column named Label'],
  ['BlockId,Label\nblk_1,Normal\nblk_2,maybe\n', 'Line 3 of the label file has the label "maybe"'],
  ['BlockId,Label\nblk_1\n', 'Line 2 of the label file has the label ""'],
])('%j is refused: %s', (text, message) => {
  expect(() => parseLabels(text)).toThrow(message);
});

it('a label file that does not exist is wrong use', async () => {
  const path = join(await aFolder(), 'none.csv');
  await expect(readLabels(path)).rejects.toMatchObject({
    name: 'UsageError',
    message: `--labels ${path} can not be read: there is no such file or folder.`,
  });
});
