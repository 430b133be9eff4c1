import { lineTooLong, noRecords } from '../bytes/file-errors.ts';
import { MAX_RECORD_CHARS } from '../bytes/limits.ts';
import type { LineEnd } from '../bytes/line-end.ts';
import type { JsonRecord } from '../json/json-record.ts';
import type { JsonSplitter } from '../json/json-splitter.ts';
import { createRecordsReader } from '../json/records-reader.ts';
import { asShown } from '../layers/terminal.ts';
import type { LogReader } from '../records/log-reader.ts';
import type { PlanOptions } from '../records/record-plan.ts';
import { type FieldFormat, tableFormatOfFields } from './field-format.ts';
import { headOf } from './line-head.ts';
import { createLineJoiner } from './several-lines.ts';

/** Reads a file whose lines are of a format with fields; a line of another form is a message. */
export function createFieldsReader(
  format: FieldFormat,
  lineEnd: LineEnd,
  options: PlanOptions,
): LogReader {
  const shape = {
    kind: format.name,
    unreadable: 'a line with text',
    none: noRecords,
    format: tableFormatOfFields(format),
    splitter: createLineSplitter(format, lineEnd),
  };
  return createRecordsReader(shape, options);
}

function createLineSplitter(format: FieldFormat, lineEnd: LineEnd): JsonSplitter {
  const joiner = createLineJoiner(format);
  let carry = '';

  function recordOf(raw: string): JsonRecord[] {
    const line = asShown(raw.endsWith('\r') ? raw.slice(0, -1) : raw);
    // ausearch writes a line of dashes between the records of one event.
    if (line.trim() === '' || line === '----') return [];
    const read = format.read(line);
    if (read !== null) return joiner.add(read);
    const { fields, rest } = headOf(line);
    return [...joiner.close(), { ...fields, message: rest }];
  }

  return {
    push(text) {
      const lines = (carry + text).split(lineEnd);
      carry = lines.pop()!;
      if (carry.length > MAX_RECORD_CHARS) throw lineTooLong();
      return lines.flatMap(recordOf);
    },
    end() {
      const last = carry;
      carry = '';
      return [...recordOf(last), ...joiner.close()];
    },
  };
}
