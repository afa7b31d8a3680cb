/** Figures of a ledger: how much was tried, and what was found. */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { listActions, root } from "../../scripts/action-contract.ts";
import { EXCEPTIONS, type Finding, findException } from "./exceptions.ts";
import { FAULTS } from "./faults.ts";
import { type Kill, SIGNALS } from "./kills.ts";
import { digestInputs, type Line, type Trial } from "./ledger.ts";
import type { Damage } from "./outcome.ts";
import { SCENARIOS } from "./scenarios.ts";
import { MODES, MOMENTS } from "./stage.ts";

export interface Tried {
	readonly scenario: string;
	readonly kills: number;
	/** Runs after a kill that were judged: equal states are judged once. */
	readonly judged: number;
	readonly faults: number;
}

export interface Results {
	/** Day of the run. */
	readonly date: string;
	readonly seed: string;
	/** Digest of the bundles and of the sources of the matrix that ran. */
	readonly inputs: string;
	/** Digest of what the matrix consists of: it must be that of the scenarios and faults of now. */
	readonly plan: string;
	/** Whether every point of the matrix was tried. */
	readonly complete: boolean;
	readonly tried: readonly Tried[];
	readonly badInputs: number;
	readonly loads: readonly { readonly name: string; readonly figures: Readonly<Record<string, number>> }[];
	readonly found: Readonly<Record<keyof Damage | "leaked" | "stackTraces" | "internalErrors" | "otherRules", number>>;
	/** Points that an exception covers, by its name. */
	readonly excepted: Readonly<Record<string, number>>;
}

export function digestPlan(): string {
	const plan = [SCENARIOS.map(({ name }) => name), FAULTS.map(({ name }) => name), SIGNALS, MOMENTS, MODES];
	return createHash("sha256").update(JSON.stringify(plan)).digest("hex").slice(0, 16);
}

/** Digest of what a run would try now; empty where an action is not built, of which no run is. */
export function digestToday(): string {
	const isBuilt = listActions().every((name) => existsSync(join(root, "actions", name, "dist/sources.json")));
	return isBuilt ? digestInputs() : "";
}

const KINDS = ["duplicates", "lost", "unintended"] as const;
const actionOf = (scenario: string) => SCENARIOS.find(({ name }) => name === scenario)?.step.action ?? scenario;

interface Found extends Finding {
	readonly scenario: string;
	readonly at: string;
}

/** Every finding at every point: what was judged once counts for each kill that left the state. */
export function listFindings(lines: readonly Line[]): readonly Found[] {
	const kills = new Map<string, Kill[]>();
	for (const line of lines)
		if (line.part === "kill") {
			const name = `${line.scenario} ${line.state}`;
			kills.set(name, [...(kills.get(name) ?? []), line]);
		}
	return lines.flatMap((line): Found[] => {
		if (line.part === "run" || line.part === "kill") return [];
		const points =
			line.part === "judgement"
				? (kills.get(`${line.scenario} ${line.state}`) ?? []).map(({ signal, spot, request, commandEnded }) => ({
						at: `${signal} ${spot} ${request}, ${line.mode}`,
						commandEnded,
						signal,
						mode: line.mode,
					}))
				: [{ at: line.trial, commandEnded: line.commandEnded ?? true }];
		return KINDS.flatMap((kind) =>
			line[kind]
				.filter((text) => !text.startsWith("at the end: ") || !line[kind].includes(text.slice("at the end: ".length)))
				.flatMap((text) =>
					points.map((point) => ({
						kind,
						text,
						action: actionOf(line.scenario),
						end: line.end,
						scenario: line.scenario,
						...point,
					})),
				),
		);
	});
}

export function listBroken(lines: readonly Line[]): readonly string[] {
	return lines.flatMap((line) => (line.part === "run" ? [] : line.broken.map((rule) => `${line.scenario}: ${rule}`)));
}

function isComplete(tried: readonly Tried[]): boolean {
	return tried.every(({ kills, faults }) => kills > 0 && faults > 0);
}

function countTried(lines: readonly Line[]): readonly Tried[] {
	return SCENARIOS.map(({ name }) => {
		const count = (part: Line["part"]) =>
			lines.filter((line) => line.part === part && "scenario" in line && line.scenario === name).length;
		return { scenario: name, kills: count("kill"), judged: count("judgement"), faults: count("faults") };
	});
}

/** `whole`: the run was not bounded. */
export function summarize(lines: readonly Line[], whole: boolean): Results {
	const run = lines.find((line) => line.part === "run");
	const findings = listFindings(lines);
	const open = findings.filter((finding) => findException(finding) === undefined);
	const broken = listBroken(lines);
	const ruleCount = (pattern: RegExp) => broken.filter((rule) => pattern.test(rule)).length;
	const named = { leaked: / is in |a secret/, stackTraces: /stack trace/, internalErrors: /internal error/ };
	const counts = Object.fromEntries(
		Object.entries(named).map(([name, pattern]) => [name, ruleCount(pattern)]),
	) as Record<keyof typeof named, number>;
	const tried = countTried(lines);
	return {
		date: run?.date ?? "",
		seed: run?.seed ?? "",
		inputs: run?.inputs ?? "",
		plan: digestPlan(),
		complete: whole && isComplete(tried),
		tried,
		badInputs: lines.filter(({ part }) => part === "inputs").length,
		loads: lines
			.filter((line): line is Trial => line.part === "load")
			.map(({ trial, figures = {} }) => ({ name: trial, figures })),
		found: {
			...(Object.fromEntries(KINDS.map((kind) => [kind, open.filter((one) => one.kind === kind).length])) as Record<
				keyof Damage,
				number
			>),
			...counts,
			otherRules: broken.length - Object.values(counts).reduce((sum, count) => sum + count, 0),
		},
		excepted: Object.fromEntries(
			EXCEPTIONS.map(({ name }) => [name, findings.filter((one) => findException(one)?.name === name).length]),
		),
	};
}
