/** Where one repository on GitHub stands: its policy, the workflows that call us, and whether release tags are protected. */
import type { GitHub } from "@octoacme/shared/github/client.ts";
import { fact } from "@octoacme/shared/github/fact.ts";
import type { Fact } from "@octoacme/shared/vocabulary.ts";
import * as z from "zod";
import type { JsonDocument } from "../json-documents.ts";
import { checkRemotePolicy } from "../policy/remote-policy.ts";
import { readShipped } from "./shipped.ts";
import { judgeTagRules, readRulesets } from "./tag-rules.ts";
import { readWorkflow } from "./workflow-calls.ts";
import { nameOwn } from "./workflow-findings.ts";

export type Standing = JsonDocument<"check-all">["repositories"][number];

const blobShape = z.object({ text: z.string().nullish(), isTruncated: z.boolean().optional() });
const shape = z.object({
	repository: z.object({
		nameWithOwner: z.string(),
		isArchived: z.boolean(),
		isEmpty: z.boolean(),
		folder: z
			.object({ entries: z.array(z.object({ name: z.string(), object: blobShape.nullable() })).nullish() })
			.nullable(),
	}),
});
const QUERY = `query($owner: String!, $name: String!) {
  repository(owner: $owner, name: $name) {
    nameWithOwner
    isArchived
    isEmpty
    folder: object(expression: "HEAD:.github/workflows") { ... on Tree { entries { name object { ... on Blob { text isTruncated } } } } }
  }
}`;

/** Never throws for what GitHub refuses: that part is `unknown`, and `problems` says why. `now` in milliseconds. */
export async function readStanding(github: GitHub, policyFile: string, now: number): Promise<Standing> {
	const calls = await fact(() => listOwnCalls(github));
	const isEmpty = calls.ok && calls.value.isEmpty;
	const policy = isEmpty ? NO_POLICY : await fact(() => checkRemotePolicy(github, policyFile, now));
	const policies = policy.ok ? policy.value.policies : [];
	const rulesets = policies.length === 0 ? undefined : await fact(() => readRulesets(github, "tag"));
	const tags =
		rulesets === undefined
			? undefined
			: {
					isKnown: rulesets.ok,
					problems: judgeTagRules(
						rulesets,
						policies.map(({ tag }) => tag),
					).map(({ what }) => what),
				};
	return judgeStanding(`${github.owner}/${github.repo}`, { policy, calls, tags });
}

/** Without a commit there is no branch to read one from. */
const NO_POLICY = { ok: true, value: { exists: false, problems: [], policies: [] } } as const;

/** What is ours in the workflows of the default branch, each once. Throws where a file cannot be read. */
async function listOwnCalls(github: GitHub): Promise<Calls & { readonly isEmpty: boolean }> {
	const { repository } = await github.query(QUERY, { owner: github.owner, name: github.repo }, shape, "contents: read");
	const files = (repository.folder?.entries ?? []).filter(({ name }) => /\.ya?ml$/.test(name));
	const shipped = readShipped(undefined);
	const names = new Set<string>();
	const unread: string[] = [];
	for (const { name, object } of files) {
		const text = object?.isTruncated === true ? undefined : object?.text;
		const read = typeof text === "string" ? await readWorkflow(`.github/workflows/${name}`, text) : undefined;
		if (read?.ok !== true) unread.push(`.github/workflows/${name} could not be read`);
		else for (const call of read.workflow.calls) names.add(nameOwn(call, shipped) ?? "");
	}
	names.delete("");
	const { isEmpty } = repository;
	return { names: [...names].sort(), unread, notes: describeRepository(github, repository), isEmpty };
}

/** GitHub answers for the new name of a repository under its old one. */
function describeRepository(
	{ owner, repo }: Pick<GitHub, "owner" | "repo">,
	{ nameWithOwner, isArchived, isEmpty }: Omit<z.infer<typeof shape>["repository"], "folder">,
): readonly string[] {
	const isRenamed = nameWithOwner.toLowerCase() !== `${owner}/${repo}`.toLowerCase();
	return [
		...(isRenamed ? [`it is called ${nameWithOwner} now`] : []),
		...(isArchived ? ["it is archived: nothing can be released there"] : []),
		...(isEmpty ? ["it is empty"] : []),
	];
}

interface Calls {
	readonly names: readonly string[];
	readonly unread: readonly string[];
	/** What is to be known of the repository itself. */
	readonly notes: readonly string[];
}

interface StandingFacts {
	readonly policy: Fact<{ readonly exists: boolean; readonly problems: readonly string[] }>;
	readonly calls: Fact<Calls>;
	/** What `check` finds of the tags' rulesets; undefined: not asked, because the policy is not known. */
	readonly tags: { readonly isKnown: boolean; readonly problems: readonly string[] } | undefined;
}

/** What cannot be read is `unknown`; a repository without a policy and without a call of ours is not set up. */
export function judgeStanding(repository: string, { policy, calls, tags }: StandingFacts): Standing {
	const policyState = !policy.ok
		? "unknown"
		: policy.value.problems.length > 0
			? "invalid"
			: policy.value.exists
				? "valid"
				: "none";
	// A workflow that cannot be read may hold a call: only what was found is sure.
	const known = calls.ok && (calls.value.unread.length === 0 || calls.value.names.length > 0);
	const workflows = !known ? "unknown" : calls.value.names.length > 0 ? "call" : "none";
	const tagState = tags?.isKnown !== true ? "unknown" : tags.problems.length === 0 ? "protected" : "open";
	const parts = { policy: policyState, workflows, tags: tagState } as const;
	const standing = decideStanding(parts);
	const problems = [
		...(calls.ok ? calls.value.notes : []),
		...(policy.ok ? policy.value.problems : [policy.failure.message]),
		...(calls.ok ? calls.value.unread : [calls.failure.message]),
		// Tags of nothing that is released need no rules.
		...(standing === "not-set-up" ? [] : (tags?.problems ?? [])),
	];
	return {
		repository,
		standing,
		...parts,
		calls: calls.ok ? calls.value.names : [],
		// One refusal of the whole repository is met by each part.
		problems: [...new Set(problems)],
	};
}

function decideStanding({
	policy,
	workflows,
	tags,
}: Pick<Standing, "policy" | "workflows" | "tags">): Standing["standing"] {
	if (policy === "invalid") return "invalid";
	if (policy === "unknown" || workflows === "unknown") return "unknown";
	if (workflows === "none") return policy === "none" ? "not-set-up" : "partly";
	if (tags === "unknown") return "unknown";
	return policy === "valid" && tags === "protected" ? "ready" : "partly";
}
