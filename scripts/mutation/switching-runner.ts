/**
 * Vitest's runner inside the worker thread: runs every test once without a mutant, noting which mutants it reaches and how
 * often, then keeps the loaded tests and runs those the plugin asks for, each time with one mutant switched on.
 */
import { relative } from "node:path";
import { BroadcastChannel } from "node:worker_threads";
import type { MutantCoverage } from "@stryker-mutator/api/core";
import {
  type MutantRunResult,
  MutantRunStatus,
  type TestResult,
  TestStatus,
} from "@stryker-mutator/api/test-runner";
import { inject, type RunnerTestCase, type RunnerTestSuite, TestRunner } from "vitest";
import { channelName, type HostMessage, type MutantOrder, type WorkerMessage } from "./messages.ts";

declare module "vitest" {
  interface ProvidedContext {
    testFiles: number;
    /** Test files that are asked only about mutants which no other test reaches. */
    lastResort: readonly string[];
  }
}

/** The object through which Stryker's instrumented code is switched; the field names are Stryker's. */
interface Switch {
  activeMutant: string | undefined;
  currentTestId: string | undefined;
  hitCount: number | undefined;
  hitLimit: number | undefined;
  mutantCoverage: MutantCoverage;
}

/** A mutant reached this many times as often as the code it replaces is an endless loop. */
const hitFactor = 100;

const control = globalThis as unknown as { __stryker__: Switch };
control.__stryker__ ??= {} as Switch;
const stryker = control.__stryker__;
stryker.mutantCoverage ??= { static: {}, perTest: {} };

interface LoadedTest {
  readonly task: RunnerTestCase;
  readonly result: TestResult;
}

export default class SwitchingRunner extends TestRunner {
  readonly #tests = new Map<string, LoadedTest>();
  readonly #ids = new Map<RunnerTestCase, string>();
  #files = 0;

  override onBeforeTryTask(task: RunnerTestCase): void {
    super.onBeforeTryTask(task);
    stryker.currentTestId = this.#idOf(task);
  }

  override onAfterRunTask(task: RunnerTestCase): void {
    super.onAfterRunTask(task);
    stryker.currentTestId = undefined;
    const id = this.#idOf(task);
    this.#tests.set(id, { task, result: asTestResult(id, task) });
  }

  /** Vitest calls it after each file. */
  override async onAfterRunFiles(): Promise<void> {
    super.onAfterRunFiles();
    this.#files += 1;
    if (this.#files === inject("testFiles")) await this.#serve();
  }

  #serve(): Promise<void> {
    const channel = new BroadcastChannel(channelName);
    const say = (message: WorkerMessage) => channel.postMessage(message);
    const tests = [...this.#tests.values()].map((test) => test.result);
    say({ kind: "loaded", tests, coverage: withoutLastResort(stryker.mutantCoverage) });
    return new Promise((resolve) => {
      channel.onmessage = async (event: MessageEvent) => {
        const message = event.data as HostMessage;
        if (message.kind === "stop") {
          channel.close();
          return resolve();
        }
        say(
          await this.#judge(message.order).catch((error) => ({
            kind: "broken",
            message: String(error?.stack),
          })),
        );
      };
    });
  }

  async #judge({ mutant, tests }: MutantOrder): Promise<WorkerMessage> {
    const chosen = (tests ?? [...this.#tests.keys()])
      .map((id) => this.#tests.get(id))
      .filter((test) => test !== undefined);
    let ran = 0;
    for (const test of chosen.sort((a, b) => a.result.timeSpentMs - b.result.timeSpentMs)) {
      ran += 1;
      const result = await this.#tried(test, mutant, ran);
      if (result === undefined) continue;
      return { kind: "done", result, spoiled: (await failureOf(test.task)) !== undefined };
    }
    return { kind: "done", result: { status: MutantRunStatus.Survived, nrOfTests: ran }, spoiled: false };
  }

  /** How the mutant was found out by this test; nothing where the test passes. */
  async #tried(
    { task, result }: LoadedTest,
    mutant: string,
    ran: number,
  ): Promise<MutantRunResult | undefined> {
    const hits = stryker.mutantCoverage.perTest[result.id]?.[mutant] ?? 0;
    stryker.hitLimit = hits * hitFactor + hitFactor;
    stryker.hitCount = 0;
    stryker.activeMutant = mutant;
    const failureMessage = await failureOf(task);
    const endless = stryker.hitCount > stryker.hitLimit;
    stryker.activeMutant = undefined;
    stryker.hitCount = undefined;
    if (endless) return { status: MutantRunStatus.Timeout, reason: `endless loop in ${result.id}` };
    if (failureMessage === undefined) return undefined;
    return { status: MutantRunStatus.Killed, killedBy: [result.id], failureMessage, nrOfTests: ran };
  }

  /** The file and the names; tests of one name are numbered. */
  #idOf(task: RunnerTestCase): string {
    const known = this.#ids.get(task);
    if (known !== undefined) return known;
    const name = `${relative(process.cwd(), task.file.filepath)}#${task.fullTestName}`;
    let id = name;
    for (let times = 2; this.#tests.has(id); times += 1) id = `${name} (${times})`;
    this.#ids.set(task, id);
    return id;
  }
}

/** Slow tests reach everything and would be run to their end for every survivor. Leaving them out can only lower the score. */
function withoutLastResort({ static: fixed, perTest }: MutantCoverage): MutantCoverage {
  const files = inject("lastResort");
  const isLast = (id: string): boolean => files.some((file) => id.startsWith(`${file}#`));
  const tests = Object.entries(perTest);
  const reached = new Set(tests.flatMap(([id, hits]) => (isLast(id) ? [] : Object.keys(hits))));
  const kept = tests.map(([id, hits]) => [
    id,
    isLast(id) ? Object.fromEntries(Object.entries(hits).filter(([mutant]) => !reached.has(mutant))) : hits,
  ]);
  return { static: fixed, perTest: Object.fromEntries(kept) };
}

function asTestResult(id: string, task: RunnerTestCase): TestResult {
  const { state, duration = 0, errors } = task.result ?? {};
  const test = { id, name: task.fullName, timeSpentMs: duration, fileName: task.file.filepath };
  if (state === "pass") return { ...test, status: TestStatus.Success };
  if (state !== "fail") return { ...test, status: TestStatus.Skipped };
  return { ...test, status: TestStatus.Failed, failureMessage: errors?.[0]?.message ?? "failed" };
}

/** Runs a loaded test again with its hooks; what `beforeAll` made is still there. */
async function failureOf(task: RunnerTestCase): Promise<string | undefined> {
  const suites = suitesOf(task);
  const failures: unknown[] = [];
  const attempt = async (step: () => unknown) => {
    try {
      await step();
    } catch (error) {
      failures.push(error);
    }
  };
  await attempt(async () => {
    for (const suite of suites) {
      for (const hook of TestRunner.getSuiteHooks(suite).beforeEach) await hook(task.context, suite);
    }
    await TestRunner.getTestFn(task)();
  });
  for (const suite of suites.toReversed()) {
    for (const hook of TestRunner.getSuiteHooks(suite).afterEach) {
      await attempt(() => hook(task.context, suite));
    }
  }
  if (failures.length === 0) return undefined;
  return failures[0] instanceof Error ? failures[0].message : String(failures[0]);
}

/** From the file down to the innermost. */
function suitesOf(task: RunnerTestCase): RunnerTestSuite[] {
  const suites: RunnerTestSuite[] = [];
  for (let suite = task.suite; suite !== undefined; suite = suite.suite) suites.unshift(suite);
  return suites[0] === task.file ? suites : [task.file, ...suites];
}
