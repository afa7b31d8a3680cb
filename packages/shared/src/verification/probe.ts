/** Judges the answer to one probe: does it prove that this release answers as the policy demands? */

import type { Probe } from "../policy/schema.ts";
import { parseDuration, renderDuration } from "../text/duration.ts";
import { parseJsonPath, readJsonPath } from "./json-path.ts";

/** What a probe's `{version}`, `{sha}` and `{target}` stand for. */
export interface ReleaseNames {
	readonly version: string;
	readonly tag: string;
	readonly sha: string;
	/** One of the environment's targets; absent where it has none. */
	readonly target?: string;
}

/** One attempt at a probe as it was seen from here. */
export type ProbeAnswer =
	| {
			readonly kind: "http";
			readonly status: number;
			/** Names in lower case. */
			readonly headers: Readonly<Record<string, string>>;
			/** Whole: a body over `max-bytes` is an error. */
			readonly body: string;
			readonly latencyMs: number;
			/** Days until the certificate ends; absent without TLS or when it could not be read. */
			readonly certificateDaysLeft?: number;
	  }
	| { readonly kind: "connected"; readonly latencyMs: number }
	| { readonly kind: "exited"; readonly code: number | null; readonly lastLine: string; readonly latencyMs: number }
	/** No answer: refused, timed out, not reachable, not allowed. */
	| { readonly kind: "error"; readonly message: string; readonly latencyMs: number; readonly refused: boolean };

export interface ProbeJudgement {
	readonly ok: boolean;
	/** What was expected and what was seen, one entry a condition that failed; empty when `ok`. */
	readonly failures: readonly { readonly condition: string; readonly seen: string }[];
}

/** A probe that only wants the address to answer 200, with what a policy's probe has by default. */
export function probeAddress(name: string, url: string): Probe {
	return {
		type: "http",
		name,
		url,
		method: "GET",
		headers: {},
		status: [200],
		"header-equals": {},
		"json-equals": {},
		"body-contains": [],
		"max-bytes": 1_000_000,
		redirects: 0,
		timeout: "10s",
		deadline: "2m",
		interval: "2s",
	};
}

/** Every condition of the probe against one answer. A missing answer is never ok. */
export function judgeProbe(probe: Probe, answer: ProbeAnswer, release: ReleaseNames): ProbeJudgement {
	const failures: { condition: string; seen: string }[] = [];
	const fail = (condition: string, seen: string) => {
		failures.push({ condition, seen: cut(seen) });
	};
	if (answer.kind === "error") fail(describeWant(probe), answer.message);
	else if (probe.type === "http") {
		if (answer.kind !== "http") fail(describeWant(probe), "an answer of another kind");
		else judgeHttp(probe, answer, release, fail);
	} else if (probe.type === "tcp") {
		if (answer.kind !== "connected") fail(describeWant(probe), "no connection");
	} else if (answer.kind !== "exited" || answer.code !== 0)
		fail(
			describeWant(probe),
			answer.kind === "exited" ? `exit code ${answer.code ?? "none (killed)"}: ${answer.lastLine}` : "no exit code",
		);
	return { ok: failures.length === 0, failures };
}

/** After an answer that failed, a single good one may be luck: one instance of many. */
const CONSECUTIVE_AFTER_FAILURE = 3;

/**
 * Whether the attempts so far, oldest first, pass: of the last `consecutive` at least the share `min-share`, and the last one.
 * Without `consecutive`, a probe passes at its first attempt, or three times in a row once one failed.
 */
export function judgeAttempts(
	probe: Pick<Probe, "consecutive" | "min-share">,
	passed: readonly boolean[],
): ProbeJudgement {
	const wanted = probe.consecutive ?? (passed.includes(false) ? CONSECUTIVE_AFTER_FAILURE : 1);
	const last = passed.slice(-wanted);
	const good = last.filter(Boolean).length;
	const needed = Math.ceil((probe["min-share"] ?? 1) * wanted - 1e-9);
	if (last.length === wanted && good >= needed && last.at(-1) === true) return { ok: true, failures: [] };
	const condition =
		needed === wanted ? `${wanted} passing answers in a row` : `${needed} of the last ${wanted} answers passing`;
	return { ok: false, failures: [{ condition, seen: `${good} of ${last.length}` }] };
}

type HttpProbe = Extract<Probe, { type: "http" }>;

function judgeHttp(
	probe: HttpProbe,
	answer: Extract<ProbeAnswer, { kind: "http" }>,
	release: ReleaseNames,
	fail: (condition: string, seen: string) => void,
): void {
	if (!probe.status.includes(answer.status)) {
		const location = answer.headers["location"];
		fail(`status ${probe.status.join(" or ")}`, `${answer.status}${location ? ` redirecting to ${location}` : ""}`);
	}
	for (const [name, expected] of Object.entries(probe["header-equals"])) {
		const wanted = fillRelease(expected, release);
		const seen = answer.headers[name.toLowerCase()];
		if (seen !== wanted) fail(`header ${name}: ${wanted}`, seen ?? "no such header");
	}
	judgeJson(probe, answer.body, release, fail);
	for (const part of probe["body-contains"]) {
		const wanted = fillRelease(part, release);
		if (!answer.body.includes(wanted)) fail(`body contains ${JSON.stringify(wanted)}`, `a body without it`);
	}
	const limit = probe["max-latency"] === undefined ? undefined : parseDuration(probe["max-latency"]);
	if (limit !== undefined && answer.latencyMs > limit)
		fail(`latency at most ${renderDuration(limit)}`, renderDuration(answer.latencyMs));
	if (probe.tls !== undefined) {
		const wanted = `certificate valid for ${probe.tls["min-days-left"]} days or more`;
		if (answer.certificateDaysLeft === undefined) fail(wanted, "no certificate could be read");
		else if (answer.certificateDaysLeft < probe.tls["min-days-left"])
			fail(wanted, `${Math.floor(answer.certificateDaysLeft)} days left`);
	}
}

function judgeJson(
	probe: HttpProbe,
	body: string,
	release: ReleaseNames,
	fail: (condition: string, seen: string) => void,
): void {
	const expectations = Object.entries(probe["json-equals"]);
	if (expectations.length === 0) return;
	let document: unknown;
	try {
		document = JSON.parse(body);
	} catch {
		fail("a body of JSON", body.trim() === "" ? "an empty body" : body);
		return;
	}
	for (const [text, expected] of expectations) {
		const parsed = parseJsonPath(text);
		if (!parsed.ok) {
			fail(`a readable JSONPath`, parsed.message);
			continue;
		}
		const wanted = typeof expected === "string" ? fillRelease(expected, release) : expected;
		const seen = readJsonPath(document, parsed.path);
		if (seen !== wanted)
			fail(`${text} = ${JSON.stringify(wanted)}`, seen === undefined ? "nothing there" : JSON.stringify(seen));
	}
}

/** `{version}`, `{tag}` and `{sha}` replaced by the release's own, `{target}` by the one that is asked, where there is one. */
export function fillRelease(text: string, release: ReleaseNames): string {
	return text.replace(NAMES, (written, name: keyof ReleaseNames) => release[name] ?? written);
}

const NAMES = /\{(version|tag|sha|target)\}/g;

/** An address with the release's names in it, encoded: a version may hold a `+`. */
export function fillAddress(address: string, release: ReleaseNames): string {
	return address.replace(NAMES, (written, name: keyof ReleaseNames) => {
		const value = release[name];
		return value === undefined ? written : encodeURIComponent(value);
	});
}

/** What the probe asks for, as the start of an explanation. */
function describeWant(probe: Probe): string {
	switch (probe.type) {
		case "http":
			return `${probe.method} ${probe.url} answers ${probe.status.join(" or ")}`;
		case "tcp":
			return `${probe.host}:${probe.port} takes connections`;
		case "command":
			return `the command ends with exit code 0`;
	}
}

function cut(text: string): string {
	const line = text.replace(/[\s\p{Cc}]+/gu, " ").trim();
	return line.length > 300 ? `${line.slice(0, 299)}…` : line;
}
