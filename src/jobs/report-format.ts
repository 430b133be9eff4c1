import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { REPORT_VERSION, type Report } from './report.ts';

/** A report as it is stored: JSON, packed with gzip. */
export async function encodeReport(report: Report): Promise<Uint8Array> {
  return promisify(gzip)(JSON.stringify(report));
}

/** The report; null for one of another version, which is as good as expired. */
export async function decodeReport(bytes: Uint8Array): Promise<Report | null> {
  const unpacked = await promisify(gunzip)(bytes, { maxOutputLength: MAX_UNPACKED_BYTES });
  const report: Report = JSON.parse(unpacked.toString());
  return report.version === REPORT_VERSION ? report : null;
}

const MAX_UNPACKED_BYTES = 256 * 1024 ** 2;
