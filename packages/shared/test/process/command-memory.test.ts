/** A process that runs a script which prints a lot, measured from outside. */
import { spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";

const COMMAND = new URL("../../src/process/command.ts", import.meta.url).href;
const PROGRAM = `
import { runScript } from ${JSON.stringify(COMMAND)};
const { end, tail } = await runScript({ script: process.argv[1], cwd: process.cwd(), env: {}, timeoutMs: 120_000 });
process.stderr.write(JSON.stringify({ end, last: tail.at(-1), peak: process.resourceUsage().maxRSS }));
`;

interface Measured {
	readonly end: { readonly kind: string; readonly code: number };
	readonly last: string;
	/** Most memory it ever held, in kB. */
	readonly peak: number;
	/** Lines that reached the reader of the log. */
	readonly lines: number;
}

/** Nothing of the log is read for `waitMs`, as when the runner is busy. */
async function measure(script: string, waitMs: number): Promise<Measured> {
	const child = spawn(process.execPath, ["--input-type=module", "-e", PROGRAM, script], {
		stdio: ["ignore", "pipe", "pipe"],
	});
	let report = "";
	child.stderr.on("data", (chunk: Buffer) => {
		report += chunk.toString();
	});
	const closed = new Promise((resolve) => child.on("close", resolve));
	await sleep(waitMs);
	let lines = 0;
	child.stdout.on("data", (chunk: Buffer) => {
		for (const byte of chunk) if (byte === 10) lines++;
	});
	await closed;
	return { ...(JSON.parse(report) as Omit<Measured, "lines">), lines };
}

const LINE = "a line of output that a build tool writes";

it.each([
	["a million lines to a reader that is late", `yes '${LINE}' | head -n 1000000 || true; echo done`, 1_000_000],
	["200 MB without a line break", "head -c 200000000 /dev/zero | tr '\\0' x; echo; echo done", 2],
	["30 MB of bytes that are no text", "head -c 30000000 /dev/urandom; echo; echo done", 50_000],
	[
		"to both streams in turn",
		"for i in {1..300}; do yes out | head -n 1000 || true; yes err | head -n 1000 >&2 || true; done; echo done; echo done >&2",
		300_000,
	],
	["escape codes", `yes "$(printf '\\033[31mred\\033[0m')" | head -n 500000 || true; echo done`, 500_000],
])(
	"memory stays under 1.5 times that of a short command while a command prints %s, and all its lines are shown",
	async (_, script, lines) => {
		const base = await measure(`yes "${LINE}" | head -n 20000 || true; echo done`, 0);
		// What ends before it is read is lost to the reader.
		const loud = await measure(script, lines < 1_000 ? 0 : 1_500);
		expect(loud).toMatchObject({ end: { kind: "exited", code: 0 }, last: "done" });
		expect(loud.lines).toBeGreaterThan(lines);
		expect(loud.peak).toBeLessThan(base.peak * 1.5);
	},
	90_000,
);
