/** Reads the policy that holds for a release: the file on the default branch (or a ref that an input names) over the standard policy. */

import { ActionableError } from "../errors.ts";
import type { GitHub } from "../github/client.ts";
import { readPolicyText } from "../github/policy-file.ts";
import type { HeldFloor } from "../policy/compose.ts";
import type { Policy, PolicyBase } from "../policy/policy.ts";
import { resolvePolicy } from "../policy/resolve.ts";
import type { Environment } from "../policy/schema.ts";
import { standardEnvironment } from "../policy/standard.ts";

export interface PolicyLocation {
	readonly path: string;
	/** Undefined: the default branch. */
	readonly ref?: string | undefined;
	readonly service?: string | undefined;
	/** Chooses the service by its tag pattern when none is named. */
	readonly tag?: string | undefined;
	/** A person looks what a policy would say, and nothing is decided by it: any file and ref will do. */
	readonly isTrial?: boolean | undefined;
}

/** Where the policy lies when no input says otherwise. */
const DEFAULT_PATH = ".github/release-policy.yml";

/** The inputs of every action that say which policy holds. */
export interface PolicyInputs {
	readonly policyFile: string;
	readonly policyRef: string | undefined;
	readonly service: string | undefined;
	/** As the user wrote it: a version or a tag. */
	readonly version: string;
}

/** A missing default file is the standard policy, a missing named one an error; a bad one throws `invalid-policy` with line and column. */
export async function loadPolicy(github: GitHub, inputs: PolicyInputs): Promise<Policy> {
	const where = { path: inputs.policyFile, ref: inputs.policyRef, service: inputs.service, tag: inputs.version };
	const [text, floors] = await Promise.all([
		readPolicyText(github, { path: where.path, ref: where.ref }),
		requireAllowedPolicy(github, where),
	]);
	return requireFloors(await resolveText(github, where, text, "unchecked"), where, floors);
}

/** The commits by which a deployment names its policy. */
export interface RecordedCommits {
	readonly commit: string;
	/** Of what the policy extends; undefined: not recorded, it is read as it is now. */
	readonly bases: readonly PolicyBase[] | undefined;
}

/** The policy of these commits. The inputs must be allowed as in `loadPolicy`, which throws the same: another step wrote the commits. */
export async function loadPolicyAt(
	github: GitHub,
	inputs: PolicyInputs,
	{ commit, bases }: RecordedCommits,
): Promise<Policy> {
	const where = { path: inputs.policyFile, ref: inputs.policyRef, service: inputs.service, tag: inputs.version };
	const [found, floors] = await Promise.all([
		readPolicyText(github, { path: where.path, ref: commit }),
		requireAllowedPolicy(github, where),
	]);
	return requireFloors(await resolveText(github, { ...where, bases }, found, "unchecked"), where, floors);
}

/** loadPolicy, where an overview of the release has read the text already. */
export async function loadOverviewPolicy(
	github: GitHub,
	where: PolicyLocation,
	{ ref, sha, text }: { readonly ref: string; readonly sha: string; readonly text: string | null | undefined },
	definitions: "checked" | "unchecked",
): Promise<Policy> {
	const [read, floors] = await Promise.all([
		// Undefined: too large for the overview, or binary.
		text === undefined ? readPolicyText(github, { path: where.path, ref: sha }) : undefined,
		requireAllowedPolicy(github, where),
	]);
	const found = read === undefined ? (text ?? null) : read.kind === "file" ? read.text : null;
	const at = { path: where.path, ref, sha };
	const policy = await resolveText(
		github,
		where,
		found === null ? { kind: "missing", ...at } : { kind: "file", ...at, text: found },
		definitions,
	);
	return requireFloors(policy, where, floors);
}

type FoundText =
	| { readonly kind: "missing"; readonly sha: string }
	| { readonly kind: "file"; readonly path: string; readonly ref: string; readonly sha: string; readonly text: string };

async function resolveText(
	github: GitHub,
	{ path, service, tag, bases: recorded }: PolicyLocation & Partial<Pick<RecordedCommits, "bases">>,
	found: FoundText,
	definitions: "checked" | "unchecked",
): Promise<Policy> {
	if (found.kind === "missing") {
		if (path === DEFAULT_PATH) return resolvePolicy({ origin: { kind: "standard", sha: found.sha }, service, tag });
		throw new ActionableError({
			code: "invalid-policy",
			message: `Input policy-file is "${path}"; there is no such file on the branch that the policy is read from.`,
			hint: `Correct the path, or leave \`policy-file\` empty for ${DEFAULT_PATH}.`,
		});
	}
	// The YAML reader costs start-up time that repositories without a policy need not pay.
	const { parsePolicy, refusePolicy } = await import("../policy/parse.ts");
	const parsed = parsePolicy(found.text, definitions);
	if (!parsed.ok) throw refusePolicy(found, parsed.problems);
	const origin = { kind: "file", path: found.path, ref: found.ref, sha: found.sha } as const;
	if (parsed.file.extends !== undefined) {
		const { loadExtendingPolicy } = await import("./load-bases.ts");
		const { file, bases } = await loadExtendingPolicy(github, found, definitions, recorded);
		return resolvePolicy({ file, origin: { ...origin, bases }, service, tag });
	}
	return resolvePolicy({ file: parsed.file, origin, service, tag });
}

/**
 * Throws `invalid-policy` unless the policy of the default branch lists the file (`policy-files`) and the ref (`policy-refs`) that
 * inputs choose: an input may come from a person who dispatches a workflow, and a policy decides what that person may do. Errors
 * elsewhere in that policy do not matter where it extends nothing. Gives the floors of what it extends: they hold the chosen policy
 * too. One request where an input chooses, with one per base; none where it does not.
 */
async function requireAllowedPolicy(
	github: GitHub,
	{ path, ref, isTrial }: PolicyLocation,
): Promise<readonly HeldFloor[]> {
	if (isTrial || (path === DEFAULT_PATH && ref === undefined)) return [];
	const standard = await readPolicyText(github, { path: DEFAULT_PATH });
	const isDefaultBranch = ref === undefined || ref === `refs/heads/${standard.ref}`;
	if (path === DEFAULT_PATH && isDefaultBranch) return [];
	const where = `${DEFAULT_PATH} on ${standard.ref}`;
	const allowed = standard.kind === "file" ? await readAllowed(standard) : undefined;
	const refuse = (
		input: "policy-file" | "policy-ref",
		{ value, key, listed }: { readonly value: string; readonly key: string; readonly listed: readonly string[] },
	) =>
		new ActionableError({
			code: "invalid-policy",
			message: `Input ${input} is "${value}"; ${allowed === undefined ? `there is no ${where} that allows it` : `${where} allows ${listed.join(", ") || "no other"}`}.`,
			hint: `Leave \`${input}\` empty, or add "${value}" to \`${key}\` in ${DEFAULT_PATH} on the default branch.`,
		});
	const files = allowed?.files ?? [];
	const refs = allowed?.refs ?? [];
	if (path !== DEFAULT_PATH && !files.includes(path))
		throw refuse("policy-file", { value: path, key: "policy-files", listed: files });
	if (!isDefaultBranch && !refs.includes(ref))
		throw refuse("policy-ref", { value: ref, key: "policy-refs", listed: refs });
	if (standard.kind !== "file" || allowed?.hasBases !== true) return [];
	const { loadExtendingPolicy } = await import("./load-bases.ts");
	return (await loadExtendingPolicy(github, standard, "unchecked")).floors;
}

/** The policy that inputs chose, unless it loosens a floor that holds the policy of the default branch. */
async function requireFloors(
	policy: Policy,
	{ path, ref }: PolicyLocation,
	floors: readonly HeldFloor[],
): Promise<Policy> {
	if (floors.length === 0) return policy;
	const [{ findLoosenedBy }, { renderPath }] = await Promise.all([
		import("../policy/floors.ts"),
		import("../policy/parse.ts"),
	]);
	for (const { source, floor, alone } of floors) {
		const [loosened] = findLoosenedBy(policy, alone, floor);
		if (loosened === undefined) continue;
		const chosen = path === DEFAULT_PATH ? `Input policy-ref is "${ref}"` : `Input policy-file is "${path}"`;
		throw new ActionableError({
			code: "invalid-policy",
			message: `${chosen}; in that policy ${renderPath(loosened.path)} ${loosened.what}: ${source}, which ${DEFAULT_PATH} on the default branch extends, sets a floor.`,
			hint: `Add \`extends\` as in ${DEFAULT_PATH} to the policy that the input names, and correct what it loosens.`,
		});
	}
	return policy;
}

async function readAllowed(standard: Extract<FoundText, { kind: "file" }>) {
	const [{ parseAllowedPolicies }, { refusePolicy }] = await Promise.all([
		import("../policy/allowed-policies.ts"),
		import("../policy/parse.ts"),
	]);
	const allowed = parseAllowedPolicies(standard.text);
	if (!allowed.ok) throw refusePolicy(standard, allowed.problems);
	return allowed;
}

/** Throws like `requireEnvironment`, for an action that can do without an environment: a wrong name is no name. */
export function checkEnvironment(policy: Policy, name: string | undefined): void {
	if (name !== undefined) requireEnvironment(policy, name);
}

/** Of the policy; under the standard policy any name is an environment without settings. */
export function requireEnvironment(policy: Policy, name: string): Environment {
	const found = policy.environments.find((environment) => environment.name === name);
	if (found !== undefined) return found;
	if (policy.origin.kind === "standard") return standardEnvironment(name);
	throw new ActionableError({
		code: "invalid-input",
		message: `Input environment is "${name}"; the policy knows ${policy.environments.map((environment) => environment.name).join(", ") || "none"}.`,
		hint: "Name an environment of the policy, or add it there.",
	});
}
