import pl from 'nodejs-polars';
import { tell } from './tally.js';

const pairs = await pl
  .scanCSV(process.argv[2], { inferSchemaLength: 0 })
  .select(pl.col('Content').str.extract('(blk_-?\\d+)', 1).alias('session'), pl.col('EventId'))
  .filter(pl.col('session').isNotNull())
  .groupBy(['session', 'EventId'])
  .agg(pl.len())
  .collect();
tell(pairs.getColumn('session').nUnique(), pairs.height);
