/** The command line without a process of its own: the same code from the words to the exit code. */
import { vi } from "vitest";
import { main } from "../../src/cli.ts";

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export async function runHere(...words: string[]): Promise<Ended> {
  const said = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const)
    vi.spyOn(process[name], "write").mockImplementation((chunk, ...rest) => {
      said[name] += String(chunk);
      for (const done of rest) if (typeof done === "function") done();
      return true;
    });
  await main(["node", "govinspect", ...words, "--no-progress"]);
  const code = Number(process.exitCode);
  restoreProcess();
  return { code, ...said };
}

/** For `afterEach`: a run that a failing test left half way. */
export function restoreProcess(): void {
  vi.restoreAllMocks();
  process.exitCode = undefined;
}
