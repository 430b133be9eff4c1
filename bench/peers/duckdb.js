import { DuckDBInstance } from '@duckdb/node-api';
import { tell } from './tally.js';

const [, , file = '', threads = '1'] = process.argv;
const instance = await DuckDBInstance.create(':memory:', { threads });
const connection = await instance.connect();
const reader = await connection.runAndReadAll(
  `select count(distinct session), count(*) from (
     select session, EventId, count(*) from (
       select regexp_extract(Content, 'blk_-?[0-9]+') as session, EventId
       from read_csv('${file.replaceAll("'", "''")}', header = true, all_varchar = true)
     ) where session <> '' group by session, EventId
   )`,
);
const [sessions, pairs] = reader.getRows()[0];
tell(sessions, pairs);
