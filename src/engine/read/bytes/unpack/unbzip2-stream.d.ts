/** The parts of the package that its stream is made of, which has no bound on what a block becomes. */
declare module 'unbzip2-stream/lib/bzip2.js' {
  type BitReader = import('unbzip2-stream/lib/bit_iterator.js').BitReader;
  const bzip2: {
    /** Size of the blocks in units of 100,000 bytes. Throws where this is no bzip2. */
    header(bits: BitReader): number;
    /** Gives each byte of the next block to `take`. Null behind the last block of a stream. */
    decompress(
      bits: BitReader,
      take: (byte: number) => void,
      buffer: Int32Array,
      bufferSize: number,
      streamCrc: number,
    ): number | null;
  };
  export default bzip2;
}

declare module 'unbzip2-stream/lib/bit_iterator.js' {
  export interface BitReader {
    (bits: number | null): number;
    bytesRead: number;
  }
  export default function bitIterator(nextPiece: () => Uint8Array | undefined): BitReader;
}
