import { createReadStream } from 'node:fs';
import Papa from 'papaparse';
import { createTally } from './tally.js';

const tally = createTally();
let content = -1;
let event = -1;
Papa.parse(createReadStream(process.argv[2], 'utf8'), {
  chunk({ data }) {
    for (const row of data) {
      if (content !== -1) tally.add(row[content] ?? '', row[event]);
      else [content, event] = [row.indexOf('Content'), row.indexOf('EventId')];
    }
  },
  complete: () => tally.tell(),
});
