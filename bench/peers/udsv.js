import { createReadStream } from 'node:fs';
import { inferSchema, initParser } from 'udsv';
import { createTally } from './tally.js';

const tally = createTally();
let parser;
let content = -1;
let event = -1;
for await (const chunk of createReadStream(process.argv[2], 'utf8')) {
  if (parser === undefined) {
    const schema = inferSchema(chunk);
    parser = initParser(schema);
    [content, event] = ['Content', 'EventId'].map((wanted) =>
      schema.cols.findIndex(({ name }) => name === wanted),
    );
  }
  parser.chunk(chunk, parser.stringArrs, (row) => tally.add(row[content], row[event]));
}
parser.end();
tally.tell();
