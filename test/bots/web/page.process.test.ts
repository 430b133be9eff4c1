import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { chromiumPath, launchChromium } from '../../../bench/shots/chromium.ts';
import { temporaryFolder } from '../../helpers/an-app.ts';
import { bareEnvironment } from '../../helpers/bare-environment.ts';
import { addressOf } from '../../helpers/page-address.ts';
import { aPage } from './a-page.ts';

const ROOT = join(import.meta.dirname, '../../..');
const SYNTHETIC = join(ROOT, 'test/fixtures/synthetic_60.log_structured.csv');
const SAMPLE = join(ROOT, 'data/hdfs-sample.log_structured.csv');
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

if (chromiumPath() === null) {
  it('leaves out the page in a browser: no Chromium is installed, and CHROMIUM names none', () =>
    expect(chromiumPath()).toBeNull());
} else describe('the page in a real Chromium', inChromium);

function inChromium(): void {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  /** `log-decoder web` in a process of its own, and the page that its address opens. */
  async function openOfProcess() {
    const child = spawn(process.execPath, [join(ROOT, 'src/start.js'), 'web', '--no-open'], {
      env: { ...bareEnvironment(), LOG_DECODER_DATA: temporaryFolder() },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestFinished(async () => {
      const ended = once(child, 'exit');
      if (child.exitCode === null) {
        child.kill('SIGTERM');
        await ended;
      }
    });
    return { child, ...(await show(await addressOf(child))) };
  }

  /** The same service within this process, on a folder of its own. */
  async function open(options: BrowserContextOptions = {}) {
    const openSample = () => ({ fileName: basename(SAMPLE), chunks: createReadStream(SAMPLE) });
    const { addresses, folder } = await aPage({}, openSample);
    return { folder, ...(await show(addresses[0] ?? '', options)) };
  }

  async function show(address: string, options: BrowserContextOptions = {}) {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      ...options,
    });
    onTestFinished(() => context.close());
    const faults: string[] = [];
    /** What the page asks of anybody else. */
    const outside: string[] = [];
    context.on('request', (asked) => {
      if (!asked.url().startsWith(new URL(address).origin)) outside.push(asked.url());
    });
    context.on('console', (line) => {
      if (line.type() === 'error' || line.type() === 'warning') faults.push(line.text());
    });
    context.on('weberror', (error) => faults.push(error.error().message));
    const page = await context.newPage();
    await page.goto(address);
    await page.getByRole('heading', { name: 'Drop a log.' }).waitFor();
    return { page, context, faults, outside };
  }

  const drop = (page: Page, ...files: string[]) =>
    page.locator('input[type=file]').setInputFiles(files);

  const report = (page: Page) => page.locator('section.report');

  async function explained(page: Page, number: number) {
    await page.locator(`.finding[data-number="${number}"]`).click();
    const explanation = page.locator(`.explanation[data-number="${number}"]`);
    await explanation.getByText('Based on the logs,').waitFor();
    return explanation;
  }

  it('goes the whole way: drop, read, choose, look closer, ask', async () => {
    const { page, faults, outside } = await openOfProcess();
    await drop(page, SYNTHETIC);
    await report(page).getByRole('heading', { name: '4 of 60 file pieces' }).waitFor();
    await report(page).locator('canvas').first().waitFor();
    const explanation = await explained(page, 1);
    await expect.poll(() => focused(page)).toContain('Based on the logs,');
    await explanation.getByText('Look closer').click();
    await explanation.locator('table').waitFor();
    expect(await explanation.locator('table tbody tr').count()).toBe(5);
    expect(await explanation.locator('tr.asked').count()).toBe(1);
    expect(await explanation.locator('thead th').count()).toBeGreaterThan(3);
    expect(await explanation.locator('.closer mark').count()).toBeGreaterThan(0);
    // The same number again leads to what is there.
    await page.locator('.finding[data-number="1"]').click();
    await page.getByLabel('Ask about it').fill('Who must act?');
    await page.getByRole('button', { name: 'Ask', exact: true }).click();
    await page.locator('.of-question').getByText('Who must act?').waitFor();
    await page.locator('.of-question + .message').waitFor();
    expect(await page.locator('.explanation').count()).toBe(1);
    expect(faults).toEqual([]);
    expect(outside).toEqual([]);
  });

  it('the sample, the list as a file, and what is normal need no file of one’s own', async () => {
    const { page, faults } = await open();
    await page.getByRole('button', { name: 'Try it with a sample log' }).click();
    await report(page).getByText('9 of 300 file pieces').waitFor();
    await page.getByRole('button', { name: 'Full list' }).click();
    const download = page.waitForEvent('download');
    await page.locator('.of-file a').click();
    expect((await download).suggestedFilename()).toMatch(/\.csv$/);
    await page.getByRole('button', { name: 'Use as normal' }).click();
    await page.getByRole('button', { name: 'Yes, use it as normal' }).click();
    const choice = page.getByLabel('Compare new logs with');
    await expect.poll(() => choice.inputValue()).toBe('hdfs-sample.log_structured.csv');
    await choice.selectOption('');
    await page.locator('.of-notice').getByText('compared with itself again').waitFor();
    expect(faults).toEqual([]);
  });

  it('a number of the chart explains it, by a click', async () => {
    const { page } = await open();
    await drop(page, SYNTHETIC);
    const canvas = report(page).locator('canvas').first();
    await canvas.waitFor();
    await report(page).getByRole('button', { name: 'By session' }).or(report(page)).first().click();
    const box = await canvas.boundingBox();
    if (!box) throw new Error('the chart must be seen');
    // Along the row of numbers, until one is met.
    await expect
      .poll(async () => {
        for (let x = 20; x < box.width; x += 6) {
          await page.mouse.click(box.x + x, box.y + 22);
          if ((await page.locator('.explanation').count()) > 0) return true;
        }
        return false;
      })
      .toBe(true);
  });

  it('bad files are problems in words, and several files are several talks', async () => {
    const { page, folder, faults } = await open();
    mkdirSync(join(folder, 'given'));
    const file = (name: string, bytes: string | Uint8Array) => {
      writeFileSync(join(folder, 'given', name), bytes);
      return join(folder, 'given', name);
    };
    await drop(
      page,
      file('picture.png', 'x'),
      file('empty.log', ''),
      file('noise.bin.log', Buffer.from([0, 159, 146, 150, 0, 1])),
      file('<img src=x onerror=alert(1)>.log', 'no log\n'),
      SYNTHETIC,
    );
    const recent = page.getByRole('navigation', { name: 'Recent reports' });
    await expect.poll(() => recent.locator('a').count()).toBe(5);
    await recent.getByText('4 of 60 file pieces').waitFor();
    await page.locator('.problem').getByText('By its name this is a picture').waitFor();
    await recent.getByText('empty.log').click();
    await page.locator('.problem').getByText('The file is empty.').waitFor();
    expect(await page.locator('img').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it('what comes in while a talk is asked for stays, whatever the answer lacks', async () => {
    const { page, faults } = await open();
    const recent = page.getByRole('navigation', { name: 'Recent reports' });
    await page.route('**/api/talk?*', async (route) => {
      const response = await route.fetch();
      await recent.getByText('4 of 60 file pieces').waitFor();
      // As it was before anything was said in it.
      await route.fulfill({ response, json: { ...(await response.json()), messages: [] } });
    });
    const answered = page.waitForResponse('**/api/talk?*');
    await drop(page, SYNTHETIC);
    await (await answered).finished();
    await report(page).getByRole('heading', { name: '4 of 60 file pieces' }).waitFor();
    await expect.poll(() => page.title()).toContain('·');
    expect(await report(page).count()).toBe(1);
    expect(faults).toEqual([]);
  });

  it('pasted lines are a log, judged as is chosen', async () => {
    const { page } = await open();
    await page.getByText('How to judge').click();
    await page.getByLabel('Which log lines belong together').selectOption('By number of lines');
    await page.getByText('Paste lines instead').click();
    await page.getByRole('textbox', { name: 'Log lines' }).fill(readFileSync(SYNTHETIC, 'utf8'));
    await page.getByRole('button', { name: 'Find what is unusual' }).click();
    // How many lines is missing: the browser says so, and nothing is sent.
    await expect.poll(() => page.locator('input:invalid').count()).toBe(1);
    await page.getByLabel('How many lines').fill('20');
    await page.getByRole('textbox', { name: 'Log lines' }).fill(readFileSync(SYNTHETIC, 'utf8'));
    await page.getByRole('button', { name: 'Find what is unusual' }).click();
    await report(page).waitFor();
  });

  it('two tabs show the same, and a tab that is loaded again goes on where it was', async () => {
    const { page, context } = await open();
    await drop(page, SYNTHETIC);
    // In the middle of the reading.
    await page.waitForURL(/#\d/);
    await page.reload();
    await report(page).waitFor();
    const other = await context.newPage();
    await other.goto(page.url());
    await report(other).waitFor();
    await explained(page, 2);
    await other.locator('.explanation[data-number="2"]').waitFor();
    await page.reload();
    await page.locator('.explanation[data-number="2"]').waitFor();
    await page.getByRole('link', { name: 'New log' }).click();
    await page.getByRole('heading', { name: 'Drop a log.' }).waitFor();
    await page.goBack();
    await report(page).waitFor();
  });

  it('says when the program has ended', async () => {
    const { page, child } = await openOfProcess();
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    expect((await ended)[0]).toBe(0);
    await page.getByRole('alert').getByText('is not running any more').waitFor();
  });

  it('the chart is zoomed into, and its numbers make room for each other', async () => {
    const { page, faults } = await open();
    await drop(page, SYNTHETIC);
    const canvas = report(page).locator('canvas').first();
    const box = await canvas.boundingBox();
    if (!box) throw new Error('the chart must be seen');
    const before = await canvas.screenshot();
    await page.mouse.move(box.x + 19, box.y + 245);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, box.y + 245, { steps: 5 });
    await page.mouse.up();
    await page.mouse.move(0, 0);
    await expect.poll(async () => before.equals(await canvas.screenshot())).toBe(false);
    expect(faults).toEqual([]);
  });

  it('is used by the keyboard alone', async () => {
    const { page } = await open();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('To the conversation');
    await page.getByRole('button', { name: 'Try it with a sample log' }).focus();
    await page.keyboard.press('Enter');
    await report(page).waitFor();
    await page.locator('.finding').first().focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toContain('Based on the logs,');
    await expect.poll(() => page.getByRole('status').first().textContent()).toContain('Number 1');
  });

  it.each([
    ['a desktop', { width: 1280, height: 900 }],
    ['a phone', { width: 360, height: 740 }],
  ])(
    'has no fault of accessibility on %s, light or dark, and nothing wider than the screen',
    async (_, viewport) => {
      const { page } = await open({ viewport, reducedMotion: 'reduce' });
      const isFaultless = async () => {
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          expect(await faultsOf(page), colorScheme).toEqual([]);
        }
      };
      await page.getByText('How to judge').click();
      await isFaultless();
      await page.getByText('How to judge').click();
      await drop(page, SYNTHETIC);
      await report(page).locator('canvas').first().waitFor();
      const explanation = await explained(page, 1);
      await explanation.getByText('Look closer').click();
      await explanation.locator('table').waitFor();
      await explanation.getByText('The evidence').click();
      await isFaultless();
      const wide = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
      expect(wide).toBeLessThanOrEqual(0);
      const menu = page.getByRole('button', { name: 'Reports and settings' });
      if (await menu.isVisible()) {
        await menu.click();
        await isFaultless();
      }
    },
  );
}

/** All that axe finds by the rules of WCAG 2.2 AA and good practice, whatever its weight. */
async function faultsOf(page: Page): Promise<string[]> {
  // By the browser's own hand: the page allows no code but its own.
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  });
}

function focused(page: Page): Promise<string> {
  return page.evaluate('document.activeElement?.textContent');
}
