/** What is wrong or missing in the policy: its schema and references with line and column, then what it means for a release; pure. */
import { parsePolicy } from "@octoacme/shared/policy/parse.ts";
import type { Policy } from "@octoacme/shared/policy/policy.ts";
import { resolvePolicy } from "@octoacme/shared/policy/resolve.ts";
import type { PolicyFile } from "@octoacme/shared/policy/schema.ts";
import { LineCounter, parseDocument } from "yaml";
import type { Finding, Place } from "./finding.ts";

interface CheckedPolicy {
	readonly findings: readonly Finding[];
	/** One per service; empty when the file is not valid. */
	readonly policies: readonly Policy[];
}

/** checkPolicy: `text` undefined means that there is no file, and the standard policy holds. `today` is `YYYY-MM-DD`. */
export function checkPolicy(path: string, text: string | undefined, today: string): CheckedPolicy {
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
		};
	const parsed = parsePolicy(text);
	if (!parsed.ok)
		return {
			findings: parsed.problems.map(({ line, column, path: at, message }) => ({
				severity: "error",
				about: "policy",
				file: path,
				line,
				column,
				what: `${at === "" ? "" : `${at}: `}${message}`,
				fix: "Correct the line; docs/policy.md names every key.",
			})),
			policies: [],
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
	};
}

function resolveAll(file: PolicyFile, path: string): readonly Policy[] {
	const origin = { kind: "file", path, ref: "this folder", sha: "0".repeat(40) } as const;
	const services = Object.keys(file.services ?? {});
	return services.length === 0
		? [resolvePolicy({ file, origin })]
		: services.map((service) => resolvePolicy({ file, origin, service }));
}

type Locate = (path: readonly (string | number)[]) => Place;

/** The nearest part of the file that is written out. */
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

function findGaps(policy: Policy, locate: Locate, today: string): readonly Finding[] {
	const findings: Finding[] = [];
	const add = (severity: Finding["severity"], path: readonly (string | number)[], what: string, fix: string) =>
		findings.push({ severity, about: "policy", ...locate(path), what, fix });
	for (const [index, environment] of policy.environments.entries()) {
		const at = ["environments", index];
		if (environment.deploy === undefined)
			add(
				"warning",
				at,
				`Nothing says how ${environment.name} is deployed: the deploy action refuses (no-command).`,
				"Add `deploy: { run: … }` to the environment, or the input `command` to the step.",
			);
		if (environment.verify?.identity === undefined)
			add(
				"warning",
				at,
				`Nothing proves which release answers in ${environment.name}: verify ends inconclusive (identity-not-configured), and the release is never published by itself.`,
				"Add `verify: { identity: { url: …, json: $.sha, matches: sha } }` to the environment.",
			);
		if (environment.smoke.length === 0)
			add(
				"warning",
				at,
				`${environment.name} has no smoke probe: a deployment that nothing looks at counts as done.`,
				"Add `smoke: [{ type: http, name: health, url: … }]`.",
			);
	}
	for (const [index, waiver] of policy.waivers.entries()) {
		if (waiver.expires < today)
			add(
				"warning",
				["waivers", index],
				`The waiver of ${waiver.requirement} ended on ${waiver.expires}: it counts no more.`,
				"Remove it, or renew it with a reason of today.",
			);
		const rule = policy.requirements[waiver.requirement];
		if (rule?.waivable === false)
			add(
				"error",
				["waivers", index],
				`${waiver.requirement} may not be waived.`,
				"Remove the waiver, or meet the requirement.",
			);
	}
	const enabled = Object.entries(policy.requirements).filter(([, rule]) => rule.enabled);
	if (enabled.length === 0)
		add(
			"error",
			["requirements"],
			"Every requirement is switched off: preflight decides no-go (nothing-asked), because a gate that asks nothing proves nothing.",
			"Leave on what you can meet, and run the workflow with `mode: advisory` meanwhile.",
		);
	for (const [id, rule] of enabled) {
		const role = policy.roles[rule.role];
		if (
			rule.signOff !== "never" &&
			role !== undefined &&
			role.users.length === 0 &&
			role.teams.length === 0 &&
			role.permission === undefined
		)
			add(
				rule.signOff === "required" ? "error" : "warning",
				["roles", rule.role],
				`Nobody is in the role ${rule.role}, which signs ${id}.`,
				`Add users, teams or a permission to roles.${rule.role}.`,
			);
		if (
			rule.signOff !== "never" &&
			role !== undefined &&
			role.teams.length > 0 &&
			role.users.length === 0 &&
			role.permission === undefined
		)
			add(
				"warning",
				["roles", rule.role],
				`The role ${rule.role} is a team alone: a workflow's own token cannot read teams, so ${id} would be unknown.`,
				"List users or a permission too, or give the action the token of an app with `members: read`.",
			);
	}
	return findings;
}
