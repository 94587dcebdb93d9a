/** `--log <file>`: what happens in a run as JSON lines, appended. */
import { fileError } from "../model/failure.ts";
import { inertJson } from "../report/json-text.ts";

export interface Journal {
  note(event: string, details: Readonly<Record<string, unknown>>): void;
}

export async function openJournal(file: string | null): Promise<Journal> {
  if (file === null) return { note: () => undefined };
  const { default: pino } = await import("pino");
  try {
    const log = pino(
      {
        base: null,
        timestamp: () => `,"time":"${shanghaiTime(Date.now())}"`,
        hooks: { streamWrite: inertJson },
      },
      pino.destination({ dest: file, sync: true }),
    );
    return { note: (event, details) => log.info({ event, ...details }) };
  } catch (cause) {
    throw fileError(file, "written", cause);
  }
}

/** RFC 3339 with milliseconds, in the zone of everything else. */
const shanghaiTime = (now: number): string =>
  `${new Date(now + 8 * 3_600_000).toISOString().slice(0, -1)}+08:00`;
