/** No remedy sends its reader to an input, a key or a button that is not there: each is held to the place that it names. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { REMEDY_PLACES, type RemedyPlace } from "@octoacme/shared/phase/remedy.ts";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { listActions, readContract, readReasons, root } from "../scripts/action-contract.ts";

interface Workflow {
	readonly name: string;
	readonly on: {
		readonly workflow_dispatch?: { readonly inputs?: object };
		readonly workflow_call?: { readonly inputs?: object };
	};
}

const EXAMPLE = "examples/single-service/.github/workflows";
const readYaml = (path: string) => parse(readFileSync(join(root, path), "utf8")) as Workflow;
const namesOf = (inputs: object | undefined) => Object.keys(inputs ?? {});
const dispatched = (name: string) => namesOf(readYaml(`${EXAMPLE}/${name}.yml`).on.workflow_dispatch?.inputs);
const called = ["ship", "rollback", "drill", "hold"].flatMap((name) =>
	namesOf(readYaml(`.github/workflows/${name}.yml`).on.workflow_call?.inputs),
);

/** Every key that a policy may have, at any depth. */
const policyKeys = new Set(
	[...readFileSync(join(root, "schema/release-policy.schema.json"), "utf8").matchAll(/"([a-z][a-z-]*)": \{/g)].map(
		([, key]) => key!,
	),
);

/** Of actions that are not ours, such as actions/checkout. */
const FOREIGN = ["ref", "fetch-depth"];

function listAllowed(place: RemedyPlace, action: string): ReadonlySet<string> {
	switch (place) {
		case "release":
		case "rollback":
		case "hold":
			return new Set(dispatched(place));
		case "policy":
			return policyKeys;
		case "workflow":
			return new Set([...Object.keys(readContract(action).inputs), ...called, "phase", ...FOREIGN]);
		default:
			return new Set();
	}
}

/** The code spans of a remedy that name something to set: `target`, `operation: unlock`, `verify.metrics`. */
function listNamed(remedy: string): readonly string[] {
	return [...remedy.matchAll(/`([^`]+)`/g)]
		.map(([, span]) => span!)
		.filter((span) => !span.startsWith("#") && span !== "BREAKING CHANGE:")
		.filter((span) => !/\.yml$/.test(span))
		.flatMap((span) => (/^[a-z-]+: /.test(span) ? [span.slice(0, span.indexOf(":"))] : span.split(".")));
}

function listFaults(action: string, remedy: string, place: RemedyPlace): readonly string[] {
	const buttons = [...remedy.matchAll(/Actions → ([A-Z][A-Za-z ]*?) → Run workflow/g)].map(([, name]) => name!);
	const files: Readonly<Record<string, string>> = {
		Release: "release",
		"Roll back": "rollback",
		"Hold deploys": "hold",
	};
	// A second way by a button takes the inputs of its own workflow.
	const allowed = new Set([
		...listAllowed(place, action),
		...buttons.flatMap((name) => (files[name] === undefined ? [] : dispatched(files[name]))),
	]);
	return [
		...listNamed(remedy)
			.filter((name) => !allowed.has(name))
			.map((name) => `${name} cannot be set at: ${REMEDY_PLACES[place]}`),
		...buttons.flatMap((name) => {
			const file = files[name];
			if (file === undefined) return [`there is no workflow called ${name}`];
			const workflow = readYaml(`${EXAMPLE}/${file}.yml`);
			return workflow.name === name && workflow.on.workflow_dispatch !== undefined
				? []
				: [`${file}.yml cannot be started as ${name}`];
		}),
	];
}

const reasons = (
	await Promise.all(
		listActions().map(async (action) => (await readReasons(action)).map((reason) => ({ action, ...reason }))),
	)
).flat();

describe("a remedy", () => {
	it.each(reasons)("of $action, $code, can be carried out where it says", ({ action, remedy, where }) => {
		expect(Object.keys(REMEDY_PLACES)).toContain(where);
		expect(listFaults(action, remedy, where)).toEqual([]);
	});

	it.each(["release", "rollback", "hold"] as const)("is sent to %s only with a button in its text", (place) => {
		const button = { release: "Release", rollback: "Roll back", hold: "Hold deploys" }[place];
		expect(
			reasons.filter(({ where, remedy }) => where === place && !remedy.includes(`Actions → ${button} → Run workflow`)),
		).toEqual([]);
	});

	const page = readFileSync(join(root, "docs/something-is-wrong.md"), "utf8");
	const rows = page.slice(page.indexOf("<!-- remedies:begin -->")).match(/^\| [a-z-]+ \| `.*$/gm) ?? [];
	it.each(reasons)("of $action, $code, is in the page that people on call read, with the place", (reason) => {
		const { action, code, meaning, remedy, where } = reason;
		expect(rows).toContain(`| ${action} | \`${code}\` | ${meaning} | ${remedy} | ${REMEDY_PLACES[where]} |`);
	});

	it("is in that page once for each reason, and for nothing else", () => {
		expect(rows).toHaveLength(reasons.length);
		expect(new Set(rows).size).toBe(rows.length);
	});

	it("names only workflow files that are there", () => {
		for (const { remedy } of reasons)
			for (const [, file] of remedy.matchAll(/`([a-z-]+\.yml)`/g))
				expect(existsSync(join(root, ".github/workflows", file!)), file).toBe(true);
	});
});

describe("what holds remedies", () => {
	it.each([
		["deploy", "Use break-glass with `operation`.", "release", /operation cannot be set/],
		["deploy", "Actions → Deploy → Run workflow.", "release", /no workflow called Deploy/],
		["rollback", "Actions → Roll back → Run workflow with `drill`.", "commit", /drill cannot be set/],
		["rollback", "Set `lift-quarantine`.", "commit", /lift-quarantine cannot be set/],
		["verify", "Set `verify.identiti`.", "policy", /identiti cannot be set/],
		["announce", "Run again with `repeat-unknown: true`.", "re-run-failed", /repeat-unknown cannot be set/],
	] as const)("finds that in %s '%s' leads nowhere", (action, remedy, place, fault) => {
		expect(listFaults(action, remedy, place).join("\n")).toMatch(fault);
	});
});
