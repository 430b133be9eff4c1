import type { EventCountMatrix } from '../../../group/sessions/event-count-matrix.ts';
import { createJsonChecks, isObject } from '../../../json-checks.ts';
import type { Detector, UsualCount } from '../../detector.ts';
import { modeOf, rarityWeight, sessionCount, summarizeColumns } from '../column-summary.ts';
import { countsMethod } from './learning/count-model.ts';
import { type CountVector, createVectorReader } from './learning/count-vector.ts';
import { createSessionDraw } from './learning/draw-sessions.ts';
import { createSeededRandom } from './learning/seeded-random.ts';

/**
 * Autoencoder (Borghesi et al. 2018): a small network that learns to give sessions back through a
 * narrow layer, and fails at unusual ones; the score is its weighted squared error. One hidden layer
 * of tanh units, trained with Adam (Kingma & Ba 2015) on sessions drawn with a fixed seed, as many for
 * every log. Counts go in as the logarithm of how they differ from the most frequent count, while it
 * learns held within the middle 90 %: what few sessions do must not be learned.
 */
export const autoencoder: Detector<'autoencoder'> = {
  name: 'autoencoder',
  label: 'Small neural network',
  summary: 'For large logs whose counts depend on each other in curved ways.',
  manner: 'by a small neural network',
  counts: countsMethod<Network>({
    name: 'autoencoder',
    learn(matrix, usual) {
      return { learned: train(matrix, usual), threshold: LIMIT };
    },
    scorer: scorerOf,
    isLearned: isNetwork,
  }),
  numbers: null,
};

interface Network {
  /** Of each of the m events: its most frequent count, and how much a difference from it weighs. */
  modes: number[];
  weights: number[];
  /** h rows of m factors, and h constants. */
  encode: number[][];
  encodeConstant: number[];
  /** m rows of h factors, and m constants. */
  decode: number[][];
  decodeConstant: number[];
}

const HIDDEN = 8;
const STEPS = 400;
const BATCH = 32;
const RATE = 0.01;
const SEED = 1;
/** An input beyond it says no more: one huge count must not be all that is learned. */
const MAX_INPUT = 3;
/** The error of one strange event, of which one session in 50 has one. */
const LIMIT = (Math.log(2) * (Math.log(50) + 1)) ** 2;

function train(matrix: EventCountMatrix, usual: UsualCount[]): Network {
  const m = matrix.eventCount;
  const n = sessionCount(matrix);
  const random = createSeededRandom(SEED);
  const columns = summarizeColumns(matrix).map(modeOf);
  const hidden = Math.max(1, Math.min(HIDDEN, Math.floor(m / 3)));
  const draw = (of: number) => Array.from({ length: of }, () => (random() - 0.5) / Math.sqrt(of));
  const network: Network = {
    modes: columns.map(({ count }) => count),
    weights: columns.map(({ sessions }) => rarityWeight(n, n - sessions)),
    encode: Array.from({ length: hidden }, () => draw(m)),
    encodeConstant: new Array<number>(hidden).fill(0),
    decode: Array.from({ length: m }, () => draw(hidden)),
    decodeConstant: new Array<number>(m).fill(0),
  };
  const drawRow = createSessionDraw(matrix, random);
  const reader = createVectorReader(matrix, m);
  const adam = createAdam([
    ...network.encode,
    network.encodeConstant,
    ...network.decode,
    network.decodeConstant,
  ]);
  for (let step = 0; step < STEPS; step++) {
    for (let i = 0; i < BATCH; i++) {
      const { counts } = reader.read(drawRow());
      const ordinary = counts.map((count, j) => {
        return Math.max(usual[j]!.low, Math.min(usual[j]!.high, count));
      });
      addGradient(network, inputOf(network, ordinary), adam.gradients);
    }
    adam.step(BATCH);
  }
  return network;
}

/** How counts differ from the most frequent ones: 0 where they do not. */
function inputOf({ modes }: Network, counts: Float64Array): Float64Array {
  return counts.map((count, column) => {
    const by = Math.log1p(count) - Math.log1p(modes[column]!);
    return Math.max(-MAX_INPUT, Math.min(MAX_INPUT, by));
  });
}

function run(network: Network, input: Float64Array): { inner: Float64Array; output: Float64Array } {
  const inner = Float64Array.from(network.encode, (factors, unit) => {
    let sum = network.encodeConstant[unit]!;
    for (let j = 0; j < input.length; j++) sum += factors[j]! * input[j]!;
    return Math.tanh(sum);
  });
  const output = Float64Array.from(network.decode, (factors, column) => {
    let sum = network.decodeConstant[column]!;
    for (let unit = 0; unit < inner.length; unit++) sum += factors[unit]! * inner[unit]!;
    return sum;
  });
  return { inner, output };
}

/** Adds the gradient of one session's squared error, in the order of the parameters. */
function addGradient(network: Network, input: Float64Array, gradients: Float64Array[]): void {
  const { inner, output } = run(network, input);
  const h = inner.length;
  const back = new Float64Array(h);
  for (const [column, given] of output.entries()) {
    const error = 2 * (given - input[column]!);
    const into = gradients[h + 1 + column]!;
    for (let unit = 0; unit < h; unit++) {
      into[unit]! += error * inner[unit]!;
      back[unit]! += error * network.decode[column]![unit]!;
    }
    gradients.at(-1)![column]! += error;
  }
  for (let unit = 0; unit < h; unit++) {
    const pull = back[unit]! * (1 - inner[unit]! ** 2);
    const into = gradients[unit]!;
    for (let j = 0; j < input.length; j++) into[j]! += pull * input[j]!;
    gradients[h]![unit]! += pull;
  }
}

/** Adam with its published constants over rows of parameters, which it changes in place. */
function createAdam(parameters: number[][]) {
  const zeros = () => parameters.map((row) => new Float64Array(row.length));
  const [gradients, first, second] = [zeros(), zeros(), zeros()];
  let steps = 0;
  return {
    gradients,
    step(batch: number) {
      steps++;
      const rate = (RATE * Math.sqrt(1 - 0.999 ** steps)) / (1 - 0.9 ** steps);
      for (const [i, row] of parameters.entries()) {
        const [g, a, b] = [gradients[i]!, first[i]!, second[i]!];
        for (let j = 0; j < row.length; j++) {
          const slope = g[j]! / batch;
          a[j] = 0.9 * a[j]! + 0.1 * slope;
          b[j] = 0.999 * b[j]! + 0.001 * slope ** 2;
          row[j]! -= (rate * a[j]!) / (Math.sqrt(b[j]!) + 1e-8);
          g[j] = 0;
        }
      }
    },
  };
}

function scorerOf(network: Network): (vector: CountVector) => number {
  return ({ counts }) => {
    const input = inputOf(network, counts);
    const { output } = run(network, input);
    let error = 0;
    for (const [column, given] of output.entries()) {
      error += (network.weights[column]! * (given - input[column]!)) ** 2;
    }
    return error;
  };
}

const { isNumbers } = createJsonChecks(1e9);

function isNetwork(value: unknown, m: number): value is Network {
  if (!isObject(value)) return false;
  const { encode, encodeConstant, decode, decodeConstant } = value;
  if (!Array.isArray(encode) || encode.length === 0 || encode.length > HIDDEN) return false;
  return (
    [value.modes, value.weights, decodeConstant].every((list) => isNumbers(list, m)) &&
    (value.modes as number[]).every((count) => count >= 0) &&
    encode.every((row) => isNumbers(row, m)) &&
    isNumbers(encodeConstant, encode.length) &&
    Array.isArray(decode) &&
    decode.length === m &&
    decode.every((row) => isNumbers(row, encode.length))
  );
}
