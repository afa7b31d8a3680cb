/** The publishing token goes to its server and nowhere else, and each refusal says what to do. */

import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { delimiter, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createGit } from "../../scripts/publish/git.ts";
import { readRefs } from "../../scripts/publish/remote.ts";
import { Repositories } from "./repositories.ts";

describe("the token", () => {
	const repositories = new Repositories(["preflight"]);
	beforeAll(() => void repositories.release("v1.0.0", ["preflight"]));
	afterAll(() => repositories.remove());

	it.each([
		[403, "contents: write"],
		[401, "PUBLISH_TOKEN"],
		[404, "Create the repository"],
		[302, "name its new address"],
	])("reaches the server alone, not arguments or output, and %i is explained", async (status, hint) => {
		const token = "ghs_canary0123456789";
		const seen: string[] = [];
		const elsewhere: string[] = [];
		const other = createServer((request, response) => {
			elsewhere.push(request.headers.authorization ?? "");
			response.writeHead(404).end();
		}).listen(0, "127.0.0.1");
		const server = createServer((request, response) => {
			seen.push(request.headers.authorization ?? "");
			response
				.writeHead(status, {
					location: `http://127.0.0.1:${(other.address() as AddressInfo).port}${request.url}`,
					"www-authenticate": "Basic",
				})
				.end(`no: ${token}`);
		}).listen(0, "127.0.0.1");
		const bin = join(repositories.folder, `bin-${status}`);
		try {
			const real = repositories.git(repositories.folder, "--exec-path");
			repositories.git(repositories.folder, "init", "-q", bin);
			writeFileSync(
				join(bin, "git"),
				`#!/bin/sh\nprintf '%s\\n' "$@" >> "${bin}/arguments"\nexec "${real}/git" "$@"\n`,
				{ mode: 0o755 },
			);
			await Promise.all([once(server, "listening"), once(other, "listening")]);
			const { port } = server.address() as AddressInfo;
			const end = await repositories.run("mirror", "v1.0.0", ["--mirrors", `http://127.0.0.1:${port}/octoacme`], {
				PUBLISH_TOKEN: token,
				PATH: `${bin}${delimiter}${process.env["PATH"]}`,
				GIT_TRACE_CURL: "1",
				GITHUB_ACTIONS: "true",
			});
			expect(end.code).toBe(1);
			expect(end.output).toMatch(/^::error title=Publishing preflight::/m);
			expect(end.output).toContain(hint);
			const encoded = Buffer.from(`x-access-token:${token}`).toString("base64");
			expect(seen[0]).toBe(`Basic ${encoded}`);
			expect(elsewhere).toEqual([]);
			const shown = `${end.output}${readFileSync(join(bin, "arguments"), "utf8")}`;
			expect(shown).toContain("ls-remote");
			expect(shown).not.toContain(token);
			expect(shown).not.toContain(encoded);
		} finally {
			server.close();
			other.close();
		}
	});

	it("is not needed to see that a server gives no answer", async () => {
		const git = createGit({ environment: process.env, timeoutMs: 20_000 });
		const pauses: number[] = [];
		await expect(
			readRefs(
				git,
				"http://127.0.0.1:9/octoacme/preflight.git",
				repositories.source,
				async (ms) => void pauses.push(ms),
			),
		).rejects.toMatchObject({ code: "github-unavailable", hint: expect.stringContaining("Run again") });
		expect(pauses).toEqual([2_000, 4_000]);
	});
});
