/** Tags and what they point at: exact names only, always down to the commit. */
import * as z from "zod";
import type { GitHub } from "./client.ts";
import { GitHubError, isNotFound } from "./failure.ts";

const target = z.object({ sha: z.string().regex(/^[0-9a-f]{40}$/), type: z.enum(["commit", "tag", "tree", "blob"]) });
const refShape = z.object({ ref: z.string(), object: target });
const tagObjectShape = z.object({
	sha: z.string(),
	tag: z.string(),
	message: z.string(),
	object: target,
	tagger: z.object({ name: z.string(), date: z.string() }).nullish(),
});

export interface ResolvedTag {
	readonly tag: string;
	/** The commit. */
	readonly sha: string;
	/** What the ref itself holds; differs from `sha` for an annotated tag. */
	readonly objectSha: string;
	readonly annotated: boolean;
}

/** What a ref points at. */
export interface RefTarget {
	readonly sha: string;
	/** `commit`, `tag`, `tree` or `blob`. */
	readonly type: string;
}

/** What a full ref (without `refs/`) points at, or undefined. */
export async function readRef(github: GitHub, ref: string): Promise<RefTarget | undefined> {
	try {
		const found = await github.read("/repos/{owner}/{repo}/git/ref/{+ref}", { ref: encodeRef(ref) }, refShape);
		return found.ref === `refs/${ref}` ? found.object : undefined;
	} catch (thrown) {
		if (isNotFound(thrown)) return undefined;
		throw thrown;
	}
}

/** The refs (named without `refs/`) whose names begin with `prefix`. */
export async function listRefs(
	github: GitHub,
	prefix: string,
): Promise<readonly { readonly name: string; readonly sha: string }[]> {
	const route = "/repos/{owner}/{repo}/git/matching-refs/{+ref}";
	const found = await github.read(route, { ref: encodeRef(prefix) }, z.array(refShape));
	return found.map(({ ref, object }) => ({ name: ref.replace(/^refs\//, ""), sha: object.sha }));
}

/** An annotated tag object by its SHA. */
export async function readTagObject(github: GitHub, sha: string): Promise<z.infer<typeof tagObjectShape>> {
	return github.read("/repos/{owner}/{repo}/git/tags/{tag_sha}", { tag_sha: sha }, tagObjectShape);
}

/** How many tag objects are followed from a ref to its commit. */
const MAX_TAG_OBJECTS = 5;

/** One level more than is followed, so that a longer chain is seen. */
const TARGET = Array.from({ length: MAX_TAG_OBJECTS }).reduce<string>(
	(inner) => `__typename oid ... on Tag { target { ${inner} } }`,
	"__typename oid",
);
const TAG_QUERY = `query($owner: String!, $name: String!, $ref: String!) {
  repository(owner: $owner, name: $name) { ref(qualifiedName: $ref) { prefix name target { ${TARGET} } } }
}`;

interface TagTarget {
	readonly __typename: string;
	readonly oid: string;
	readonly target?: TagTarget | undefined;
}
const tagTargetShape: z.ZodType<TagTarget> = z.lazy(() =>
	z.object({
		__typename: z.string(),
		oid: z.string().regex(/^[0-9a-f]{40}$/),
		target: tagTargetShape.optional(),
	}),
);
const tagShape = z.object({
	repository: z.object({
		ref: z.object({ prefix: z.string(), name: z.string(), target: tagTargetShape.nullable() }).nullable(),
	}),
});

/** The commit behind a tag of exactly this name, through annotated tags; undefined when there is no such tag. One request. */
export async function resolveTag(github: GitHub, tag: string): Promise<ResolvedTag | undefined> {
	const ref = `refs/tags/${tag}`;
	const answer = await github.query(TAG_QUERY, { owner: github.owner, name: github.repo, ref }, tagShape);
	const found = answer.repository.ref;
	if (found === null || `${found.prefix}${found.name}` !== ref) return undefined;
	if (found.target === null) throw refuseTarget(tag, "nothing");
	let object = found.target;
	while (object.__typename === "Tag" && object.target !== undefined) object = object.target;
	if (object.__typename === "Tag") throw refuseTarget(tag, `a chain of more than ${MAX_TAG_OBJECTS} tag objects`);
	if (object.__typename !== "Commit") throw refuseTarget(tag, `a ${object.__typename.toLowerCase()}`);
	return { tag, sha: object.oid, objectSha: found.target.oid, annotated: found.target.__typename === "Tag" };
}

/** Throws `tag-moved` unless the tag still points at the commit; asked again right before anything is changed. */
export async function requireTagAt(github: GitHub, tag: string, sha: string): Promise<void> {
	const now = await resolveTag(github, tag);
	if (now?.sha === sha) return;
	throw new GitHubError({
		code: "tag-moved",
		message:
			now === undefined
				? `The tag ${tag} is gone; it pointed at ${sha}.`
				: `The tag ${tag} points at ${now.sha} now; ${sha} was decided on.`,
		hint: "Nothing was changed. Run preflight again for the commit that is to be released.",
	});
}

/** All tags whose names begin with `prefix`, with their commits where the list says them (GraphQL, newest commit first). */
export async function listTags(
	github: GitHub,
	prefix = "",
): Promise<readonly { readonly name: string; readonly sha: string; readonly date: string | null }[]> {
	const tags: { name: string; sha: string; date: string | null }[] = [];
	let after: string | null = null;
	do {
		const page: z.infer<typeof tagPageShape> = await github.query(
			TAGS_QUERY,
			{ owner: github.owner, name: github.repo, after, query: prefix === "" ? null : prefix },
			tagPageShape,
		);
		const refs = page.repository.refs;
		for (const node of refs?.nodes ?? []) {
			if (node === null || !node.name.startsWith(prefix)) continue;
			const commit = peel(node.target);
			if (commit !== undefined) tags.push({ name: node.name, ...commit });
		}
		after = refs?.pageInfo.hasNextPage ? refs.pageInfo.endCursor : null;
	} while (after !== null);
	return tags;
}

const TAGS_QUERY = `query($owner: String!, $name: String!, $after: String, $query: String) {
  repository(owner: $owner, name: $name) {
    refs(refPrefix: "refs/tags/", first: 100, after: $after, query: $query, orderBy: {field: TAG_COMMIT_DATE, direction: DESC}) {
      nodes { name target { __typename oid ... on Commit { committedDate } ... on Tag { target { __typename oid ... on Commit { committedDate } } } } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;
const graphTarget = z.object({ __typename: z.string(), oid: z.string(), committedDate: z.string().optional() });
const tagPageShape = z.object({
	repository: z.object({
		refs: z
			.object({
				nodes: z.array(
					z
						.object({ name: z.string(), target: graphTarget.extend({ target: graphTarget.optional() }).nullable() })
						.nullable(),
				),
				pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
			})
			.nullable(),
	}),
});

function peel(
	object: (z.infer<typeof graphTarget> & { target?: z.infer<typeof graphTarget> | undefined }) | null,
): { sha: string; date: string | null } | undefined {
	const commit = object?.__typename === "Tag" ? object.target : object;
	return commit?.__typename === "Commit" ? { sha: commit.oid, date: commit.committedDate ?? null } : undefined;
}

/** A ref for a path, its slashes kept. */
export function encodeRef(ref: string): string {
	return ref.split("/").map(encodeURIComponent).join("/");
}

function refuseTarget(tag: string, found: string): GitHubError {
	return new GitHubError({
		code: "ambiguous-ref",
		message: `The tag ${tag} points at ${found}, expected a commit.`,
		hint: "Tag the commit that is to be released.",
	});
}
