/** The catalogue of bad inputs: every input of every action with the values that people and attackers give it. Nothing may be written for any of them. */
import { isRead } from "@octoacme/local-github/journal.ts";
import { readContract } from "../../scripts/action-contract.ts";
import type { Trial } from "./ledger.ts";
import { compareOutcomes, findLeaks, type Item, type Outcome, readOutcome } from "./outcome.ts";
import { countDamage, type Stage } from "./stage.ts";

/** What a person reads as the same word. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
	a: "а",
	c: "с",
	e: "е",
	o: "о",
	p: "р",
	"0": "O",
	"1": "l",
	".": "․",
};

/** Values of the shape of a right one come from it; the others are wrong for whatever an input means. */
const WRONG: Readonly<Record<string, (right: string) => string>> = {
	"another case": (right) =>
		right.replace(/\p{L}/gu, (letter) =>
			letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase(),
		),
	"look-alike letters": (right) => right.replace(/[aceop01.]/, (letter) => LOOK_ALIKES[letter]!),
	"a letter more": (right) => `${right}x`,
	"a letter less": (right) => right.slice(0, -1),
	empty: () => "",
	"a hidden character": (right) => `${right}\u200b`,
	"turned around": (right) => `\u202e${right}`,
	"two of them": (right) => `${right} ${right}`,
	"a line more": (right) => `${right}\n::error::injected`,
	"control characters": () => "a\u0007\u001b[31mb",
	"a number": () => "7",
	negative: () => "-1",
	"not a number": () => "NaN",
	JSON: () => '{"a":[1]}',
	"a path": () => "../../../etc/passwd",
	"a shell word": () => "$(touch injected)`touch injected`",
	"an expression": () => "${{ github.token }}",
	"other digits": () => "v１.１.０",
	"too long": () => "x".repeat(66_000),
	"spaces only": () => "  \t ",
};

/** A right value where the default is empty. */
const RIGHT: Readonly<Record<string, string>> = {
	sha: "3".repeat(40),
	environment: "production",
	service: "shop",
	"policy-ref": "main",
	"policy-file": ".github/release-policy.yml",
	version: "v1.1.0",
	target: "v1.0.0",
	stages: "production",
	"working-directory": "deploy",
	timeout: "20m",
	bake: "1m",
	outcome: "success",
	"deploy-target": "eu",
	audiences: "support",
	template: ".github/notes.md",
	at: "1.0.0",
	"lift-quarantine": "v1.1.0",
	"continue-workflow": "ship.yml",
	"identity-url": "http://127.0.0.1:9/version",
	"smoke-url": "http://127.0.0.1:9/",
	"error-rate-url": "http://127.0.0.1:9/errors",
	"prometheus-url": "http://127.0.0.1:9/",
	"allow-hosts": "127.0.0.1:9",
	"identity-json": "$.version",
};

/** Names of things that must exist: of the right shape, there is none of this name. */
const NAMES = [
	"sha",
	"environment",
	"service",
	"policy-ref",
	"policy-file",
	"version",
	"target",
	"stages",
	"deploy-target",
	"audiences",
	"at",
	"lift-quarantine",
	"continue-workflow",
];
const nameAnother = (right: string) => right.replace(/\d|.$/, "7");

/** Free text: any words are right, and are kept as words. A command is a program, and whoever writes it decides what it does. */
const FREE = [
	"reason",
	"lock-reason",
	"break-glass-reason",
	"product",
	"command",
	"github-token",
	"identity-header",
	"artifact-digest",
];

/** Values that are right in spite of how they came about, by input. What is done with them must be what is done without. */
const RIGHT_ALL_THE_SAME: Readonly<Record<string, RegExp>> = {
	// A folder that is not there holds no report, and a requirement that asks for one is not met.
	reports: /^(?!(?:.*\/)?\.\.(?:\/|$))[^\p{Cc}\p{Cf}\\/~-][^\p{Cc}\p{Cf}\\]{0,999}$/u,
	// A host that nothing is sent to changes nothing.
	"allow-hosts": /^[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::\d{1,5})?$/,
	// JSON that names no failure adds nothing to the incident; a rollback that is asked for does not wait for a better one.
	evidence: /^(?:-?\d+|\{.*\})$/,
	"max-error-rate": /^0?\.?0+1?$/,
};
const SWITCH = /^(?:true|false)$/;
const SWITCHED = /^(?:true|True|TRUE|false|False|FALSE)$/;

export interface BadInput {
	readonly input: string;
	readonly what: string;
	readonly value: string;
}

export function listBadInputs(action: string): readonly BadInput[] {
	return Object.entries(readContract(action).inputs)
		.filter(([input]) => input !== "command")
		.flatMap(([input, { default: given }]) => {
			const right = RIGHT[input] ?? String(given ?? "");
			const wrong = { ...WRONG, ...(NAMES.includes(input) ? { "another one": nameAnother } : {}) };
			return Object.entries(wrong).map(([what, make]) => ({ input, what, value: make(right === "" ? "word" : right) }));
		});
}

export const nameBadInput = ({ input, what }: BadInput) => `${input}: ${what}`;

/** Whether the value says what the default says, or is right by the shape that action.yml documents. */
function isRight(action: string, { input, what, value }: BadInput): boolean {
	if (["spaces only", "empty"].includes(what)) return true;
	const given = String(readContract(action).inputs[input]?.default ?? "");
	return SWITCH.test(given) ? SWITCHED.test(value) : (RIGHT_ALL_THE_SAME[input]?.test(value) ?? false);
}

const countLines = (text: string) => text.split("\n").length;

/** Of an item all but the words: what it is, where, in which state, and how many headings, tasks and notices it has. */
export function nameShape({ kind, key, content }: Item): string {
	const [first = "", second = ""] = content.split(" ");
	switch (kind) {
		case "message":
			return `${kind} ${key.split(" ")[0]}`;
		case "comment":
			return `${kind} ${countLines(content)}`;
		case "issue":
			return `${kind} ${key.split(" ")[0]} ${first} ${countLines(content)}`;
		case "deployment":
			return `${kind} ${key} ${content.split(":")[0]}`;
		case "release":
			return `${kind} ${key} ${first} ${second} ${countLines(content)}`;
		default:
			return `${kind} ${key}`;
	}
}

/** Words that a person wrote stand in what is left; what was done must be the same. */
function isSame(expected: Outcome, found: Outcome): boolean {
	const shapes = ({ items }: Outcome) => items.map(nameShape).sort().join("\n");
	return (
		expected.running === found.running &&
		expected.commands.join() === found.commands.join() &&
		shapes(expected) === shapes(found)
	);
}

/** Runs the step with one input replaced. */
export async function giveInput(stage: Stage, bad: BadInput): Promise<Trial> {
	const { input, what, value } = bad;
	const { fixture, scenario, undisturbed } = stage;
	stage.begin();
	const before = readOutcome(fixture);
	const step = { ...scenario.step, inputs: { ...scenario.step.inputs, [input]: value } };
	const result = await fixture.run(step, { timeoutMs: 60_000 });
	const broken = [...fixture.findBroken(step, result), ...findLeaks(fixture)];
	const errors = result.commands.filter(({ name }) => name === "error").map(({ message }) => message);
	if (result.signal !== null) broken.push("it did not end within a minute");
	else if (result.exit !== 0 && errors.length !== 1) broken.push(`${errors.length} error lines`);
	const after = readOutcome(fixture);
	const wrote = fixture.github.journal.entries.some((entry) => !isRead(entry) && entry.applied);
	const didTheSame = result.exit === undisturbed.exit && countDamage(compareOutcomes(undisturbed.outcome, after)) === 0;
	const isFree = FREE.includes(input) && result.exit === undisturbed.exit && isSame(undisturbed.outcome, after);
	const isMeant = isFree || (didTheSame && isRight(step.action, bad));
	const written = wrote ? ["something was written"] : [];
	const done = compareOutcomes(before, after).unintended;
	return {
		part: "inputs",
		scenario: scenario.name,
		trial: `${input}: ${what}`,
		end: `${result.exit} ${result.outputs["decision"]} ${result.outputs["reason"]} ${errors[0]?.slice(0, 160) ?? ""}`,
		duplicates: [],
		lost: [],
		unintended: isMeant ? [] : [...written, ...done],
		broken,
	};
}
