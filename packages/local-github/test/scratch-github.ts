/** A local GitHub for a new repository with one commit and one administrator, `ada`. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { seedUser } from "../src/seed.ts";
import { type LocalGitHub, startLocalGitHub } from "../src/server.ts";
import { ALL_PERMISSIONS } from "../src/tokens.ts";

export interface ScratchGitHub {
	readonly github: LocalGitHub;
	readonly folder: string;
	git(...args: string[]): string;
	close(): Promise<void>;
}

export async function openScratch(repository: string): Promise<ScratchGitHub> {
	const folder = mkdtempSync(join(tmpdir(), "scratch-github-"));
	const git = (...args: string[]) =>
		execFileSync("git", ["-C", folder, "-c", "user.name=Ada", "-c", "user.email=ada@example.com", ...args])
			.toString()
			.trim();
	git("init", "--quiet", "--initial-branch=main");
	writeFileSync(join(folder, "README.md"), "# Scratch\n");
	git("add", ".");
	git("commit", "--quiet", "--message", "Initial commit");
	const github = await startLocalGitHub({ repository, folder });
	seedUser(github.people, { login: "ada", role: "admin" });
	return {
		github,
		folder,
		git,
		async close() {
			await github.close();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

export interface Question {
	readonly method?: string;
	/** Path with its query. */
	readonly path?: string;
	readonly body?: unknown;
	readonly token?: string;
	readonly headers?: Readonly<Record<string, string>>;
}

export interface Answered {
	readonly status: number;
	readonly text: string;
	readonly headers: Headers;
	// biome-ignore lint/suspicious/noExplicitAny: bodies are held to GitHub's schema by the journal.
	readonly json: any;
}

/** One request over HTTP; `json` is null where the answer is none. */
export async function askGitHub(github: ScratchGitHub["github"], question: Question): Promise<Answered> {
	const { method = "GET", path = "/", body, token, headers } = question;
	const answer = await fetch(`${github.apiUrl}${path}`, {
		method,
		headers: { ...(token === undefined ? {} : { authorization: `Bearer ${token}` }), ...headers },
		...(body === undefined ? {} : { body: JSON.stringify(body) }),
	});
	const text = await answer.text();
	const isJson = answer.headers.get("content-type")?.startsWith("application/json") === true && text !== "";
	return { status: answer.status, text, headers: answer.headers, json: isJson ? JSON.parse(text) : null };
}

export interface Shop extends ScratchGitHub {
	/** May do everything. */
	readonly token: string;
	/** A request below the repository, by that token unless the question names another. */
	ask(path: string, question?: Question): Promise<Answered>;
	/** SHA of the default branch's newest commit. */
	head(): string;
}

export async function openShop(): Promise<Shop> {
	const repository = "octoacme/shop";
	const open = await openScratch(repository);
	const token = open.github.issueToken({ permissions: ALL_PERMISSIONS });
	return {
		...open,
		token,
		ask: (path, question = {}) => askGitHub(open.github, { path: `/repos/${repository}${path}`, token, ...question }),
		head: () => open.git("rev-parse", "main"),
	};
}

/** A time of 1 January 2026, so many seconds after midnight. */
export function at(second: number): string {
	return new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString();
}
