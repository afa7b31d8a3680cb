/** What the command line works with: environment, streams, the person at the keyboard, the clock; nothing else here touches the process. */
import { createInterface } from "node:readline";
import { type Clock, systemClock } from "@octoacme/shared/process/clock.ts";
import type { Variables } from "@octoacme/shared/process/environment.ts";
import { DEFAULT_WIDTH, renderText } from "./text.ts";
import { UsageError } from "./usage-error.ts";

export interface Runtime {
	readonly env: Variables;
	readonly cwd: string;
	readonly clock: Clock;
	/** Whether somebody can be asked: standard input and output are a terminal. */
	readonly interactive: boolean;
	/** A line for people on standard output. */
	readonly say: (text: string) => void;
	/** A line for people on standard error. */
	readonly complain: (text: string) => void;
	/** Exactly this text on standard output, for other programs. */
	readonly print: (text: string) => void;
	/** Asks a question; an empty answer is the default. Only when `interactive`. */
	readonly ask: (question: string, fallback: string) => Promise<string>;
	/** Lets go of the keyboard, so that the process can end. */
	readonly close: () => void;
	/** Calls back on the first signal that asks the process to end; a second one ends it. Gives what stops the listening. */
	readonly onInterrupt: (callback: (signal: "SIGINT" | "SIGTERM" | "SIGHUP") => void) => () => void;
	/** Calls back on every signal that asks the process to end, which then ends nothing by itself. Gives what stops the listening. */
	readonly onEverySignal: (callback: (signal: "SIGINT" | "SIGTERM" | "SIGHUP") => void) => () => void;
	/** Number of this process. */
	readonly pid: number;
	/** Whether a process of this machine runs; true for one that belongs to somebody else. */
	readonly isRunning: (pid: number) => boolean;
	/** Lets every temporary file of this process lie in a folder. Gives what takes that back. */
	readonly useTemporaryFolder: (folder: string) => () => void;
	/** The program and arguments that started this process. */
	readonly ownCommand: readonly [string, ...string[]];
	readonly platform: string;
	/** Of Node, such as `24.0.0`. */
	readonly nodeVersion: string;
	/** All of standard input. */
	readonly readInput: () => Promise<string>;
	/** Overrides what terminal and environment say about colours. */
	readonly setColours: (wanted: boolean) => void;
}

/** Columns: narrower than the one, the indented text has no room; wider than the other, a line is hard to read. */
const NARROWEST = 40;
const WIDEST = 120;

/** The process as it is. Colours: NO_COLOR and `TERM=dumb` switch them off, FORCE_COLOR on, else a terminal decides. */
export function openRuntime(): Runtime {
	const { env, stdin, stdout, stderr } = process;
	// A reader such as `head` that goes away ends the output, not in an error.
	for (const stream of [stdout, stderr]) stream.on("error", () => {});
	let colours =
		(env["NO_COLOR"] ?? "") === "" &&
		((env["FORCE_COLOR"] ?? "") !== "" || (stdout.isTTY === true && env["TERM"] !== "dumb"));
	let keyboard: Keyboard | undefined;
	// A terminal may be resized between two lines.
	const show = (text: string, stream: NodeJS.WriteStream) => {
		const width =
			stream.isTTY === true ? Math.min(Math.max(stream.columns || DEFAULT_WIDTH, NARROWEST), WIDEST) : DEFAULT_WIDTH;
		return renderText(text, colours, width);
	};
	return {
		env,
		cwd: process.cwd(),
		clock: systemClock,
		interactive: stdin.isTTY === true && stdout.isTTY === true,
		say: (text) => void stdout.write(`${show(text, stdout)}\n`),
		complain: (text) => void stderr.write(`${show(text, stderr)}\n`),
		print: (text) => void stdout.write(text),
		ask: async (question, fallback) => {
			keyboard ??= openKeyboard(stdin, stdout);
			const shown = show(`${question}${fallback === "" ? "" : ` [${fallback}]`} `, stdout);
			const answer = (await keyboard.readLine(shown)).trim();
			return answer === "" ? fallback : answer;
		},
		close: () => keyboard?.close(),
		onInterrupt: (callback) => listenToSignals("once", callback),
		onEverySignal: (callback) => listenToSignals("on", callback),
		pid: process.pid,
		isRunning: (pid) => {
			try {
				return process.kill(pid, 0);
			} catch (thrown) {
				return (thrown as NodeJS.ErrnoException).code !== "ESRCH";
			}
		},
		useTemporaryFolder: (folder) => {
			const before = env["TMPDIR"];
			env["TMPDIR"] = folder;
			return () => {
				if (before === undefined) delete env["TMPDIR"];
				else env["TMPDIR"] = before;
			};
		},
		ownCommand: [process.execPath, ...process.execArgv, ...process.argv.slice(1)],
		platform: process.platform,
		nodeVersion: process.versions.node,
		readInput: async () => {
			const chunks: Buffer[] = [];
			for await (const chunk of stdin) chunks.push(Buffer.from(chunk as Buffer));
			return Buffer.concat(chunks).toString("utf8");
		},
		setColours: (wanted) => {
			colours = wanted;
		},
	};
}

function listenToSignals(way: "on" | "once", callback: (signal: "SIGINT" | "SIGTERM" | "SIGHUP") => void): () => void {
	const names = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
	const listeners = names.map((name) => [name, () => callback(name)] as const);
	for (const [name, listener] of listeners) process[way](name, listener);
	return () => {
		for (const [name, listener] of listeners) process.off(name, listener);
	};
}

interface Keyboard {
	readonly readLine: (prompt: string) => Promise<string>;
	readonly close: () => void;
}

/** One reader for all questions: lines that were typed or pasted ahead answer the questions to come. */
function openKeyboard(input: NodeJS.ReadStream, output: NodeJS.WriteStream): Keyboard {
	const reader = createInterface({ input, output });
	const lines: string[] = [];
	let isClosed = false;
	let wake = () => {};
	reader.on("line", (line) => {
		lines.push(line);
		wake();
	});
	reader.on("close", () => {
		isClosed = true;
		wake();
	});
	return {
		readLine: async (prompt) => {
			reader.setPrompt(prompt);
			if (!isClosed) reader.prompt();
			while (lines.length === 0 && !isClosed)
				await new Promise<void>((resolve) => {
					wake = resolve;
				});
			const line = lines.shift();
			if (line !== undefined) return line;
			throw new UsageError(
				"Stopped before every question was answered; nothing was written.",
				"Answer all, or add --yes.",
			);
		},
		close: () => reader.close(),
	};
}
