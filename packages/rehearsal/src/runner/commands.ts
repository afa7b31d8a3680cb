/** Parses workflow commands (`::error::…`) in a step's output, as the real runner does. */

export interface Command {
	readonly name: string;
	readonly properties: Readonly<Record<string, string>>;
	readonly message: string;
}

/** Commands the runner knows; a line that names another is ordinary output. */
export const COMMANDS = new Set([
	"error",
	"warning",
	"notice",
	"debug",
	"group",
	"endgroup",
	"add-mask",
	"echo",
	"stop-commands",
	"set-output",
	"save-state",
	"set-env",
	"add-path",
	"add-matcher",
	"remove-matcher",
]);

const unescapeData = (text: string) => text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
const unescapeProperty = (text: string) =>
	text
		.replaceAll("%0D", "\r")
		.replaceAll("%0A", "\n")
		.replaceAll("%3A", ":")
		.replaceAll("%2C", ",")
		.replaceAll("%25", "%");

/** The order matters: what a percent sign escapes is read last. */
const unescapeV1 = (text: string) =>
	text
		.replaceAll("%3B", ";")
		.replaceAll("%0D", "\r")
		.replaceAll("%0A", "\n")
		.replaceAll("%5D", "]")
		.replaceAll("%25", "%");

/**
 * The command of a line in either of its forms, null when it has none: `::name key=value,…::message` where only blanks
 * may precede it, else `##[name key=value;…]message` anywhere in the line. A name that is not among `names` is no command
 * of that form. Source: ActionCommandManager and ActionCommand of actions/runner.
 */
export function parseCommand(line: string, names: ReadonlySet<string> = COMMANDS): Command | null {
	return parseV2(line, names) ?? parseV1(line, names);
}

function parseV2(line: string, names: ReadonlySet<string>): Command | null {
	const text = line.trimStart();
	if (!text.startsWith("::")) return null;
	const end = text.indexOf("::", 2);
	if (end < 0) return null;
	const { name, rest } = splitHead(text.slice(2, end));
	if (!names.has(name)) return null;
	const properties: Record<string, string> = {};
	for (const part of rest.trim().split(",")) {
		const equals = part.indexOf("=");
		if (equals > 0 && equals < part.length - 1)
			properties[part.slice(0, equals).trim().toLowerCase()] = unescapeProperty(part.slice(equals + 1));
	}
	return { name, properties, message: unescapeData(text.slice(end + 2)) };
}

function parseV1(line: string, names: ReadonlySet<string>): Command | null {
	const start = line.indexOf("##[");
	const end = start < 0 ? -1 : line.indexOf("]", start);
	if (end < 0) return null;
	const { name, rest } = splitHead(line.slice(start + 3, end));
	if (!names.has(name)) return null;
	const properties: Record<string, string> = {};
	for (const part of rest.trim().split(";")) {
		const equals = part.indexOf("=");
		if (equals > 0 && equals < part.length - 1)
			properties[part.slice(0, equals).trim().toLowerCase()] = unescapeV1(part.slice(equals + 1));
	}
	return { name, properties, message: unescapeV1(line.slice(end + 1)) };
}

function splitHead(head: string): { readonly name: string; readonly rest: string } {
	const blank = head.indexOf(" ");
	return blank < 0
		? { name: head.toLowerCase(), rest: "" }
		: { name: head.slice(0, blank).toLowerCase(), rest: head.slice(blank + 1) };
}

/** What the reader of a step's output does with a line. */
type LineMeaning =
	| { readonly kind: "text" }
	| { readonly kind: "command"; readonly command: Command }
	| { readonly kind: "invalid"; readonly reason: string }
	| { readonly kind: "consumed" };

/** Reads lines of one step; remembers whether commands are stopped. */
export class CommandReader {
	#stopToken: string | null = null;

	read(line: string): LineMeaning {
		const stopped = this.#stopToken;
		const command = parseCommand(line, stopped === null ? COMMANDS : new Set([stopped]));
		if (!command) return { kind: "text" };
		if (stopped !== null) {
			this.#stopToken = null;
			return { kind: "consumed" };
		}
		if (command.name !== "stop-commands") return { kind: "command", command };
		const token = command.message.toLowerCase();
		if (token === "" || token === "pause-logging" || COMMANDS.has(token))
			return {
				kind: "invalid",
				reason: `Invalid stop token '${command.message}': it must not be empty or the name of a command`,
			};
		this.#stopToken = token;
		return { kind: "consumed" };
	}
}
