/**
 * A reader: the process in which foreign bytes are parsed. It is started by reader.ts with no right
 * but to read the program's own files (Node's permission model) and with an empty environment; it is
 * sent bytes, gives readings, and may be ended at any moment. It ends by itself when the program is
 * gone; where it is in an endless loop then, the system ends it after an hour of computing.
 *
 *     node cage-child.ts REGISTRY      the URL of the module with CHANNELS
 */
import type { Channel, Reading } from "#channels/channel.ts";
import { type JumpingFile, jumpingFile } from "./cage-file.ts";
import { type Input, inputFor } from "./cage-input.ts";
import {
  type Answer,
  itemsIn,
  type Recognised,
  type Order,
  type Task,
  weightOf,
} from "./cage-messages.ts";
import { causeOf, readingsOf } from "./cage-reading.ts";
import { LIMITS } from "./limits.ts";

const [registry = ""] = process.argv.slice(2);
const { CHANNELS }: { CHANNELS: readonly Channel[] } = await import(registry);

interface Open {
  readonly file: number;
  readonly input: Input;
  readonly jumping: JumpingFile | undefined;
  /** Batches that nobody answered yet. */
  unanswered: number;
  answered: () => void;
}

let open: Open | null = null;

process.on("message", (order: Order) => {
  if (order.order === "recognise") {
    void recognise(order.head, order.fileName).then((kind) => say({ answer: "recognised", kind }));
  } else if (order.order === "read") {
    void read(order.file, order.task);
  } else if (order.file === open?.file) {
    if (order.order === "piece") open.input.push(order.piece);
    if (order.order === "seen") open.jumping?.answer(order.at, order.bytes, order.broken);
    if (order.order === "go-on") {
      open.unanswered--;
      open.answered();
    }
  }
});
process.on("disconnect", () => process.exit());
say({ answer: "ready" });

function say(answer: Answer): void {
  process.send?.(answer);
}

async function recognise(head: Uint8Array, fileName: string): Promise<Recognised | null> {
  for (const channel of CHANNELS) {
    if (!channel.recognises(head, fileName)) continue;
    if (channel.holds && !(await channel.holds(head))) continue;
    const { name, format } = channel;
    return {
      channel: name,
      format,
      beside: channel.beside?.(fileName) ?? [],
      jumps: channel.jumps ?? false,
    };
  }
  return null;
}

async function read(file: number, task: Task): Promise<void> {
  let bytesDone = 0;
  const input = inputFor((piece) => {
    bytesDone += piece.bytes.length;
    // Nobody waits for room behind the last.
    if (!piece.isLast) say({ answer: "took", file, weight: weightOf(piece) });
  });
  const jumping =
    task.size === undefined
      ? undefined
      : jumpingFile(task.size, (at, length) => say({ answer: "look", file, at, length }));
  const done = () => Math.max(bytesDone, jumping?.bytesDone() ?? 0);
  const current: Open = { file, input, jumping, unanswered: 0, answered: () => {} };
  open = current;

  const hand = async (readings: readonly Reading[], most: number): Promise<void> => {
    say({ answer: "batch", file, batch: { readings, bytesDone: done() } });
    current.unanswered++;
    while (current.unanswered >= most) {
      await new Promise<void>((resolve) => (current.answered = resolve));
    }
  };
  try {
    const given = readingsOf(task, CHANNELS, { input, jumping });
    const readings = await inBatches(given, task.careful, hand);
    say({ answer: "done", file, batch: { readings, bytesDone: done() } });
  } catch (error) {
    say({ answer: "threw", file, cause: causeOf(error) });
  }
}

/** Gives back the last batch. What was read before a failure is handed over before it is thrown on. */
async function inBatches(
  readings: AsyncIterable<Reading>,
  careful: boolean,
  hand: (readings: readonly Reading[], most: number) => Promise<void>,
): Promise<readonly Reading[]> {
  const { batch: most, batchText, batchMs } = LIMITS.reader;
  let batch: Reading[] = [];
  let text = 0;
  let since = performance.now();
  let oneByOne = careful ? most : 0;
  const handOver = async (): Promise<void> => {
    const full = batch;
    batch = [];
    text = 0;
    since = performance.now();
    await hand(full, oneByOne > 0 ? 1 : 2);
  };

  try {
    for await (const reading of readings) {
      batch.push(reading);
      if (reading.kind === "interaction") text += reading.text.length;
      const due = oneByOne > 0 || batch.length >= most || text >= batchText;
      if (due || performance.now() - since > batchMs) await handOver();
      oneByOne -= itemsIn([reading]);
    }
    return batch;
  } catch (error) {
    if (batch.length > 0) await handOver();
    throw error;
  }
}
