/** The lists of what scans found, of dependencies and advisories: what narrows them, their order, who may read them. */
import { afterAll, describe, expect, it } from "vitest";
import type { DependencyAlertState } from "../src/delivery-state.ts";
import { askGitHub, at, openShop } from "./scratch-github.ts";

const shop = await openShop();
afterAll(() => shop.close());
const { github, token, ask, head } = shop;

describe("security findings", () => {
	const finding = (number: number, ref: string, tool: string, state: "open" | "fixed" = "open") => ({
		number,
		state,
		rule: { id: `rule-${number}`, description: "Rule", severity: "error" as const, securitySeverity: "high" as const },
		tool,
		category: "main",
		ref,
		sha: head(),
		path: "a.ts",
		line: 1,
		createdAt: at(number),
		dismissedBy: null,
		dismissedReason: null,
	});

	it("of code scanning are those of the default branch, or of a ref by its short or its full name, by tool and state", async () => {
		const { state } = github;
		const analysis = { sha: head(), category: "main", error: "", results: 1, rules: 1 };
		state.analyses.push({ ...analysis, id: 1, ref: "refs/heads/main", tool: "CodeQL", createdAt: at(1) });
		state.analyses.push({ ...analysis, id: 2, ref: "refs/heads/next", tool: "Semgrep", createdAt: at(2) });
		state.codeAlerts.push(
			finding(1, "refs/heads/main", "CodeQL"),
			finding(2, "refs/heads/main", "Semgrep"),
			finding(3, "refs/heads/next", "CodeQL"),
			finding(4, "refs/heads/main", "CodeQL", "fixed"),
		);
		const numbers = async (query: string) =>
			(await ask(`/code-scanning/alerts?${query}`)).json.map(({ number }: { number: number }) => number);
		expect(await numbers("state=open")).toEqual([2, 1]);
		expect(await numbers("ref=next")).toEqual([3]);
		expect(await numbers("ref=refs/heads/next")).toEqual([3]);
		expect(await numbers("tool_name=CodeQL&state=open")).toEqual([1]);
		const [alert] = (await ask("/code-scanning/alerts?ref=next")).json;
		expect(alert.most_recent_instance).toMatchObject({ ref: "refs/heads/next", commit_sha: head() });
		const analyses = async (query: string) =>
			(await ask(`/code-scanning/analyses?${query}`)).json.map(({ id }: { id: number }) => id);
		expect([await analyses(""), await analyses("ref=next"), await analyses("tool_name=CodeQL")]).toEqual([
			[2, 1],
			[2],
			[1],
		]);
		const reader = github.issueToken({ permissions: { contents: "read" } });
		expect((await ask("/code-scanning/alerts", { token: reader })).status).toBe(403);
	});

	it("of Dependabot are narrowed by lists of values, and paged by the cursor in Link", async () => {
		const { state } = github;
		const alert = (number: number, fields: Partial<DependencyAlertState>): DependencyAlertState => ({
			number,
			state: "open",
			ecosystem: "npm",
			package: "left-pad",
			manifest: "package-lock.json",
			scope: "runtime",
			severity: "high",
			ghsaId: `GHSA-${number}`,
			cveId: null,
			summary: "Bad",
			range: "< 2",
			patched: "2.0.0",
			createdAt: at(number),
			...fields,
		});
		state.dependencyAlerts.push(
			alert(1, {}),
			alert(2, { state: "fixed", severity: "low" }),
			alert(3, { ecosystem: "pip", package: "flask", manifest: "requirements.txt" }),
			alert(4, { scope: "development", state: "dismissed" }),
		);
		const numbers = async (query: string) =>
			(await ask(`/dependabot/alerts?${query}`)).json.map(({ number }: { number: number }) => number);
		expect(await numbers("")).toEqual([4, 3, 2, 1]);
		expect(await numbers("state=fixed,dismissed")).toEqual([4, 2]);
		expect(await numbers("severity=low")).toEqual([2]);
		expect(await numbers("ecosystem=pip")).toEqual([3]);
		expect(await numbers("package=flask,other")).toEqual([3]);
		expect(await numbers("manifest=requirements.txt")).toEqual([3]);
		expect(await numbers("scope=development")).toEqual([4]);
		const first = await ask("/dependabot/alerts?per_page=3");
		const next = /<([^>]+)>; rel="next"/.exec(first.headers.get("link") ?? "")?.[1] ?? "";
		const { pathname, search } = new URL(next);
		expect(
			(await askGitHub(github, { path: pathname + search, token })).json.map(
				({ number }: { number: number }) => number,
			),
		).toEqual([1]);
	});

	it("of dependencies are those of the commits between two refs, none where the graph is off", async () => {
		const { state } = github;
		const base = head();
		shop.git("commit", "--quiet", "--allow-empty", "--message", "Bump");
		const change = {
			manifest: "package.json",
			ecosystem: "npm",
			name: "left-pad",
			version: "1.0.0",
			license: "MIT",
			scope: "runtime" as const,
			vulnerabilities: [],
		};
		state.dependencyChanges.push(
			{ ...change, sha: base, change: "removed" },
			{ ...change, sha: head(), change: "added" },
		);
		const { json } = await ask(`/dependency-graph/compare/${base}...main`);
		expect(json.map(({ change_type }: { change_type: string }) => change_type)).toEqual(["added"]);
		state.dependencyGraph = "off";
		expect((await ask(`/dependency-graph/compare/${base}...main`)).status).toBe(403);
		state.dependencyGraph = "on";
	});

	it("as advisories are drafts of those who may write them, narrowed by state", async () => {
		const body = {
			summary: "S",
			description: "D",
			severity: "high",
			vulnerabilities: [{ package: { ecosystem: "npm", name: "shop" } }],
		};
		expect((await ask("/security-advisories", { method: "POST", body })).json.state).toBe("draft");
		const states = async (query: string, asked = token) =>
			(await ask(`/security-advisories?${query}`, { token: asked })).json.map(({ state }: { state: string }) => state);
		expect([await states(""), await states("state=published")]).toEqual([["draft"], []]);
		const reader = github.issueToken({ permissions: { "repository-advisories": "read" } });
		expect(await states("", reader)).toEqual([]);
		expect((await ask("/security-advisories", { method: "POST", body, token: reader })).status).toBe(403);
	});
});
