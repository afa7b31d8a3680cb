/** The catalogue of bad inputs: every input of every action with the values that people and attackers give it. Nothing may be written for any of them. */
import { isRead } from "@octoacme/local-github/journal.ts";
import { readContract } from "../../scripts/action-contract.ts";
import type { Trial } from "./ledger.ts";
import { compareOutcomes, findLeaks, readOutcome } from "./outcome.ts";
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
	"identity-url": "https://example.com/version",
	"smoke-url": "https://example.com/",
	"error-rate-url": "https://example.com/",
	"prometheus-url": "https://example.com/",
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
const FREE = ["reason", "lock-reason", "break-glass-reason", "product", "command", "github-token", "identity-header"];

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

/** Runs the step with one input replaced. */
export async function giveInput(stage: Stage, { input, what, value }: BadInput): Promise<Trial> {
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
	const isMeant = FREE.includes(input) || ["spaces only", "empty"].includes(what);
	const written = wrote ? ["something was written"] : [];
	const done = compareOutcomes(before, after).unintended;
	return {
		part: "inputs",
		scenario: scenario.name,
		trial: `${input}: ${what}`,
		end: `${result.exit} ${result.outputs["decision"]} ${result.outputs["reason"]} ${errors[0]?.slice(0, 160) ?? ""}`,
		duplicates: [],
		lost: [],
		unintended: isMeant && didTheSame ? [] : [...written, ...done],
		broken,
	};
}
