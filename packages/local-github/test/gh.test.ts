/** GitHub's own command line against the local GitHub, where it is installed (CI installs Debian's package `gh`). */
import { execFile, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seedIssue } from "../src/seed.ts";
import { ALL_PERMISSIONS } from "../src/tokens.ts";
import { openScratch, type ScratchGitHub } from "./scratch-github.ts";

const installed = spawnSync("gh", ["--version"]).status === 0;
if (!installed) console.warn("gh is not installed: it was not run against the local GitHub (apt-get install gh)");

/** The one host that gh speaks HTTP with; the proxy leads it, and the addresses in answers, to the local GitHub. */
const HOST = "github.localhost";

/** An HTTP proxy that hands requests for `*.github.localhost` to the local GitHub and shows that name in its answers. */
async function startProxy(apiUrl: string): Promise<{ server: Server; url: string }> {
	const target = new URL(apiUrl);
	const server = createServer((incoming, outgoing) => {
		const asked = new URL(incoming.url ?? "/");
		const path = asked.pathname.replace(/^\/api\/(v3|uploads)(?=\/)/, "") + asked.search;
		const headers = { ...incoming.headers, host: target.host };
		const forward = request(
			{ host: target.hostname, port: target.port, path, method: incoming.method, headers },
			(answer) => {
				const chunks: Buffer[] = [];
				answer.on("data", (chunk: Buffer) => chunks.push(chunk));
				answer.on("end", () => {
					const isText = /json/.test(answer.headers["content-type"] ?? "");
					const show = (text: string) => text.replaceAll(target.origin, `http://api.${HOST}`);
					const whole = Buffer.concat(chunks);
					const body = isText ? Buffer.from(show(whole.toString())) : whole;
					const shown: Record<string, string | string[] | undefined> = { ...answer.headers };
					delete shown["content-length"];
					delete shown["transfer-encoding"];
					if (typeof shown["link"] === "string") shown["link"] = show(shown["link"]);
					outgoing.writeHead(answer.statusCode ?? 502, { ...shown, "content-length": body.length });
					outgoing.end(body);
				});
			},
		);
		forward.on("error", () => outgoing.writeHead(502).end());
		incoming.pipe(forward);
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

describe.runIf(installed)("gh", () => {
	const folder = mkdtempSync(join(tmpdir(), "gh-"));
	const ISSUES = 35;
	let open: ScratchGitHub;
	let proxy: { server: Server; url: string };
	let token: string;

	beforeAll(async () => {
		open = await openScratch("octoacme/shop");
		for (let number = 1; number <= ISSUES; number++)
			seedIssue(open.github.people, { title: `Issue ${number}`, author: "ada" });
		proxy = await startProxy(open.github.apiUrl);
		token = open.github.issueToken({ permissions: ALL_PERMISSIONS, login: "ada" });
	});
	afterAll(async () => {
		proxy.server.closeAllConnections();
		proxy.server.close();
		await open.close();
		rmSync(folder, { recursive: true, force: true });
	});

	function gh(...args: string[]): Promise<{ status: number; stdout: string; stderr: string }> {
		const env = {
			PATH: process.env["PATH"] ?? "",
			HOME: folder,
			GH_HOST: HOST,
			GH_ENTERPRISE_TOKEN: token,
			GH_TOKEN: token,
			GH_REPO: `${HOST}/octoacme/shop`,
			GH_NO_UPDATE_NOTIFIER: "1",
			HTTP_PROXY: proxy.url,
			http_proxy: proxy.url,
		};
		return new Promise((done) => {
			execFile("gh", args, { cwd: folder, env, timeout: 20_000 }, (error, stdout, stderr) =>
				done({ status: error === null ? 0 : Number(error.code ?? 1), stdout, stderr }),
			);
		});
	}
	const succeed = async (...args: string[]): Promise<string> => {
		const { status, stdout, stderr } = await gh(...args);
		expect(`${status} ${stderr}`).toMatch(/^0 /);
		return stdout;
	};

	it("asks the API, all pages of a list, and GraphQL", async () => {
		expect(JSON.parse(await succeed("api", "repos/octoacme/shop"))).toMatchObject({ full_name: "octoacme/shop" });
		const numbers = await succeed("api", "--paginate", "repos/octoacme/shop/issues?per_page=10", "--jq", ".[].number");
		expect(new Set(numbers.trim().split("\n")).size).toBe(ISSUES);
		const viewer = await succeed("api", "graphql", "-f", "query={ viewer { login } }", "--jq", ".data.viewer.login");
		expect(viewer.trim()).toBe("ada");
	});

	it("lists issues", async () => {
		const issues = JSON.parse(await succeed("issue", "list", "--json", "number,title", "--limit", "50")) as unknown[];
		expect(issues).toHaveLength(ISSUES);
	});

	it("creates, lists, fills, reads, edits and deletes a release", async () => {
		const file = join(folder, "notes.txt");
		writeFileSync(file, "Hello, world!\n");
		await succeed("release", "create", "v1.0.0", "--title", "One", "--notes", "First", "--target", "main");
		expect(open.git("tag", "--list")).toBe("v1.0.0");
		await succeed("release", "upload", "v1.0.0", file);
		await succeed("release", "upload", "v1.0.0", file, "--clobber");
		await succeed("release", "edit", "v1.0.0", "--notes", "Second", "--prerelease");
		expect(await succeed("release", "list")).toContain("v1.0.0");
		const shown = JSON.parse(await succeed("release", "view", "v1.0.0", "--json", "tagName,body,isPrerelease,assets"));
		expect(shown).toMatchObject({
			tagName: "v1.0.0",
			body: "Second",
			isPrerelease: true,
			assets: [{ name: "notes.txt" }],
		});
		await succeed("release", "download", "v1.0.0", "--dir", join(folder, "downloads"));
		expect(readFileSync(join(folder, "downloads/notes.txt"), "utf8")).toBe("Hello, world!\n");
		await succeed("release", "delete", "v1.0.0", "--yes", "--cleanup-tag");
		expect([open.git("tag", "--list"), open.github.state.releases]).toEqual(["", []]);
	});

	it("creates a draft under its tag", async () => {
		await succeed("release", "create", "v2.0.0", "--draft", "--notes", "First", "--title", "Two");
		const [draft] = open.github.state.releases;
		expect([draft?.tag, draft?.draft]).toEqual(["v2.0.0", true]);
		await succeed("release", "edit", "v2.0.0", "--notes", "Second");
		expect([draft?.tag, draft?.body]).toEqual(["v2.0.0", "Second"]);
		await succeed("api", "--method", "PATCH", `repos/octoacme/shop/releases/${draft?.id}`, "-f", "body=Third");
		expect(draft?.tag).toMatch(/^untagged-/);
	});

	it("says what is missing, and ends with an error", async () => {
		const { status, stderr } = await gh("release", "view", "v9.9.9");
		expect([status, stderr.trim()]).toEqual([1, "release not found"]);
	});
});
