/** Reads `/signoff`, `/waive` and `/revoke` in what people write: alone on a line, outside code, quotes and comments. */

import { listOwnLines } from "../text/own-lines.ts";

export type Command =
	| { readonly kind: "signoff"; readonly requirement: string; readonly sha: string; readonly reason?: string }
	| {
			readonly kind: "waive";
			readonly requirement: string;
			readonly sha: string;
			/** `YYYY-MM-DD`, through the end of that day in UTC. */
			readonly until: string;
			readonly reason: string;
	  }
	| { readonly kind: "revoke"; readonly requirement: string };

export interface ReadCommand {
	readonly line: string;
	readonly command: Command | null;
	/** What is wrong with a line that begins like a command. */
	readonly problem?: string;
}

const ID = "([a-z][a-z0-9-]{0,62})";
const SHA = "([0-9a-f]{40})";
const SIGNOFF = new RegExp(`^/signoff ${ID} ${SHA}(?: because (.{3,500}))?$`);
const WAIVE = new RegExp(`^/waive ${ID} ${SHA} until (\\d{4}-\\d{2}-\\d{2}) because (.{10,500})$`);
const REVOKE = new RegExp(`^/revoke ${ID}$`);

/** Every line that begins with one of the commands, well-formed or not, in order. */
export function readCommands(body: string): readonly ReadCommand[] {
	const found: ReadCommand[] = [];
	for (const raw of listOwnLines(body, /^ {0,3}\/(?:signoff|waive|revoke)\b/i)) {
		const line = raw.trimEnd();
		if (!/^\/(?:signoff|waive|revoke)\b/i.test(line)) continue;
		const command = parseCommand(line.replace(/[ \t]+/g, " "));
		found.push(
			command === null
				? { line, command, problem: describeProblem(line) }
				: command.kind === "waive" && Number.isNaN(Date.parse(`${command.until}T00:00:00Z`))
					? { line, command: null, problem: `${command.until} is no date` }
					: { line, command },
		);
	}
	return found;
}

/** The exact line that signs. */
export function renderSignoff(requirement: string, sha: string): string {
	return `/signoff ${requirement} ${sha}`;
}

/** The line that waives, with a reason to be filled in. */
export function renderWaive(requirement: string, sha: string, until: string): string {
	return `/waive ${requirement} ${sha} until ${until} because <your reason>`;
}

function parseCommand(line: string): Command | null {
	const signoff = SIGNOFF.exec(line);
	if (signoff !== null)
		return {
			kind: "signoff",
			requirement: signoff[1]!,
			sha: signoff[2]!,
			...(signoff[3] === undefined ? {} : { reason: signoff[3] }),
		};
	const waive = WAIVE.exec(line);
	if (waive !== null && !/^<.*>$/.test(waive[4]!))
		return { kind: "waive", requirement: waive[1]!, sha: waive[2]!, until: waive[3]!, reason: waive[4]! };
	const revoke = REVOKE.exec(line);
	return revoke === null ? null : { kind: "revoke", requirement: revoke[1]! };
}

function describeProblem(line: string): string {
	const word = line.split(/\s/)[0]!.toLowerCase();
	if (word === "/waive")
		return "expected `/waive <requirement> <full sha> until YYYY-MM-DD because <a reason of at least 10 characters>`";
	if (word === "/revoke") return "expected `/revoke <requirement>`, alone on its line";
	return "expected `/signoff <requirement> <full sha of 40 digits>`, alone on its line; a reason may follow as `because <reason>`";
}
