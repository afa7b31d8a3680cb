/** Scenarios of git: tags, refs and the refs that hold an environment's lock. */
import type { Scenario } from "./scenario.ts";
import { readText, type Session } from "./session.ts";

/** A tag object at the run's commit, as a lock writes it. */
async function tagObject(session: Session): Promise<string> {
	const { sha } = session.facts;
	const tag = await session.send(
		"git/create-tag",
		{
			body: {
				tag: session.name(),
				message: "{}",
				object: sha,
				type: "commit",
				tagger: { name: "Contract", email: "contract@users.noreply.github.com", date: "2024-01-01T00:00:00Z" },
			},
		},
		{ status: 201, body: { object: { sha, type: "commit" }, message: /^\{\}/ } },
	);
	return readText(tag, "sha");
}

export const GIT_SCENARIOS: readonly Scenario[] = [
	{
		name: "a ref is made once, moved and deleted",
		requests: ["git/create-ref", "git/update-ref", "git/delete-ref"],
		source: { kind: "recorded", where: "git-refs" },
		async run(session) {
			const { sha } = session.facts;
			const name = `heads/${session.name()}`;
			const ref = `refs/${name}`;
			const made = { ref, object: { sha, type: "commit" } };
			await session.send("git/create-ref", { body: { ref, sha } }, { status: 201, body: made });
			await session.send("git/update-ref", { path: { ref: name }, body: { sha } }, { status: 200, body: made });
			await session.send("git/delete-ref", { path: { ref: name } }, { status: 204 });
		},
	},
	{
		name: "a ref that exists is not made again, and one that is gone is not deleted again",
		requests: ["git/create-ref", "git/delete-ref"],
		source: {
			kind: "documented",
			where:
				'renovatebot/renovate#20281 shows "Reference already exists", github/rest-api-description#2746 "Reference does not exist"',
		},
		async run(session) {
			const { sha } = session.facts;
			const name = `tags/${session.name()}`;
			const body = { ref: `refs/${name}`, sha };
			await session.send("git/create-ref", { body }, { status: 201 });
			await session.send("git/create-ref", { body }, { status: 422, body: { message: "Reference already exists" } });
			await session.send("git/delete-ref", { path: { ref: name } }, { status: 204 });
			await session.send(
				"git/delete-ref",
				{ path: { ref: name } },
				{ status: 422, body: { message: "Reference does not exist" } },
			);
		},
	},
	{
		name: "a ref to a commit that is not there is refused",
		requests: ["git/create-ref"],
		source: { kind: "documented", where: "REST, create a reference: 422" },
		async run(session) {
			const body = { ref: `refs/tags/${session.name()}`, sha: "0".repeat(40) };
			await session.send("git/create-ref", { body }, { status: 422, body: { message: "Object does not exist" } });
		},
	},
	{
		name: "a ref is found by its whole name only; matching refs are found by prefix",
		requests: ["git/create-ref", "git/get-ref", "git/list-matching-refs"],
		source: {
			kind: "documented",
			where:
				"REST, get a reference: 404 if it does not exist; list matching references: those that start with the name, or an empty array",
		},
		async run(session) {
			const { sha } = session.facts;
			const name = session.name();
			await session.send("git/create-ref", { body: { ref: `refs/tags/${name}.1`, sha } }, { status: 201 });
			await session.send("git/get-ref", { path: { ref: `tags/${name}` } }, { status: 404 });
			await session.send(
				"git/list-matching-refs",
				{ path: { ref: `tags/${name}` } },
				{ status: 200, body: [{ ref: `refs/tags/${name}.1` }] },
			);
			await session.send("git/list-matching-refs", { path: { ref: `tags/${name}x` } }, { status: 200, body: [] });
		},
	},
	{
		name: "an environment's lock is a ref outside heads and tags to a tag object, and a second one is refused",
		requests: ["git/create-tag", "git/create-ref", "git/get-ref", "git/get-tag", "git/delete-ref"],
		source: {
			kind: "believed",
			where: "GitHub documents `heads/` and `tags/` only; that other namespaces work over REST is unproven",
		},
		async run(session) {
			const object = await tagObject(session);
			const name = `octoacme/locks/${session.name()}`;
			const body = { ref: `refs/${name}`, sha: object };
			const held = { ref: `refs/${name}`, object: { type: "tag", sha: object } };
			await session.send("git/create-ref", { body }, { status: 201, body: held });
			await session.send("git/get-ref", { path: { ref: name } }, { status: 200, body: held });
			await session.send("git/get-tag", { path: { tag_sha: object } }, { status: 200, body: { sha: object } });
			const second = await tagObject(session);
			await session.send(
				"git/create-ref",
				{ body: { ref: `refs/${name}`, sha: second } },
				{ status: 422, body: { message: "Reference already exists" } },
			);
			await session.send("git/delete-ref", { path: { ref: name } }, { status: 204 });
			await session.send("git/get-ref", { path: { ref: name } }, { status: 404 });
		},
	},
];
