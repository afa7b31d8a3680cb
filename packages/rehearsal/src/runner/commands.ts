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

/** parseCommand: the command of a line, null when it has none. Blanks may precede it; nothing else may. */
export function parseCommand(line: string): Command | null {
	const text = line.trimStart();
	if (!text.startsWith("::")) return null;
	const end = text.indexOf("::", 2);
	if (end < 0) return null;
	const head = text.slice(2, end);
	const blank = head.indexOf(" ");
	const properties: Record<string, string> = {};
	if (blank > 0)
		for (const part of head
			.slice(blank + 1)
			.trim()
			.split(",")) {
			const equals = part.indexOf("=");
			if (equals > 0 && equals < part.length - 1)
				properties[part.slice(0, equals).trim().toLowerCase()] = unescapeProperty(part.slice(equals + 1));
		}
	return {
		name: (blank < 0 ? head : head.slice(0, blank)).toLowerCase(),
		properties,
		message: unescapeData(text.slice(end + 2)),
	};
}

/** What the reader of a step's output does with a line. */
export type LineMeaning =
	| { readonly kind: "text" }
	| { readonly kind: "command"; readonly command: Command }
	| { readonly kind: "invalid"; readonly reason: string }
	| { readonly kind: "consumed" };

/** Reads lines of one step; remembers whether commands are stopped. */
export class CommandReader {
	#stopToken: string | null = null;

	read(line: string): LineMeaning {
		const command = parseCommand(line);
		if (!command) return { kind: "text" };
		if (this.#stopToken !== null) {
			if (command.name !== this.#stopToken) return { kind: "text" };
			this.#stopToken = null;
			return { kind: "consumed" };
		}
		if (!COMMANDS.has(command.name)) return { kind: "text" };
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
