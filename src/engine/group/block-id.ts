/** An HDFS block id, as loglizer finds it. */
export const BLOCK_ID = /blk_-?\d+/;

/** All of them in a text. */
export const BLOCK_IDS = /blk_-?\d+/g;
