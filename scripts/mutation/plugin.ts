/**
 * A Stryker test runner that loads the tests once and switches mutants inside the loaded code. Stryker's own runner for
 * Vitest imports the test files anew for every mutant: seconds each here, hours in all; a switched mutant takes the time of
 * the tests that reach it.
 */
import { BroadcastChannel } from "node:worker_threads";
import type { Logger } from "@stryker-mutator/api/logging";
import { commonTokens, declareFactoryPlugin, PluginKind, tokens } from "@stryker-mutator/api/plugin";
import {
  type DryRunResult,
  DryRunStatus,
  type MutantRunOptions,
  type MutantRunResult,
  type TestRunner,
} from "@stryker-mutator/api/test-runner";
import { createVitest, type Vitest } from "vitest/node";
import { channelName, type HostMessage, type MutantOrder, type WorkerMessage } from "./messages.ts";

type Loaded = Extract<WorkerMessage, { kind: "loaded" }>;
type Done = Extract<WorkerMessage, { kind: "done" }>;

class SwitchingTestRunner implements TestRunner {
  readonly #log: Logger;
  #thread: TestThread | undefined;

  constructor(log: Logger) {
    this.#log = log;
  }

  /** Only mutants reached while a test runs are tried (`ignoreStatic`), so nothing has to be loaded anew for any of them. */
  capabilities = () => ({ reloadEnvironment: true });

  async init(): Promise<void> {
    this.#thread = await TestThread.start();
  }

  async dryRun(): Promise<DryRunResult> {
    const { tests, coverage } = (await this.#fresh()).loaded;
    return { status: DryRunStatus.Complete, tests, mutantCoverage: coverage };
  }

  async mutantRun({ activeMutant, testFilter }: MutantRunOptions): Promise<MutantRunResult> {
    const order: MutantOrder = { mutant: activeMutant.id, tests: testFilter };
    const first = await this.#run(order);
    return first.spoiled ? (await this.#run(order)).result : first.result;
  }

  async dispose(): Promise<void> {
    await this.#thread?.stop();
  }

  async #run(order: MutantOrder): Promise<Done> {
    const done = await (await this.#fresh()).run(order);
    if (done.spoiled) {
      this.#log.info("Mutant %s outlived its run: the tests are loaded anew", order.mutant);
      await this.dispose();
      this.#thread = undefined;
    }
    return done;
  }

  async #fresh(): Promise<TestThread> {
    this.#thread ??= await TestThread.start();
    return this.#thread;
  }
}

/** Vitest with its one worker thread, which stays with us after the tests ran once. */
class TestThread {
  private constructor(
    private readonly vitest: Vitest,
    private readonly channel: BroadcastChannel,
    readonly loaded: Loaded,
  ) {}

  static async start(): Promise<TestThread> {
    const vitest = await createVitest("test", {
      config: "vitest.mutation.config.ts",
      watch: false,
      reporters: [{}],
    });
    const specifications = await vitest.globTestSpecifications();
    vitest.provide("testFiles", specifications.length);
    const channel = new BroadcastChannel(channelName);
    const loaded = next(channel, "loaded");
    void vitest.runTestSpecifications(specifications);
    return new TestThread(vitest, channel, await loaded);
  }

  run(order: MutantOrder): Promise<Done> {
    const done = next(this.channel, "done");
    this.#say({ kind: "run", order });
    return done;
  }

  async stop(): Promise<void> {
    this.#say({ kind: "stop" });
    this.channel.close();
    await this.vitest.close();
  }

  #say(message: HostMessage): void {
    this.channel.postMessage(message);
  }
}

function next<K extends WorkerMessage["kind"]>(channel: BroadcastChannel, kind: K) {
  return new Promise<Extract<WorkerMessage, { kind: K }>>((resolve, reject) => {
    channel.onmessage = (event: MessageEvent) => {
      const message = event.data as WorkerMessage;
      if (message.kind === kind) resolve(message as Extract<WorkerMessage, { kind: K }>);
      else if (message.kind === "broken") reject(new Error(message.message));
    };
  });
}

const create = (log: Logger) => new SwitchingTestRunner(log);
create.inject = tokens(commonTokens.logger);

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, "switching", create)];
