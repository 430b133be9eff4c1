import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Test files that start processes begin first: they are the longest, and wait the most. Begun last, one of
 * two minutes would run on alone while the other cores have nothing to do.
 */
export class ProcessesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const startsProcesses = ({ moduleId }: TestSpecification) => PROCESS_TEST.test(moduleId);
    return [...sorted.filter(startsProcesses), ...sorted.filter((file) => !startsProcesses(file))];
  }
}

/** `test/process-tests.test.ts` sees to it that they are named so. */
const PROCESS_TEST = /\.process\.test\.ts$/;
