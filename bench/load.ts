/** What a start costs: every action loads all that it needs up to GitHub's first answer, which refuses it; and the bytes of every bundle. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { listActions } from "../scripts/action-contract.ts";
import { runAction } from "../test/harness/action.ts";
import { withProbe } from "./measured-run.ts";
import type { Measurement } from "./run.ts";

const ROUNDS = 7;
/** A bundle is everything that Node may load of it: the entry and its chunks. */
const LIMIT_BYTES = 4_000_000;
/** From what was measured on two busy cores; to come down to 4.5 (see docs/performance.md). */
const LIMIT_LOAD = 14;

const ROOT = resolve(import.meta.dirname, "..");

/** Inputs without a default, and those that lead to the first request. */
const INPUTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	deploy: { environment: "production" },
	verify: { environment: "production" },
	rollback: { environment: "production", reason: "Errors" },
};

export async function measure(): Promise<Measurement[]> {
	let requests = 0;
	const server = createServer((_, response) => {
		requests += 1;
		response.writeHead(401, { "content-type": "application/json" }).end('{"message":"Bad credentials"}');
	});
	await new Promise<void>((resolved) => server.listen(0, "127.0.0.1", resolved));
	const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	try {
		const measurements: Measurement[] = [];
		for (const action of listActions()) {
			const load = await measurePairs(async (env) => {
				const before = requests;
				const { exit, log } = await runAction({ action, apiUrl, env, inputs: INPUTS[action] ?? {} });
				if (requests === before)
					throw new Error(`${action} ended before its first request, which is no start:\n${log}`);
				if (exit !== 1) throw new Error(`${action} ended with ${exit} although GitHub refused it:\n${log}`);
			});
			measurements.push({ name: `load.${action}`, value: load, unit: "× node -e 0", limit: LIMIT_LOAD });
			measurements.push(describeBytes(action, join(ROOT, "actions", action, "dist")));
		}
		measurements.push({ name: "load.cli", value: await measureCheck(), unit: "× node -e 0", limit: LIMIT_LOAD });
		measurements.push(describeBytes("cli", join(ROOT, "packages/cli/dist"), 8_000_000));
		return measurements;
	} finally {
		await new Promise((closed) => server.close(closed));
	}
}

/** `check` in a repository with a policy: the command that people run most. */
async function measureCheck(): Promise<number> {
	const folder = mkdtempSync(join(tmpdir(), "bench-load-"));
	try {
		mkdirSync(join(folder, ".github"));
		writeFileSync(join(folder, ".github/release-policy.yml"), "version: 1\n");
		execFileSync("git", ["init", "-q", folder]);
		return await measurePairs(async (env) => {
			const { status, stdout } = spawnSync(process.execPath, [join(ROOT, "packages/cli/dist/index.js"), "check"], {
				cwd: folder,
				env: { PATH: process.env["PATH"], HOME: folder, ...env },
				encoding: "utf8",
			});
			if (status === null || stdout.trim() === "") throw new Error(`check said nothing (${status})`);
		});
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** CPU of `run`, divided by that of `node -e 0`; both run in turn, so that a busy machine slows both alike. */
async function measurePairs(run: (env: Readonly<Record<string, string>>) => Promise<void>): Promise<number> {
	let [empty, loaded] = [0, 0];
	for (let round = 0; round < ROUNDS; round += 1) {
		const nothing = await withProbe(async (env) => {
			execFileSync(process.execPath, ["-e", "0"], { env: { PATH: process.env["PATH"], ...env } });
		});
		empty += nothing.cost.cpuMs;
		loaded += (await withProbe(run)).cost.cpuMs;
	}
	return Number((loaded / empty).toFixed(2));
}

function describeBytes(name: string, dist: string, limit = LIMIT_BYTES): Measurement {
	const bytes = readdirSync(dist)
		.filter((file) => file.endsWith(".js"))
		.reduce((sum, file) => sum + statSync(join(dist, file)).size, 0);
	return { name: `bundle-bytes.${name}`, value: bytes, unit: "bytes", limit };
}
