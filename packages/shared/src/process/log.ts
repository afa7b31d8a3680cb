/** The log of a step: what is written to it is never a workflow command that is not ours. */
import { neutralizeText, renderWorkflowCommand } from "../text/escape.ts";

/** The runner keeps 10 annotations of each kind a step, and cuts a message at 4,096 characters. */
const ANNOTATIONS_PER_KIND = 10;
const ANNOTATION_LENGTH = 4_096;

export interface Log {
	readonly info: (message: string) => void;
	/** Shown only when step debugging is on. */
	readonly debug: (message: string) => void;
	/** An annotation; beyond the runner's ten of a kind it becomes a plain line. */
	readonly notice: (message: string, title?: string) => void;
	readonly warning: (message: string, title?: string) => void;
	readonly error: (message: string, title?: string) => void;
	/** Folds what `run` writes under `name`. */
	readonly group: <T>(name: string, run: () => Promise<T>) => Promise<T>;
	/** Has the runner replace the value (and each of its lines) by `***` in all output. */
	readonly mask: (secret: string) => void;
	/**
	 * The runner ignores commands until `resumeCommands` is given the same token; what this log says meanwhile, a mask above all, is said with the
	 * runner listening for just that line.
	 */
	readonly stopCommands: (token: string) => void;
	readonly resumeCommands: (token: string) => void;
	/** Resolves when what was written has been read; undefined while the reader keeps up. What writes a lot waits for it. */
	readonly awaitReader?: () => Promise<void> | undefined;
}

/** A log on `write`, which gets whole lines. */
export function createLog(write: (text: string) => void, awaitReader?: Log["awaitReader"]): Log {
	const counts = { notice: 0, warning: 0, error: 0 };
	/** Tokens of those who had commands stopped, the one that the runner waits for first. */
	const stops: string[] = [];
	const stop = (token: string) => `${renderWorkflowCommand("stop-commands", {}, token)}\n`;
	const resume = (token: string) => `${renderWorkflowCommand(token, {}, "")}\n`;
	const command = (name: string, properties: Record<string, string>, message: string) => {
		const line = `${renderWorkflowCommand(name, properties, message)}\n`;
		const [token] = stops;
		write(token === undefined ? line : `${resume(token)}${line}${stop(token)}`);
	};
	const annotate = (kind: keyof typeof counts) => (message: string, title?: string) => {
		counts[kind]++;
		if (counts[kind] > ANNOTATIONS_PER_KIND) {
			write(`${neutralizeText(`${kind}: ${title === undefined ? "" : `${title}: `}${message}`)}\n`);
			return;
		}
		const cut = message.length > ANNOTATION_LENGTH ? `${message.slice(0, ANNOTATION_LENGTH - 1)}…` : message;
		command(kind, title === undefined ? {} : { title }, cut);
	};
	return {
		info: (message) => write(`${neutralizeText(message)}\n`),
		debug: (message) => command("debug", {}, message),
		notice: annotate("notice"),
		warning: annotate("warning"),
		error: annotate("error"),
		group: async (name, run) => {
			command("group", {}, name);
			try {
				return await run();
			} finally {
				command("endgroup", {}, "");
			}
		},
		mask: (secret) => {
			for (const part of new Set([secret, ...secret.split(/\r\n|\r|\n/)]))
				if (part.trim() !== "") command("add-mask", {}, part);
		},
		stopCommands: (token) => {
			stops.push(token);
			if (stops.length === 1) write(stop(token));
		},
		resumeCommands: (token) => {
			const at = stops.indexOf(token);
			if (at < 0) return;
			stops.splice(at, 1);
			if (at > 0) return;
			const [next] = stops;
			write(`${resume(token)}${next === undefined ? "" : stop(next)}`);
		},
		...(awaitReader === undefined ? {} : { awaitReader }),
	};
}

/** One wait for all that write at the same time. */
let drained: Promise<void> | undefined;

function awaitStdout(): Promise<void> | undefined {
	const { stdout } = process;
	if (!stdout.writableNeedDrain || stdout.destroyed) return undefined;
	drained ??= new Promise<void>((resolve) => {
		const end = () => {
			for (const event of ["drain", "close"]) stdout.off(event, end);
			drained = undefined;
			resolve();
		};
		for (const event of ["drain", "close"]) stdout.once(event, end);
	});
	return drained;
}

/** The log of this process. */
export const log: Log = createLog((text) => {
	process.stdout.write(text);
}, awaitStdout);
