/** What is wrong or missing in the policy: its schema and references with line and column, then what it means for a release; pure. */
import { composePolicy, type PolicyLayer } from "@octoacme/shared/policy/compose.ts";
import { parsePolicy } from "@octoacme/shared/policy/parse.ts";
import type { Policy } from "@octoacme/shared/policy/policy.ts";
import { resolvePolicy } from "@octoacme/shared/policy/resolve.ts";
import type { PolicyFile } from "@octoacme/shared/policy/schema.ts";
import { decideSchedule, runwayOf } from "@octoacme/shared/policy/windows.ts";
import { describeUnclearLicences, listUnclearLicences } from "@octoacme/shared/requirements/licences.ts";
import { readListSetting } from "@octoacme/shared/requirements/requirement.ts";
import { renderDuration } from "@octoacme/shared/text/duration.ts";
import { LineCounter, parseDocument } from "yaml";
import type { Finding, Place } from "./finding.ts";

interface CheckedPolicy {
	readonly findings: readonly Finding[];
	/** One per service; empty when the file is not valid. */
	readonly policies: readonly Policy[];
	readonly locate: Locate;
	/** The texts that the policies are from, the file's own last; empty where the built-in policy holds, or nothing does. */
	readonly layers: readonly Pick<PolicyLayer, "source" | "text">[];
}

/** `text` undefined means that there is no file, and the standard policy holds. `today` is `YYYY-MM-DD`. `layers`: what the text extends, and it itself, the last. */
export function checkPolicy(
	path: string,
	text: string | undefined,
	today: string,
	layers?: readonly PolicyLayer[],
): CheckedPolicy {
	if (text === undefined)
		return {
			findings: [
				{
					severity: "note",
					about: "policy",
					file: path,
					line: null,
					column: null,
					what: "There is no policy file: the standard policy, which is the release guide itself, holds.",
					fix: "`octoacme-release init` writes one.",
				},
			],
			policies: [resolvePolicy({ origin: { kind: "standard" } })],
			locate: () => ({ file: path, line: null, column: null }),
			layers: [],
		};
	const parsed = layers === undefined ? { source: path, ...parsePolicy(text) } : composePolicy(layers);
	if (!parsed.ok)
		return {
			findings: parsed.problems.map(({ line, column, path: at, message }) => ({
				severity: "error",
				about: "policy",
				file: parsed.source,
				line,
				column,
				what: `${at === "" ? "" : `${at}: `}${message}`,
				fix: `Correct the line; ${nameSection(at)}.`,
			})),
			policies: [],
			locate: () => ({ file: path, line: null, column: null }),
			layers: [],
		};
	const policies = resolveAll(parsed.file, path);
	const locate = createLocator(path, text);
	return {
		findings: [
			...new Map(
				policies
					.flatMap((policy) => findGaps(policy, locate, today))
					.map((finding) => [JSON.stringify(finding), finding]),
			).values(),
		],
		policies,
		locate,
		layers: layers ?? [{ source: path, text }],
	};
}

/** Where the keys and values of a place such as `environments[0].smoke` are described. */
function nameSection(at: string): string {
	const section = /^([a-z-]+)[.[]/.exec(at)?.[1];
	return section === undefined
		? "docs/policy.md names every key"
		: `docs/policy.md#${section} has its keys and values, each with an example`;
}

function resolveAll(file: PolicyFile, path: string): readonly Policy[] {
	const origin = { kind: "file", path, ref: "this folder", sha: "0".repeat(40) } as const;
	const services = Object.keys(file.services ?? {});
	return services.length === 0
		? [resolvePolicy({ file, origin })]
		: services.map((service) => resolvePolicy({ file, origin, service }));
}

/** Where a part of the policy stands, or the nearest part around it that is written out. */
export type Locate = (path: readonly (string | number)[]) => Place;

function createLocator(file: string, text: string): Locate {
	const counter = new LineCounter();
	const document = parseDocument(text, {
		lineCounter: counter,
		logLevel: "silent",
		uniqueKeys: false,
		prettyErrors: false,
	});
	return (path) => {
		for (let length = path.length; length > 0; length -= 1) {
			const node = document.getIn(path.slice(0, length), true) as { range?: readonly number[] } | undefined;
			const offset = node?.range?.[0];
			if (offset === undefined) continue;
			const { line, col } = counter.linePos(offset);
			return { file, line, column: col };
		}
		return { file, line: null, column: null };
	};
}

/** A finding by the key of the policy that it is about. */
interface Gap {
	readonly severity: Finding["severity"];
	readonly at: readonly (string | number)[];
	readonly what: string;
	readonly fix: string;
}

function findGaps(policy: Policy, locate: Locate, today: string): readonly Finding[] {
	const gaps = [
		...policy.environments.flatMap(findEnvironmentGaps),
		...findWaiverGaps(policy, today),
		...findRequirementGaps(policy),
	];
	return gaps.map(({ severity, at, what, fix }) => ({ severity, about: "policy", ...locate(at), what, fix }));
}

function findEnvironmentGaps(environment: Policy["environments"][number], index: number): readonly Gap[] {
	const { name } = environment;
	const found: Omit<Gap, "severity" | "at">[] = [];
	if (environment.verify?.identity === undefined)
		found.push({
			what: `Nothing proves which release answers in ${name}: verify ends inconclusive (identity-not-configured), and the release is never published by itself.`,
			fix: "Add `verify: { identity: { url: …, json: $.sha, matches: sha } }` to the environment.",
		});
	if (environment.smoke.length === 0)
		found.push({
			what: `${name} has no smoke probe: a deployment that nothing looks at counts as done.`,
			fix: "Add `smoke: [{ type: http, name: health, url: … }]`.",
		});
	return [
		...found.map((gap): Gap => ({ severity: "warning", at: ["environments", index], ...gap })),
		...findWindowGaps(environment, index),
		...findLongWindows(environment, index),
	];
}

/** Windows in which no deployment can begin, because none is as long as what has to fit into it. */
function findWindowGaps(environment: Policy["environments"][number], index: number): readonly Gap[] {
	const { name, windows, runway } = environment;
	const runwayMs = runwayOf(environment);
	const types = [...new Set(windows.flatMap((window) => window.types ?? ["minor" as const]))];
	const closed = types.filter((type) => {
		const decided = decideSchedule({ windows, freezes: [], type, runwayMs, now: SOME_MONDAY });
		return decided.kind !== "open" && decided.opensAt === null;
	});
	if (closed.length === 0) return [];
	const isOfEvery = windows.every((window) => window.types === undefined);
	return [
		{
			severity: "error",
			at: ["environments", index, "windows"],
			what: `No window of ${name}${isOfEvery ? "" : ` for ${closed.join(", ")}`} is as long as its runway (deploy ${runway.deploy}, verify ${runway.verify}, rollback ${runway.rollback}): no deployment can ever begin.`,
			fix: "Let a window last longer, or shorten `runway` to what these steps take.",
		},
	];
}

/** Longer than any shift, and not the whole day: more often two times in the wrong order. */
const LONG_MINUTES = 16 * 60;

/** Windows over midnight that hardly close. */
function findLongWindows({ name, windows }: Policy["environments"][number], index: number): readonly Gap[] {
	return windows.flatMap(({ from, to }, place) => {
		const minutes = minuteOf(to) - minuteOf(from) + 24 * 60;
		if (to >= from || minutes <= LONG_MINUTES) return [];
		return [
			{
				severity: "warning",
				at: ["environments", index, "windows", place],
				what: `A window of ${name} opens at ${from} and closes at ${to} on the next day, after ${renderDuration(minutes * 60_000)}.`,
				fix: "Let `to` be after `from` when the window should close on the same day.",
			} satisfies Gap,
		];
	});
}

/** Of a time of day such as `09:00`. */
function minuteOf(time: string): number {
	const [hours = 0, minutes = 0] = time.split(":").map(Number);
	return hours * 60 + minutes;
}

/** Windows come every week: any instant tells whether one is long enough. */
const SOME_MONDAY = Date.UTC(2026, 0, 5);

function findWaiverGaps({ waivers, requirements }: Policy, today: string): readonly Gap[] {
	const found: Gap[] = [];
	for (const [index, { requirement, expires }] of waivers.entries()) {
		const at = ["waivers", index];
		if (expires < today)
			found.push({
				severity: "warning",
				at,
				what: `The waiver of ${requirement} ended on ${expires}: it counts no more.`,
				fix: "Remove it, or renew it with a reason of today.",
			});
		if (requirements[requirement]?.waivable === false)
			found.push({
				severity: "error",
				at,
				what: `${requirement} may not be waived.`,
				fix: "Remove the waiver, or meet the requirement.",
			});
	}
	return found;
}

function findRequirementGaps({ requirements, roles }: Policy): readonly Gap[] {
	const enabled = Object.entries(requirements).filter(([, rule]) => rule.enabled);
	if (enabled.length === 0)
		return [
			{
				severity: "error",
				at: ["requirements"],
				what: "Every requirement is switched off: preflight decides no-go (nothing-asked), because a gate that asks nothing proves nothing.",
				fix: "Leave on what you can meet, and run the workflow with `mode: advisory` meanwhile.",
			},
		];
	return enabled.flatMap(([id, rule]) => [
		...findSignerGaps(id, rule, roles[rule.role]),
		...(id === "dependencies" ? findLicenceGaps(rule) : []),
	]);
}

/** What the policy denies and no licence's expression can name: preflight refuses the next release that adds a dependency. */
function findLicenceGaps(rule: Policy["requirements"][string]): readonly Gap[] {
	const denied = readListSetting(rule, "deny-licenses", []);
	return listUnclearLicences(denied).map((text) => ({
		severity: "error",
		at: ["requirements", "dependencies", "settings", "deny-licenses", denied.indexOf(text)],
		what: `${describeUnclearLicences([text])} A release that adds a dependency is refused.`,
		fix: "Write its identifier of https://spdx.org/licenses, such as AGPL-3.0-only, or remove the entry.",
	}));
}

/** Whether somebody can give the sign-off that a requirement asks for. */
function findSignerGaps(
	id: string,
	{ role, signOff }: Policy["requirements"][string],
	signers: Policy["roles"][string] | undefined,
): readonly Gap[] {
	if (signOff === "never" || signers === undefined) return [];
	if (signers.users.length > 0 || signers.permission !== undefined) return [];
	const at = ["roles", role];
	if (signers.teams.length === 0)
		return [
			{
				severity: signOff === "required" ? "error" : "warning",
				at,
				what: `Nobody is in the role ${role}, which signs ${id}.`,
				fix: `Add users, teams or a permission to roles.${role}.`,
			},
		];
	return [
		{
			severity: "warning",
			at,
			what: `The role ${role} is a team alone: a workflow's own token cannot read teams, so ${id} would be unknown.`,
			fix: "List users or a permission too, or give the action the token of an app with `members: read`.",
		},
	];
}
