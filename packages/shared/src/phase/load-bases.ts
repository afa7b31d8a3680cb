/** Reads what a policy extends, from this repository and others, and lays it all together. What cannot be read decides nothing. */
import { ActionableError, describeError } from "../errors.ts";
import type { GitHub } from "../github/client.ts";
import { isReachable } from "../github/commits.ts";
import { readPolicyText } from "../github/policy-file.ts";
import { composePolicy, type HeldFloor, type PolicyLayer } from "../policy/compose.ts";
import { parsePolicy, refusePolicy } from "../policy/parse.ts";
import type { PolicyBase } from "../policy/policy.ts";
import type { PolicyFile } from "../policy/schema.ts";
import { type BaseSource, LAYERS_LIMIT, parseBaseSource } from "../policy/schema-extends.ts";

/** A text and where it was read; `repository` undefined: the one under release. */
interface PlacedPolicy {
	readonly repository: BaseSource["repository"];
	readonly path: string;
	readonly ref: string;
	/** The commit. */
	readonly sha: string;
	readonly text: string;
}

/** Gives the text that lies there, undefined where there is none; throws where that cannot be known. */
export type ReadPolicyAt = (
	where: Pick<PlacedPolicy, "repository" | "path"> & { readonly ref: string | undefined },
) => Promise<PlacedPolicy | undefined>;

interface Layers {
	/** The lowest first; the policy itself is the last. */
	readonly layers: readonly PolicyLayer[];
	readonly bases: readonly PolicyBase[];
}

interface Reading {
	readonly read: ReadPolicyAt;
	readonly layers: PolicyLayer[];
	readonly bases: PolicyBase[];
	/** Places that were read, to meet each once. */
	readonly seen: Map<string, PolicyLayer | undefined>;
}

/**
 * Throws `invalid-policy` where a base may not be read, a text is not valid, or a floor is loosened; the first problem with its line.
 * With `recorded`, each base is read at the commit that stands there, as long as the branch that the policy names holds it.
 */
export async function loadExtendingPolicy(
	github: GitHub,
	own: Omit<PlacedPolicy, "repository">,
	definitions: "checked" | "unchecked",
	recorded?: readonly PolicyBase[],
): Promise<{
	readonly file: PolicyFile;
	readonly bases: readonly PolicyBase[];
	/** Of the bases. */
	readonly floors: readonly HeldFloor[];
}> {
	const read = recorded === undefined ? createReader(github) : createRecordedReader(github, recorded);
	const { layers, bases } = await readLayers(own, read);
	const composed = composePolicy(layers, definitions);
	if (composed.ok) return { file: composed.file, bases, floors: composed.floors };
	const ref = composed.source === own.path ? own.ref : "the branch it is read from";
	throw refusePolicy({ path: composed.source, ref }, composed.problems);
}

/** Reads a base of any repository that the client's token may read. */
export function createReader(github: GitHub): ReadPolicyAt {
	return async (where) => {
		const found = await readPolicyText(github, where);
		return found.kind === "missing" ? undefined : { ...found, repository: where.repository };
	};
}

const COMMIT = /^[0-9a-f]{40}$/;

/** A base that a commit names stays what it was; one that a branch or tag names is read at the recorded commit. */
function createRecordedReader(github: GitHub, recorded: readonly PolicyBase[]): ReadPolicyAt {
	const read = createReader(github);
	return async (where) => {
		const { repository, path, ref } = where;
		if (repository === undefined || COMMIT.test(ref ?? "")) return read(where);
		const sha = recorded.find(({ source }) => isSamePlace(parseBaseSource(source), where))?.sha;
		if (sha === undefined) throw refuseRecord("the deployment names no commit of it");
		const now = await readPolicyText(github, { path, ref, repository });
		if (now.sha !== sha && !(await isReachable(github, sha, now.sha, repository)))
			throw refuseRecord(`${sha.slice(0, 7)}, which the deployment names, is not on ${now.ref}`);
		return read({ ...where, ref: sha });
	};
}

function isSamePlace(source: BaseSource | undefined, where: Parameters<ReadPolicyAt>[0]): boolean {
	return (
		source?.repository?.owner === where.repository?.owner &&
		source?.repository?.name === where.repository?.name &&
		source?.path === where.path &&
		source?.ref === where.ref
	);
}

function refuseRecord(message: string): ActionableError {
	return new ActionableError({
		code: "invalid-policy",
		message,
		hint: "Do not rewrite the branch while a deployment is under way.",
	});
}

/** The texts of a policy and of everything that it extends. Throws `invalid-policy` for what cannot be read and for circles. */
export async function readLayers(own: Omit<PlacedPolicy, "repository">, read: ReadPolicyAt): Promise<Layers> {
	const reading: Reading = { read, layers: [], bases: [], seen: new Map() };
	const below = await readBelow(reading, { ...own, repository: undefined }, [own.path]);
	return { layers: [...reading.layers, { source: own.path, text: own.text, bases: below }], bases: reading.bases };
}

/** Reads everything below a text, the lowest first; gives what the text itself extends. `chain` is what led here, the repository's own file first. */
async function readBelow(
	reading: Reading,
	above: PlacedPolicy,
	chain: readonly string[],
): Promise<readonly PolicyLayer[]> {
	const parsed = parsePolicy(above.text, "deferred");
	if (!parsed.ok) throw refusePolicy({ path: chain.at(-1) ?? above.path, ref: above.ref }, parsed.problems);
	const below: PolicyLayer[] = [];
	for (const source of [parsed.file.extends ?? []].flat()) {
		const base = await readBase(reading.read, source, above);
		const place = nameRead(base);
		if (chain.includes(place)) throw refuseBase(source, `it extends itself: ${[...chain, place].join(" -> ")}`);
		const known = reading.seen.get(place);
		if (known !== undefined) {
			below.push(known);
			continue;
		}
		reading.seen.set(place, undefined);
		if (reading.seen.size >= LAYERS_LIMIT)
			throw refuseBase(source, `more than ${LAYERS_LIMIT} policies build on each other`);
		const layer = { source, text: base.text, bases: await readBelow(reading, base, [...chain, place]) };
		reading.seen.set(place, layer);
		below.push(layer);
		reading.layers.push(layer);
		reading.bases.push({ source, sha: base.sha });
	}
	return below;
}

async function readBase(read: ReadPolicyAt, text: string, above: PlacedPolicy): Promise<PlacedPolicy> {
	const source = parseBaseSource(text);
	if (source === undefined) throw refuseBase(text, "it names no policy");
	// A path alone is meant in the repository, and at the commit, of the text that names it.
	const repository = source.repository ?? above.repository;
	const ref = source.repository === undefined ? above.sha : source.ref;
	const found = await read({ path: source.path, ref, repository }).catch((thrown: unknown) => {
		throw isUnusableBase(thrown) ? refuseBase(text, describeError(thrown), thrown) : thrown;
	});
	if (found === undefined) throw refuseBase(text, "there is no such file");
	return found;
}

/** Whether a base may not be read or is no policy; anything else, such as an outage, says nothing about the policy. */
function isUnusableBase(thrown: unknown): boolean {
	const codes = ["invalid-policy", "not-found", "missing-permission", "github-refused"];
	return thrown instanceof ActionableError && codes.includes(thrown.code);
}

function nameRead({ repository, path, sha }: PlacedPolicy): string {
	// GitHub ignores case in names of repositories; git does not in paths.
	return repository === undefined
		? path
		: `${repository.owner.toLowerCase()}/${repository.name.toLowerCase()}:${path}@${sha}`;
}

function refuseBase(source: string, why: string, cause?: unknown): ActionableError {
	return new ActionableError({
		code: "invalid-policy",
		message: `The policy extends ${source}, which cannot be used: ${why}. What holds is unknown, so nothing is decided.`,
		hint: "Correct `extends`. A base must lie where the job's own token may read it: in this repository or in a public one.",
		...(cause === undefined ? {} : { cause }),
	});
}
