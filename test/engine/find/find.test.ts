import { describe, expect, it } from 'vitest';
import type { Anomaly } from '../../../src/engine/analysis.ts';
import { analyze } from '../../../src/engine/analyze.ts';
import { chunksOf } from '../../helpers/logs.ts';

const two = (n: number) => String(n).padStart(2, '0');
/** The time of a line, one each 10 s. */
const at = (i: number) =>
  `2024-07-01 ${two(8 + Math.floor(i / 360))}:${two(Math.floor(i / 6) % 60)}:${two((10 * i) % 60)}`;
const STEPS = ['request received', 'user looked up', 'price computed', 'answer sent'];
const usual = (count: number) =>
  Array.from({ length: count }, (_, i) => `${at(i)} INFO ${STEPS[i % STEPS.length]}`);

const find = async (lines: readonly string[]) => analyze(chunksOf(`${lines.join('\n')}\n`));
const brief = ({ kind, grade, at: [line] }: Anomaly) => [kind, grade, line];

/** Sign-ins over ssh, as a system logs them. */
const ssh = (i: number, text: string) =>
  `Jul  1 ${two(8 + Math.floor(i / 360))}:${two(Math.floor(i / 6) % 60)}:${two((10 * i) % 60)} box sshd[${700 + i}]: ${text}`;
const failed = (i: number, address = '203.0.113.9') =>
  ssh(i, `Failed password for root from ${address} port ${4000 + i} ssh2`);
const accepted = (i: number, address = '203.0.113.9') =>
  ssh(i, `Accepted password for root from ${address} port ${4000 + i} ssh2`);

describe('an event that speaks for itself', () => {
  it('is told in a log of five lines, which is too short to compare', async () => {
    const { anomalies, model, notes, summary } = await find([
      ...usual(4),
      `${at(5)} FATAL could not write the order: out of memory`,
    ]);
    expect(notes[0]).toMatch(/^Too few lines to compare/);
    expect(model.threshold).toBeNull();
    expect(anomalies.map(brief)).toEqual([['event', 'trouble', 5]]);
    expect(summary).toMatchObject({ failures: 1, fromMs: Date.UTC(2024, 6, 1, 8) });
  });

  it('takes up the unusual window that it explains', async () => {
    const lines = usual(396);
    lines[222] = `${at(222)} ERROR panic: the price table is corrupt`;
    const { anomalies } = await find(lines);
    expect(anomalies.map(brief)).toEqual([['event', 'trouble', 223]]);
    expect(anomalies[0]?.sessions).toHaveLength(1);
    expect(anomalies[0]?.severity).toBeGreaterThan(1);
  });

  it('is one with the lines that follow it each time', async () => {
    const lines = usual(300).flatMap((line, i) =>
      i % 60 === 30
        ? [
            line,
            `${at(i)} ERROR could not store order ${i}`,
            `${at(i)} ERROR the queue was refused for order ${i}`,
          ]
        : [line],
    );
    const { anomalies } = await find(lines);
    const told = anomalies.filter(({ kind }) => kind === 'event');
    expect(told).toHaveLength(1);
    expect(told[0]?.about).toHaveLength(2);
    expect(told[0]?.counts).toEqual({ seen: 5, usual: null });
  });

  it('is the standing state of a log that is mostly that', async () => {
    const lines = usual(200).map((line, i) =>
      i % 2 ? line : `${at(i)} ERROR connection to db.example.org refused`,
    );
    const [first] = (await find(lines)).anomalies;
    expect(first).toMatchObject({ number: 1, kind: 'standing', grade: 'trouble' });
    expect(first?.share).toBeCloseTo(0.5);
  });

  it('comes first where it is the cause of what fails at the end of a run', async () => {
    const run = Array.from({ length: 90 }, (_, i) => `compiling part ${i} of the library`);
    const { anomalies } = await find([
      ...run,
      'ld: undefined reference to `draw_circle`',
      ...run.slice(0, 8),
      'make: *** [Makefile:12: all] Error 1',
      'error: Bad exit status from build script (%build)',
    ]);
    expect(anomalies[0]?.at[0]).toBe(91);
  });
});

describe('a log without trouble', () => {
  it('lists nothing', async () => {
    const { anomalies, summary } = await find(usual(396));
    expect(anomalies).toEqual([]);
    expect(summary).toMatchObject({ failures: 0, warnings: 0 });
  });

  it('tells of no more than three warnings', async () => {
    const words = ['apple', 'pear', 'plum', 'cherry', 'melon', 'grape', 'peach', 'lemon'];
    const lines = usual(396);
    for (const [i, word] of words.entries()) {
      lines[40 * i + 20] = `${at(40 * i + 20)} WARN the ${word} setting is deprecated`;
    }
    const { anomalies } = await find(lines);
    expect(anomalies.length).toBeLessThanOrEqual(3);
    expect(anomalies.every(({ grade }) => grade === 'watch')).toBe(true);
  });

  it('has no usual course where a fifth of its windows differ, and says so', async () => {
    let seed = 1;
    const word = () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return Array.from({ length: 6 }, (_, i) =>
        String.fromCharCode(97 + ((seed >> (4 * i)) & 15)),
      ).join('');
    };
    const lines = usual(600).map((line, i) =>
      Math.floor(i / 8) % 3 === 0 ? `${at(i)} INFO ${word()} ${word()} ${word()}` : line,
    );
    const { anomalies, notes } = await find(lines);
    expect(anomalies.filter(({ kind }) => kind === 'session')).toEqual([]);
    expect(notes.join(' ')).toContain('differ too much to tell what is usual');
  });
});

describe('sign-ins', () => {
  it('that work after many that failed from the same address are a danger, and come first', async () => {
    const lines = Array.from({ length: 60 }, (_, i) => failed(i));
    const { anomalies, summary } = await find([...lines, accepted(60)]);
    expect(anomalies[0]).toMatchObject({ kind: 'sequence', grade: 'danger', counts: { seen: 60 } });
    expect(anomalies[0]?.at[0]).toBe(61);
    expect(anomalies[0]?.who).toContainEqual(
      expect.objectContaining({ role: 'address', value: '203.0.113.9' }),
    );
    expect(summary?.security).toEqual({
      ...{ attempts: 60, probes: 0, breaches: 1, tried: 60, alarms: 0, signIns: 1 },
    });
  });

  it('that work from elsewhere are no breach', async () => {
    const lines = Array.from({ length: 60 }, (_, i) => failed(i));
    const { anomalies, summary } = await find([...lines, accepted(60, '198.51.100.7')]);
    expect(anomalies.every(({ grade }) => grade !== 'danger')).toBe(true);
    expect(summary?.security?.breaches).toBe(0);
  });

  it('that work after two slips of the fingers are no breach', async () => {
    const { anomalies } = await find([failed(0), failed(1), accepted(2)]);
    expect(anomalies.every(({ grade }) => grade === 'watch')).toBe(true);
  });

  it('name who made most of the attempts, with the share', async () => {
    const lines = Array.from({ length: 40 }, (_, i) =>
      failed(i, i % 4 === 0 ? '198.51.100.7' : '203.0.113.9'),
    );
    const [first] = (await find(lines)).anomalies;
    expect(first?.who[0]).toMatchObject({
      role: 'address',
      value: '203.0.113.9',
      count: 30,
      share: 0.75,
    });
  });
});

describe('a measured value', () => {
  it('far outside of what its event usually takes is told with its line', async () => {
    const lines = Array.from(
      { length: 200 },
      (_, i) => `${at(i)} INFO order ${i} stored in ${i === 150 ? 95_000 : 20 + (i % 9)} ms`,
    );
    const told = (await find(lines)).anomalies.find(({ kind }) => kind === 'value');
    expect(told).toMatchObject({
      grade: 'watch',
      measured: { seen: '1.6 min', usual: 'under 32 ms' },
    });
    expect(told?.at).toEqual([151]);
  });
});

describe('requests that look for files with secrets', () => {
  const access = (path: string, status: number, second: number) =>
    `203.0.113.9 - - [05/Mar/2024:08:30:${two(second)} +0000] "GET ${path} HTTP/1.1" ${status} 210`;
  const pages = Array.from({ length: 40 }, (_, i) => access(`/page/${i}`, 200, i));

  it('are trouble where the site handed one out, and worth a look where it did not', async () => {
    const grade = async (status: number) => {
      const { anomalies } = await find([...pages, access('/.env', status, 41)]);
      return anomalies.find(({ eventKind }) => eventKind === 'probe-for-secrets')?.grade;
    };
    expect(await grade(404)).toBe('watch');
    expect(await grade(200)).toBe('trouble');
  });
});
