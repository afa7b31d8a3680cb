/** `replay RECORD`: the same pure decisions over the recorded facts: the same, or where they are not. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { ActionableError, describeError } from "@octoacme/shared/errors.ts";
import { parsePolicy, refusePolicy } from "@octoacme/shared/policy/parse.ts";
import type { Policy } from "@octoacme/shared/policy/policy.ts";
import { resolvePolicy } from "@octoacme/shared/policy/resolve.ts";
import { orderChain, replay, verifyChain } from "@octoacme/shared/record/chain.ts";
import type { RecordEntry } from "@octoacme/shared/record/entry.ts";
import { digestOf } from "@octoacme/shared/text/canonical.ts";
import { EXIT, type RunCommand } from "../command.ts";
import { printJson } from "../json-documents.ts";
import type { Runtime } from "../runtime.ts";
import { style, wrapText } from "../text.ts";
import { createDeciders, findPolicyFault, type PhaseDecider } from "./deciders.ts";
import { readRecordFile } from "./record-file.ts";

interface EntryReplay {
	/** Counted from 1, in the order of the chain. */
	readonly entry: number;
	readonly phase: string;
	readonly environment: string | null;
	readonly at: string;
	readonly recorded: { readonly decision: string; readonly reason: string };
	readonly outcome: "same" | "different" | "not-replayable";
	readonly decided: { readonly decision: string; readonly reason: string } | null;
	/** What is not as recorded: the fact, what was expected and what was seen. */
	readonly differences: readonly string[];
	readonly why: string | null;
}

const WHY = {
	"no-facts": "the entry kept only the digest of its facts",
	"facts-changed": "the facts are not those that were judged",
	"no-decider": "the phase records what it did; there is nothing to decide again",
} as const;

export const run: RunCommand = async (values, runtime) => {
	const entries = orderChain(await readRecordFile(values.argument, runtime));
	const policyFile = values.text("policy-file");
	const policy = policyFile === undefined ? undefined : readPolicy(policyFile, runtime);
	const deciders = createDeciders(policy);
	// A record may begin in the middle: what its first entry follows is not here to be looked at.
	const problems = verifyChain(entries, entries[0]?.previous ?? null);
	const replayed = entries.map((entry, index) => replayEntry(entry, index, deciders, policy !== undefined));
	const same = replayed.filter(({ outcome }) => outcome === "same").length;
	const different = replayed.filter(({ outcome }) => outcome === "different").length;
	const unproved = replayed.length - same - different;
	const isGood = problems.length === 0 && different === 0 && same > 0 && !(values.isSet("strict") && unproved > 0);
	if (values.json) {
		const { repository, version, sha } = entries[0]!;
		const document = {
			schemaVersion: 1 as const,
			same: isGood,
			release: { repository, version, sha },
			policy: policyFile ?? null,
			chain: problems.map(({ kind, index, message }) => ({ entry: index + 1, kind, message })),
			entries: replayed,
		};
		printJson<"replay">(runtime, document);
	} else runtime.say(render(entries, replayed, problems));
	return isGood ? EXIT.ok : EXIT.problems;
};

function replayEntry(
	entry: RecordEntry,
	index: number,
	deciders: Readonly<Partial<Record<string, PhaseDecider>>>,
	otherPolicy: boolean,
): EntryReplay {
	const { phase, environment, at } = entry;
	const recorded = { decision: entry.decision, reason: entry.reason };
	const base = { entry: index + 1, phase, environment, at, recorded, decided: null, differences: [], why: null };
	const fault = findPolicyFault(entry);
	if (fault !== undefined)
		return { ...base, outcome: "different", differences: [fault], why: "the policy is not the one that was judged by" };
	let result: ReturnType<typeof replay>;
	try {
		result = replay(entry, deciders);
	} catch (thrown) {
		return {
			...base,
			outcome: "different",
			differences: [],
			why: `the facts cannot be judged: ${describeError(thrown)}`,
		};
	}
	const { outcome } = result;
	if (outcome.kind === "not-replayable") {
		const changed = outcome.why === "facts-changed";
		return {
			...base,
			outcome: changed ? "different" : "not-replayable",
			differences: changed
				? [`digest of the facts: expected ${entry.factsDigest}, seen ${digestOf((entry as { facts?: unknown }).facts)}`]
				: [],
			why: WHY[outcome.why],
		};
	}
	if (outcome.kind === "same") return { ...base, outcome: "same", decided: recorded };
	const { decision, reason, reasons } = deciders[phase]!((entry as { facts?: unknown }).facts);
	return {
		...base,
		outcome: "different",
		decided: { decision, reason },
		differences: compareReasons(entry.reasons, reasons),
		why: otherPolicy ? "under the other policy" : "this version of the package decides differently over the same facts",
	};
}

/** Lines that only one of the two gave. */
function compareReasons(recorded: readonly string[], decided: readonly string[]): readonly string[] {
	return [
		...recorded.filter((line) => !decided.includes(line)).map((line) => `expected: ${line}`),
		...decided.filter((line) => !recorded.includes(line)).map((line) => `seen: ${line}`),
	].slice(0, 20);
}

function readPolicy(
	file: string,
	runtime: Runtime,
): (recorded: { readonly policy: Policy; readonly facts: { readonly release: { readonly tag: string } } }) => Policy {
	let text: string;
	try {
		text = readFileSync(resolve(runtime.cwd, file), "utf8");
	} catch (cause) {
		throw new ActionableError({
			code: "not-found",
			message: `The policy ${file} could not be read: ${describeError(cause)}.`,
			hint: "Name a file with --policy-file.",
			cause,
		});
	}
	const parsed = parsePolicy(text);
	if (!parsed.ok) throw refusePolicy({ path: file, ref: "this folder" }, parsed.problems);
	return ({ policy, facts }) =>
		resolvePolicy({
			file: parsed.file,
			origin: { kind: "file", path: file, ref: "this folder", sha: "0".repeat(40) },
			service: policy.service,
			tag: facts.release.tag,
		});
}

function render(
	entries: readonly RecordEntry[],
	replayed: readonly EntryReplay[],
	problems: ReturnType<typeof verifyChain>,
): string {
	const { repository, version, sha } = entries[0]!;
	const signs = { same: style("green", "✓"), different: style("red", "✗"), "not-replayable": style("yellow", "–") };
	const count = (outcome: EntryReplay["outcome"]) => replayed.filter((entry) => entry.outcome === outcome).length;
	return [
		`${style("bold", version)} of ${repository} at ${sha.slice(0, 7)}: ${replayed.length} entries`,
		"",
		problems.length === 0
			? `${style("green", "✓")} the chain of hashes is whole`
			: `${style("red", "✗")} the chain of hashes is broken`,
		...problems.map(({ message }) => `    ${message}`),
		"",
		...replayed.flatMap(({ entry, phase, environment, at, recorded, outcome, decided, differences, why }) => [
			`${signs[outcome]} ${entry}. ${phase}${environment === null ? "" : ` (${environment})`} ${style("dim", at.slice(0, 16).replace("T", " "))}  ${recorded.decision} (${recorded.reason})${outcome === "different" && decided !== null ? ` → ${style("red", `${decided.decision} (${decided.reason})`)}` : ""}`,
			...(why === null ? [] : [`     ${style("dim", why)}`]),
			...differences.map((line) => `     ${wrapText(line, "       ")}`),
		]),
		"",
		`${count("same")} the same, ${count("different")} different, ${count("not-replayable")} without facts to decide from.`,
	].join("\n");
}
