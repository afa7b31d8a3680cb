/** GitHub's recorded answers from `@octokit/fixtures`, and how each recording's repository is set up and its ids translated. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { seedIssue, seedLabel, seedTeam, seedUser } from "../../src/seed.ts";
import { type LocalGitHub, startLocalGitHub } from "../../src/server.ts";
import { ALL_PERMISSIONS } from "../../src/tokens.ts";

/** One recorded request with GitHub's answer. */
export interface RecordedStep {
	readonly method: string;
	readonly path: string;
	readonly body: unknown;
	readonly status: number;
	readonly response: unknown;
	readonly reqheaders: Readonly<Record<string, string>>;
	readonly headers: Readonly<Record<string, string>>;
}

const ORGANIZATION = "octokit-fixture-org";
const PERSON = "octokit-fixture-user-a";
const SCENARIOS = join(
	dirname(createRequire(import.meta.url).resolve("@octokit/fixtures")),
	"scenarios/api.github.com",
);

/** Names of all recordings of api.github.com. */
export function listRecordings(): string[] {
	return readdirSync(SCENARIOS).sort();
}

/** The requests of one recording, in order, with the ids that the package has normalized. */
export function readRecording(name: string): readonly RecordedStep[] {
	return JSON.parse(readFileSync(join(SCENARIOS, name, "normalized-fixture.json"), "utf8")) as RecordedStep[];
}

/** A local GitHub in the state that a recording began with. */
export interface Stage {
	readonly github: LocalGitHub;
	readonly token: string;
	/** The recording's placeholder of a commit, release or asset, and what it is here; grows with each answer. */
	readonly known: Map<string, string>;
	close(): Promise<void>;
}

/** The labels that GitHub gives a new repository: name, color, description. */
const DEFAULT_LABELS = [
	["bug", "d73a4a", "Something isn't working"],
	["documentation", "0075ca", "Improvements or additions to documentation"],
	["duplicate", "cfd3d7", "This issue or pull request already exists"],
	["enhancement", "a2eeef", "New feature or request"],
	["good first issue", "7057ff", "Good for newcomers"],
	["help wanted", "008672", "Extra attention is needed"],
	["invalid", "e4e669", "This doesn't seem right"],
	["question", "d876e3", "Further information is requested"],
	["wontfix", "ffffff", "This will not be worked on"],
] as const;

/** What a recording's repository holds before the first request, beyond a README on the default branch. */
const SETUPS: Readonly<Record<string, (stage: Stage, repository: string) => Promise<void> | void>> = {
	labels({ github }) {
		for (const [name, color, description] of DEFAULT_LABELS) seedLabel(github.people, { name, color, description });
	},
	"lock-issue": ({ github }) => void seedIssue(github.people, { title: "Locked", author: PERSON }),
	"paginate-issues"({ github }) {
		for (let number = 1; number <= 13; number++)
			seedIssue(github.people, { title: `Test issue ${number}`, author: PERSON });
	},
	"release-assets": createRelease,
	async "release-assets-conflict"(stage, repository) {
		await createRelease(stage, repository);
		const release = stage.known.get("/releases/1000");
		const asset = (await send(
			stage,
			"POST",
			`/repos/${repository}${release}/assets?name=test-upload.txt&label=test`,
			"Hello, world!\n",
		)) as {
			id: number;
		};
		stage.known.set("/releases/assets/1000", `/releases/assets/${asset.id}`);
	},
};

async function send(stage: Stage, method: string, path: string, body: unknown): Promise<unknown> {
	const text = typeof body === "string";
	const answer = await fetch(stage.github.apiUrl + path, {
		method,
		headers: {
			authorization: `token ${stage.token}`,
			"content-type": text ? "text/plain" : "application/json",
		},
		body: text ? body : JSON.stringify(body),
	});
	if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
	return answer.json();
}

async function createRelease(stage: Stage, repository: string): Promise<void> {
	const release = (await send(stage, "POST", `/repos/${repository}/releases`, {
		tag_name: "v1.0.0",
		target_commitish: stage.known.get("0".repeat(39).concat("1")),
		name: "Version 1.0.0",
		body: "Initial release",
	})) as { id: number };
	stage.known.set("/releases/1000", `/releases/${release.id}`);
}

/** Starts a local GitHub for a recording. The placeholder …1 is the branch's head, …2 its parent, as in the recordings. */
export async function openStage(recording: string): Promise<Stage> {
	const isHello = recording === "get-content" || recording === "get-repository";
	const repository = `${ORGANIZATION}/${isHello ? "hello-world" : recording}`;
	const folder = mkdtempSync(join(tmpdir(), "recorded-"));
	const git = (...args: string[]) =>
		execFileSync("git", ["-C", folder, "-c", `user.name=${PERSON}`, "-c", `user.email=${PERSON}@example.com`, ...args])
			.toString()
			.trim();
	git("init", "--quiet", `--initial-branch=${isHello ? "master" : "main"}`);
	writeFileSync(join(folder, "README.md"), "# hello-world");
	git("add", ".");
	git("commit", "--quiet", "--message", "Initial commit");
	git("commit", "--quiet", "--allow-empty", "--message", "Second commit");
	const github = await startLocalGitHub({ repository, folder });
	github.people.ownedByOrganization = true;
	seedUser(github.people, { login: PERSON, role: "admin" });
	seedTeam(github.people, { slug: "staff", members: [PERSON] });
	const stage: Stage = {
		github,
		token: github.issueToken({ permissions: ALL_PERMISSIONS, login: PERSON }),
		known: new Map([
			[`${"0".repeat(39)}1`, git("rev-parse", "HEAD")],
			[`${"0".repeat(39)}2`, git("rev-parse", "HEAD^")],
		]),
		async close() {
			await github.close();
			rmSync(folder, { recursive: true, force: true });
		},
	};
	await SETUPS[recording]?.(stage, repository);
	return stage;
}

/** What the local GitHub answers to a recorded request. */
export async function replay(
	stage: Stage,
	step: RecordedStep,
): Promise<{ status: number; headers: Headers; body: unknown }> {
	const translate = (text: string) => {
		let result = text.replace("/repositories/1000", `/repos/${stage.github.git.owner}/${stage.github.git.name}`);
		for (const [theirs, ours] of stage.known) result = result.replaceAll(theirs, ours);
		return result;
	};
	const isText = typeof step.body === "string";
	const body = step.body === "" ? undefined : translate(isText ? String(step.body) : JSON.stringify(step.body));
	const answer = await fetch(stage.github.apiUrl + translate(step.path), {
		method: step.method.toUpperCase(),
		redirect: "manual",
		headers: {
			accept: step.reqheaders["accept"] ?? "*/*",
			authorization: `token ${stage.token}`,
			...(body === undefined ? {} : { "content-type": step.reqheaders["content-type"] ?? "application/json" }),
		},
		...(body === undefined ? {} : { body }),
	});
	const text = await answer.text();
	let parsed: unknown = text;
	if (answer.headers.get("content-type")?.startsWith("application/json")) parsed = JSON.parse(text);
	const made = parsed as { id?: number };
	if (step.method === "post" && step.path.includes("/assets?") && answer.status === 201)
		stage.known.set("/releases/assets/1000", `/releases/assets/${made.id}`);
	return { status: answer.status, headers: answer.headers, body: parsed };
}
