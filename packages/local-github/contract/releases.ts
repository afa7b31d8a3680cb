/** Scenarios of releases: drafts, their tags, the latest one, files, and what the job's token is refused. */
import { NotRun, type Scenario } from "./scenario.ts";
import { type Fields, readNumber, readText, type Session } from "./session.ts";

const LIMIT = 125_000;

/** A draft of this run, made for its own commit. */
async function draft(session: Session, fields: Fields = {}): Promise<{ id: number; tag: string; release: Fields }> {
	const tag = session.name();
	const release = await session.send(
		"repos/create-release",
		{ body: { tag_name: tag, name: tag, body: "First", draft: true, target_commitish: session.facts.sha, ...fields } },
		{ status: 201, body: { tag_name: tag, draft: true } },
	);
	return { id: readNumber(release, "id"), tag, release };
}

const publish = (session: Session, id: number, tag: string) =>
	session.send(
		"repos/update-release",
		{ path: { release_id: id }, body: { tag_name: tag, draft: false, make_latest: "false" } },
		{ status: 200, body: { draft: false, tag_name: tag, published_at: /^\d{4}-/ } },
	);

export const RELEASE_SCENARIOS: readonly Scenario[] = [
	{
		name: "a draft is listed, makes no tag, and is not found by its tag",
		requests: ["repos/create-release", "repos/get-release-by-tag", "repos/list-releases", "git/list-matching-refs"],
		source: {
			kind: "documented",
			where:
				'OpenAPI, list releases: "Only users with push access will receive listings for draft releases"; by tag: "Get a published release with the specified tag"',
		},
		async run(session) {
			const { id, tag } = await draft(session);
			await session.send("repos/get-release-by-tag", { path: { tag } }, { status: 404 });
			await session.send("git/list-matching-refs", { path: { ref: `tags/${tag}` } }, { status: 200, body: [] });
			await session.send(
				"repos/list-releases",
				{ query: { per_page: 100 } },
				{ status: 200, body: (list: unknown) => (list as { id: number }[]).some((release) => release.id === id) },
			);
		},
	},
	{
		name: "a draft that is edited with tag_name keeps its tag",
		requests: ["repos/create-release", "repos/update-release"],
		source: {
			kind: "documented",
			where:
				'cli/cli `release edit` sends the tag each time: "If we don\'t provide any tag name, the API will remove the current tag from the release"',
		},
		async run(session) {
			const { id, tag } = await draft(session);
			await session.send(
				"repos/update-release",
				{ path: { release_id: id }, body: { tag_name: tag, body: "Second" } },
				{ status: 200, body: { tag_name: tag, body: "Second", draft: true } },
			);
		},
	},
	{
		name: "a draft that is edited without tag_name loses its tag",
		requests: ["repos/create-release", "repos/update-release"],
		source: {
			kind: "documented",
			where: "release-drafter/release-drafter#367, mongodb-js/mongosh#691: the tag is reset to `untagged-…`",
		},
		async run(session) {
			const { id } = await draft(session);
			await session.send(
				"repos/update-release",
				{ path: { release_id: id }, body: { body: "Second" } },
				{ status: 200, body: { tag_name: /^untagged-/, body: "Second" } },
			);
		},
	},
	{
		name: "publishing a draft makes its tag at the target",
		requests: [
			"repos/create-release",
			"repos/update-release",
			"git/get-ref",
			"repos/get-release-by-tag",
			"repos/get-release",
		],
		source: {
			kind: "documented",
			where: "REST, create a release: `target_commitish` is where the tag is created from; unused if the tag exists",
		},
		async run(session) {
			const { id, tag } = await draft(session);
			await publish(session, id, tag);
			await session.send(
				"git/get-ref",
				{ path: { ref: `tags/${tag}` } },
				{ status: 200, body: { object: { type: "commit", sha: session.facts.sha } } },
			);
			await session.send("repos/get-release-by-tag", { path: { tag } }, { status: 200, body: { id } });
			await session.send("repos/get-release", { path: { release_id: id } }, { status: 200, body: { draft: false } });
		},
	},
	{
		name: "a published release that is edited without tag_name keeps its tag",
		requests: ["repos/create-release", "repos/update-release"],
		source: { kind: "believed", where: "only drafts are reported to lose it" },
		async run(session) {
			const { id, tag } = await draft(session);
			await publish(session, id, tag);
			await session.send(
				"repos/update-release",
				{ path: { release_id: id }, body: { body: "Second", prerelease: true } },
				{ status: 200, body: { tag_name: tag, body: "Second", prerelease: true, draft: false } },
			);
		},
	},
	{
		name: "make_latest false leaves the latest release alone",
		requests: ["repos/create-release", "repos/update-release", "repos/get-latest-release"],
		source: { kind: "documented", where: "REST, update a release: `make_latest`, default `true`" },
		async run(session) {
			const first = await draft(session);
			await session.send(
				"repos/update-release",
				{ path: { release_id: first.id }, body: { tag_name: first.tag, draft: false, make_latest: "true" } },
				{ status: 200 },
			);
			const second = await draft(session);
			await publish(session, second.id, second.tag);
			await session.send("repos/get-latest-release", {}, { status: 200, body: { id: first.id } });
		},
	},
	{
		name: "two published releases cannot share a tag",
		requests: ["repos/create-release", "repos/update-release"],
		source: {
			kind: "documented",
			where: "googleapis/release-please#945 shows the answer: resource Release, code already_exists, field tag_name",
		},
		async run(session) {
			const { id, tag } = await draft(session);
			await publish(session, id, tag);
			await session.send(
				"repos/create-release",
				{ body: { tag_name: tag } },
				{ status: 422, body: { errors: [{ resource: "Release", field: "tag_name", code: "already_exists" }] } },
			);
		},
	},
	{
		name: "two drafts may share a tag",
		requests: ["repos/create-release"],
		source: { kind: "believed", where: "many projects report double drafts; none shows the answers" },
		async run(session) {
			const { tag } = await draft(session);
			await session.send(
				"repos/create-release",
				{ body: { tag_name: tag, draft: true } },
				{ status: 201, body: { tag_name: tag, draft: true } },
			);
		},
	},
	{
		name: "a body over 125,000 characters is refused",
		requests: ["repos/create-release"],
		source: {
			kind: "believed",
			where: "the limit is not documented; scikit-build/github-release#65 is said to show the answer",
		},
		run: (session) =>
			session
				.send(
					"repos/create-release",
					{ body: { tag_name: session.name(), draft: true, body: "x".repeat(LIMIT + 1) } },
					{ status: 422, body: { errors: [{ field: "body", message: /too long/ }] } },
				)
				.then(() => {}),
	},
	{
		name: "an asset is uploaded, refused under a name that is taken, listed and deleted",
		requests: [
			"repos/create-release",
			"repos/upload-release-asset",
			"repos/list-release-assets",
			"repos/delete-release-asset",
		],
		source: { kind: "recorded", where: "release-assets, release-assets-conflict" },
		async run(session) {
			const { id, release } = await draft(session);
			const upload = { url: readText(release, "upload_url"), name: "notes.txt", content: "Hello, world!\n" };
			const asset = await session.send(
				"repos/upload-release-asset",
				{ upload },
				{ status: 201, body: { name: "notes.txt", state: "uploaded", size: 14, content_type: "text/plain" } },
			);
			await session.send(
				"repos/upload-release-asset",
				{ upload },
				{ status: 422, body: { errors: [{ resource: "ReleaseAsset", code: "already_exists", field: "name" }] } },
			);
			const asset_id = readNumber(asset, "id");
			await session.send(
				"repos/list-release-assets",
				{ path: { release_id: id } },
				{ status: 200, body: [{ id: asset_id }] },
			);
			await session.send("repos/delete-release-asset", { path: { asset_id } }, { status: 204 });
		},
	},
	{
		name: "assets are listed by name without regard to case, whatever the order of their uploads",
		requests: ["repos/create-release", "repos/upload-release-asset", "repos/list-release-assets", "repos/get-release"],
		source: {
			kind: "documented",
			where:
				"donislawdev/TestingFilesGenerator#15 measured it on a draft, TrackerControl/tracker-control-android#686 in the API's answer",
		},
		async run(session) {
			const { id, release } = await draft(session);
			for (const name of ["b.txt", "C.txt", "a.txt"])
				await session.send(
					"repos/upload-release-asset",
					{ upload: { url: readText(release, "upload_url"), name, content: name } },
					{ status: 201 },
				);
			const sorted = [{ name: "a.txt" }, { name: "b.txt" }, { name: "C.txt" }];
			const path = { release_id: id };
			await session.send("repos/list-release-assets", { path }, { status: 200, body: sorted });
			await session.send("repos/get-release", { path }, { status: 200, body: { assets: sorted } });
		},
	},
	{
		name: "an asset carries the digest of its content",
		requests: ["repos/create-release", "repos/upload-release-asset"],
		source: {
			kind: "documented",
			where: "OpenAPI, `release-asset`: `digest`; microsoft/git#934 reads it as the SHA-256 of the content",
		},
		async run(session) {
			const { release } = await draft(session);
			const upload = { url: readText(release, "upload_url"), name: "notes.txt", content: "Hello, world!\n" };
			await session.send(
				"repos/upload-release-asset",
				{ upload },
				{ status: 201, body: { digest: /^sha256:d9014c46/ } },
			);
		},
	},
	{
		name: "a draft is deleted once, and then it is not there",
		requests: ["repos/create-release", "repos/delete-release"],
		source: { kind: "documented", where: "REST, delete a release: 204" },
		async run(session) {
			const { id } = await draft(session);
			await session.send("repos/delete-release", { path: { release_id: id } }, { status: 204 });
			await session.send("repos/delete-release", { path: { release_id: id } }, { status: 404 });
		},
	},
	{
		name: "an immutable release takes no other tag and no assets",
		requests: [
			"repos/check-immutable-releases",
			"repos/create-release",
			"repos/update-release",
			"repos/upload-release-asset",
		],
		source: {
			kind: "documented",
			where: "GitHub docs, immutable releases: Git tags cannot be moved, release assets cannot be modified or deleted",
		},
		async run(session) {
			const setting = await session.send("repos/check-immutable-releases", {}, { status: [200, 403, 404] });
			if (setting["enabled"] !== true) throw new NotRun("The repository has immutable releases switched off.");
			const { id, tag, release } = await draft(session);
			await publish(session, id, tag);
			await session.send(
				"repos/update-release",
				{ path: { release_id: id }, body: { tag_name: session.name() } },
				{ status: 422 },
			);
			const upload = { url: readText(release, "upload_url"), name: "late.txt", content: "late" };
			await session.send("repos/upload-release-asset", { upload }, { status: 422 });
		},
	},
	{
		name: "an app's token makes no release for a commit whose workflow files differ from the default branch's",
		requests: ["git/create-tree", "git/create-commit", "repos/create-release"],
		requires: "app",
		source: {
			kind: "documented",
			where:
				'OpenAPI, `POST /releases`: "If the resolved target commit … adds or modifies any file under `.github/workflows/` …": 404, or 403 on some paths',
		},
		async run(session) {
			const tree = await session.send(
				"git/create-tree",
				{
					body: {
						base_tree: session.facts.tree,
						tree: [
							{ path: `.github/workflows/${session.name()}.yml`, mode: "100644", type: "blob", content: "on: push\n" },
						],
					},
				},
				{ status: 201 },
			);
			const commit = await session.send(
				"git/create-commit",
				{ body: { message: session.name(), tree: readText(tree, "sha"), parents: [session.facts.sha] } },
				{ status: 201 },
			);
			await session.send(
				"repos/create-release",
				{ body: { tag_name: session.name(), draft: true, target_commitish: readText(commit, "sha") } },
				{ status: [403, 404] },
			);
		},
	},
];
