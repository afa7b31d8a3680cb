/** The input `variables`: secrets and addresses that a policy names, as NAME=value lines, for callers that cannot set a step's `env:`. */
import { ORDINARY_VARIABLES } from "./ordinary-variables.ts";
import { isLongSecret, maskSecret } from "./secrets.ts";

/** What the runner, the shell, git or node go by, beyond the ordinary variables: families by their first word, and names. */
const FAMILIES = "(?:GITHUB|ACTIONS|RUNNER|INPUT|STATE|OCTOACME|NODE|NPM|GIT|LD|DYLD|SSL|LC|XDG|BASH)_.*";
const NAMES = "ENV|IFS|PS4|SHELLOPTS|BASHOPTS|ALL_PROXY";

/** What a line may not set; without regard to case, as Windows reads names. */
const RESERVED = new RegExp(`^(?:${FAMILIES}|${NAMES}|${ORDINARY_VARIABLES.join("|")})$`, "i");

type VariableLines =
	| { readonly ok: true; readonly value: Readonly<Record<string, string>> }
	/** `fix` names the line and never its value. */
	| { readonly ok: false; readonly fix: string };

/** Blank lines and lines that begin with `#` say nothing; the value is all after the first `=`, as it stands. */
export function parseVariables(text: string): VariableLines {
	const value: Record<string, string> = Object.create(null) as Record<string, string>;
	for (const [index, raw] of text.split(/\r\n?|\n/).entries()) {
		const line = raw.trim();
		if (line === "" || line.startsWith("#")) continue;
		const at = `Line ${index + 1} of \`variables\``;
		const name = /^([A-Za-z_][A-Za-z0-9_]{0,127})=/.exec(line)?.[1];
		if (name === undefined)
			return {
				ok: false,
				fix: `${at} is no NAME=value. Write one per line; a value of several lines is not possible.`,
			};
		if (RESERVED.test(name))
			return {
				ok: false,
				fix: `${at} sets ${name}, which belongs to the runner. Give it another name, in the policy too.`,
			};
		if (name in value) return { ok: false, fix: `${at} sets ${name} a second time. Keep one of the two lines.` };
		value[name] = line.slice(name.length + 1);
	}
	return { ok: true, value };
}

/**
 * Sets them for this process alone, masked first (from four characters on); a variable of the step's own `env:` wins. A command sees one
 * only when the policy passes it by name (`deploy.env`).
 */
export function adoptVariables(
	variables: Readonly<Record<string, string>>,
	environment: Record<string, string | undefined> = process.env,
): void {
	for (const [name, value] of Object.entries(variables)) {
		if (value === "") continue;
		if (isLongSecret(value)) maskSecret(value);
		if ((environment[name] ?? "") === "") environment[name] = value;
	}
}
