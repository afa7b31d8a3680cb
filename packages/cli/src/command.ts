/** What a command is: its words for people, its flags, its exit codes, and the code that runs it. */
import type { Runtime } from "./runtime.ts";

export const PROGRAM = "octoacme-release";

export interface Flag {
	readonly name: string;
	readonly type: "string" | "boolean";
	/** What stands for the value in help, such as `FILE`. */
	readonly value?: string;
	readonly summary: string;
}

export const EXIT = { ok: 0, problems: 1, usage: 2, unreadable: 3, bug: 70 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export interface Values {
	/** The positional argument; empty when there is none. */
	readonly argument: string;
	readonly text: (flag: string) => string | undefined;
	readonly isSet: (flag: string) => boolean;
	/** `--json`. */
	readonly json: boolean;
}

export interface CommandSpec {
	readonly name: string;
	readonly summary: string;
	readonly description: string;
	readonly argument?: { readonly name: string; readonly required: boolean; readonly summary: string };
	readonly flags: readonly Flag[];
	readonly examples: readonly { readonly line: string; readonly what: string }[];
	/** What 0 and 1 mean here; the others mean the same everywhere. */
	readonly exits: { readonly ok: string; readonly problems: string };
	readonly load: () => Promise<{ readonly run: RunCommand }>;
}

export type RunCommand = (values: Values, runtime: Runtime) => Promise<ExitCode>;

export const COMMON_FLAGS: readonly Flag[] = [
	{ name: "json", type: "boolean", summary: "Print one JSON document with `schemaVersion: 1` instead of text." },
	{
		name: "color",
		type: "boolean",
		summary: "Colours also where the output is no terminal; NO_COLOR switches them off.",
	},
	{ name: "help", type: "boolean", summary: "Show the help of the command." },
];

export const REPOSITORY_FLAGS: readonly Flag[] = [
	{
		name: "repository",
		type: "string",
		value: "OWNER/NAME",
		summary: "The repository on GitHub. Default: GITHUB_REPOSITORY, else the remote `origin`.",
	},
	{
		name: "api-url",
		type: "string",
		value: "URL",
		summary: "GitHub's REST API. Default: GITHUB_API_URL, else https://api.github.com for a remote on github.com.",
	},
	{
		name: "token-file",
		type: "string",
		value: "FILE",
		summary: "File that holds the token. Default: the variable GITHUB_TOKEN, else GH_TOKEN.",
	},
];
