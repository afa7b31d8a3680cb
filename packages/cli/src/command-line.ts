/** Reads the command line, runs the command, and turns whatever is thrown into one clear error and an exit code. */
import { parseArgs } from "node:util";
import { ActionableError, describeError } from "@octoacme/shared/errors.ts";
import { quoteValue } from "@octoacme/shared/text/escape.ts";
import { suggest } from "@octoacme/shared/text/suggestion.ts";
import { COMMON_FLAGS, type CommandSpec, EXIT, type ExitCode, PROGRAM, type Values } from "./command.ts";
import { COMMANDS } from "./commands.ts";
import { renderCommandHelp, renderOverview } from "./help.ts";
import { printJson } from "./json-documents.ts";
import { decideInvocation, readOwnPackage } from "./own-package.ts";
import { describeRemedy } from "./remedy.ts";
import type { Runtime } from "./runtime.ts";
import { style } from "./text.ts";
import { UsageError } from "./usage-error.ts";

const REPORT_URL = "https://github.com/octoacme/release-actions/issues/new";

/** Never rejects. */
export async function runCommandLine(argv: readonly string[], runtime: Runtime): Promise<ExitCode> {
	try {
		const [name, ...rest] = argv;
		if (name === undefined || name === "--help" || name === "-h" || name === "help") {
			const wanted = name === "help" ? rest[0] : undefined;
			const own = readOwnPackage();
			const invocation = decideInvocation(own);
			runtime.say(
				wanted === undefined
					? renderOverview(own.version, invocation)
					: renderCommandHelp(findCommand(wanted), invocation.command),
			);
			return EXIT.ok;
		}
		if (name === "--version" || name === "-v") {
			runtime.say(readOwnPackage().version);
			return EXIT.ok;
		}
		const command = findCommand(name);
		const values = readValues(command, rest);
		if (values.isSet("color") && (runtime.env["NO_COLOR"] ?? "") === "") runtime.setColours(true);
		if (values.isSet("help")) {
			runtime.say(renderCommandHelp(command, decideInvocation(readOwnPackage()).command));
			return EXIT.ok;
		}
		if (command.argument?.required === true && values.argument === "")
			throw new UsageError(
				`${command.argument.name} is missing.`,
				`Usage: ${PROGRAM} ${command.name} ${command.argument.name}`,
			);
		return await (await command.load()).run(values, runtime);
	} catch (thrown) {
		return reportThrown(thrown, argv.includes("--json"), runtime);
	} finally {
		runtime.close();
	}
}

/** What an error means to the caller: their arguments are wrong, or something could not be read. */
function codeOf(thrown: unknown): ExitCode {
	if (thrown instanceof UsageError) return EXIT.usage;
	if (!(thrown instanceof ActionableError)) return EXIT.bug;
	if (thrown.code === "invalid-input" || thrown.code === "ambiguous-ref") return EXIT.usage;
	return thrown.code === "invalid-policy" ? EXIT.problems : EXIT.unreadable;
}

function reportThrown(thrown: unknown, json: boolean, runtime: Runtime): ExitCode {
	const exit = codeOf(thrown);
	const message = describeError(thrown);
	const hint =
		thrown instanceof ActionableError
			? describeRemedy(thrown)
			: thrown instanceof UsageError
				? thrown.hint
				: `This is a bug of ours; please report it at ${REPORT_URL}`;
	if (json) {
		const code = thrown instanceof ActionableError ? thrown.code : exit === EXIT.usage ? "usage" : "internal-error";
		printJson<"error">(runtime, { schemaVersion: 1, error: { code, message, hint } });
	} else {
		runtime.complain(`${style("red", "error:")} ${message}`);
		if (hint !== "") runtime.complain(`${style("dim", "fix:")} ${hint}`);
		if (exit === EXIT.bug && runtime.env["DEBUG"] !== undefined && thrown instanceof Error)
			runtime.complain(thrown.stack ?? "");
	}
	return exit;
}

function findCommand(name: string): CommandSpec {
	const found = COMMANDS.find((command) => command.name === name);
	if (found !== undefined) return found;
	const names = COMMANDS.map((command) => command.name);
	const near = suggest(name, names);
	throw new UsageError(
		`There is no command ${quoteValue(name)}; expected one of ${names.join(", ")}.`,
		near === undefined ? `${PROGRAM} --help shows what each does.` : `Did you mean ${PROGRAM} ${near}?`,
	);
}

function readValues(command: CommandSpec, rest: readonly string[]): Values {
	const flags = [...command.flags, ...COMMON_FLAGS];
	let parsed: { values: Record<string, unknown>; positionals: string[]; tokens?: unknown };
	try {
		parsed = parseArgs({
			args: [...rest],
			strict: true,
			allowPositionals: true,
			options: Object.fromEntries(
				flags.map(({ name, type }) => [name, name === "help" ? { type, short: "h" } : { type }]),
			),
		});
	} catch (thrown) {
		throw refuseFlag(
			command,
			thrown,
			flags.map(({ name }) => name),
		);
	}
	const { values, positionals } = parsed;
	const allowed = command.argument === undefined ? 0 : 1;
	if (positionals.length > allowed)
		throw new UsageError(
			`${quoteValue(positionals[allowed]!)} is one argument too many; expected ${allowed === 0 ? "none" : command.argument!.name}.`,
			`${PROGRAM} ${command.name} --help shows what it takes.`,
		);
	return {
		argument: positionals[0] ?? "",
		text: (flag) => (typeof values[flag] === "string" ? values[flag] : undefined),
		isSet: (flag) => values[flag] === true,
		json: values["json"] === true,
	};
}

function refuseFlag(command: CommandSpec, thrown: unknown, names: readonly string[]): UsageError {
	const message = describeError(thrown);
	const unknown = /Unknown option '--?([^']*)'/.exec(message)?.[1];
	const help = `${PROGRAM} ${command.name} --help shows its flags.`;
	if (unknown === undefined) return new UsageError(message.split(". ")[0]!.replace(/\.?$/, "."), help);
	const near = suggest(unknown, names);
	return new UsageError(
		`${command.name} has no flag ${quoteValue(`--${unknown}`)}.`,
		near === undefined ? help : `Did you mean --${near}?`,
	);
}
