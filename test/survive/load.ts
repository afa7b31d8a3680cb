/** Load: ten of each at once, many channels, targets, commits and tags, and commands that print without end. */
import { type ChildProcess, execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import type { ActionResult } from "../harness/action.ts";
import { type Fixture, openFixture, type Step } from "./fixture.ts";
import type { Trial } from "./ledger.ts";
import { findLeaks, readOutcome } from "./outcome.ts";
import type { PolicyOptions } from "./policy.ts";

const CHAIN: readonly Step[] = [
	{ action: "release-notes" },
	{ action: "preflight" },
	{ action: "deploy" },
	{ action: "verify" },
	{ action: "release-notes", inputs: { phase: "publish" } },
	{ action: "announce" },
	{ action: "rollback" },
];
const TEN = 10;

interface Measured {
	readonly result: ActionResult;
	readonly mebibytes: number;
}

/** The largest resident size is what Linux kept of it; 0 elsewhere. */
async function runMeasured(fixture: Fixture, step: Step): Promise<Measured> {
	let kibibytes = 0;
	const read = (child: ChildProcess) => {
		try {
			const found = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"));
			kibibytes = Math.max(kibibytes, Number(found?.[1] ?? 0));
		} catch {
			// It has ended, or this is no Linux.
		}
	};
	let timer: NodeJS.Timeout | undefined;
	const result = await fixture.run(step, {
		timeoutMs: 600_000,
		onStart: (child) => {
			timer = setInterval(() => read(child), 50);
		},
	});
	clearInterval(timer);
	return { result, mebibytes: Math.round(kibibytes / 1024) };
}

function describe(trial: string, more: Partial<Trial> & Pick<Trial, "end">): Trial {
	return { part: "load", scenario: "load", trial, duplicates: [], lost: [], unintended: [], broken: [], ...more };
}

/** Items that are there twice, entries of the record apart: each run has its own. */
function findRepeats(fixture: Fixture): readonly string[] {
	const names = readOutcome(fixture)
		.items.filter(({ kind }) => kind !== "entry")
		.map(({ kind, key }) => `${kind} ${key}`);
	return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}

/** Every step of the release is started ten times at the same moment, by ten runs. */
async function runTenAtOnce(): Promise<readonly Trial[]> {
	await using fixture = await openFixture({ environment: "    lock: wait" });
	const run = fixture.github.state.runs.find(({ id }) => id === 2000)!;
	for (let more = 1; more < TEN; more++) fixture.github.state.runs.push({ ...structuredClone(run), id: run.id + more });
	const trials: Trial[] = [];
	for (const step of CHAIN) {
		fixture.healthy = step.action !== "rollback";
		const results = await Promise.all(
			Array.from({ length: TEN }, (_, index) =>
				fixture.run({ ...step, runId: String(run.id + index) }, { timeoutMs: 300_000 }),
			),
		);
		const wrong = results.filter(
			({ exit, commands }) => exit !== 0 && commands.filter(({ name }) => name === "error").length !== 1,
		);
		const failed = results.filter(({ exit }) => exit !== 0);
		trials.push(
			describe(`ten at once: ${step.inputs?.["phase"] ?? step.action}`, {
				end: failed.map(({ outputs }) => outputs["reason"] ?? "no reason").join(),
				duplicates: findRepeats(fixture),
				unintended: fixture.commands().length > (step.action === "rollback" ? 4 : 2) ? ["the command ran again"] : [],
				broken: [
					...results.flatMap((result) => fixture.findBroken(step, result)),
					...findLeaks(fixture),
					...wrong.map(({ log }) => `it failed without one sentence: ${log.slice(-300)}`),
				],
				figures: { green: TEN - failed.length },
			}),
		);
	}
	return trials;
}

/** The release once up to its announcement, or the steps that are given, measured. */
async function runChain(
	name: string,
	large: {
		readonly policy?: PolicyOptions;
		readonly prepare?: (fixture: Fixture) => void;
		readonly steps?: readonly Step[];
	},
): Promise<Trial> {
	await using fixture = await openFixture(large.policy);
	large.prepare?.(fixture);
	const figures: Record<string, number> = {};
	const broken: string[] = [];
	let end = "";
	for (const step of large.steps ?? CHAIN.slice(0, 6)) {
		const before = fixture.github.journal.entries.length;
		const { result, mebibytes } = await runMeasured(fixture, step);
		const label = step.inputs?.["phase"] ?? step.inputs?.["deploy-target"] ?? step.action;
		figures[`${label} requests`] = fixture.github.journal.entries.length - before;
		figures[`${label} MiB`] = mebibytes;
		if (result.exit !== 0) end += `${label}: ${result.outputs["reason"]}: ${result.log.slice(-300)} `;
		broken.push(...fixture.findBroken(step, result));
	}
	return describe(name, { end, broken: [...broken, ...findLeaks(fixture)], lost: end === "" ? [] : [end], figures });
}

function addTags({ repository, shas }: Fixture): void {
	const lines = Array.from(
		{ length: 5_000 },
		(_, index) => `create refs/tags/v0.${Math.floor(index / 100)}.${index % 100}-rc.${index} ${shas.old}\n`,
	);
	execFileSync("git", ["update-ref", "--stdin"], { cwd: repository.folder, input: lines.join("") });
}

/** The release's tag moves to the end of a long history. */
function addCommits(fixture: Fixture): void {
	const { repository, github } = fixture;
	const lines = Array.from({ length: 2_000 }, (_, index) => {
		const message = `feat: change ${index} (#${index + 100})`;
		const person = `ada <ada@users.noreply.github.com> ${1_767_300_000 + index} +0000`;
		return `commit refs/heads/main\nauthor ${person}\ncommitter ${person}\ndata ${Buffer.byteLength(message)}\n${message}\n${index === 0 ? "from refs/heads/main^0\n" : ""}`;
	});
	execFileSync("git", ["fast-import", "--quiet"], { cwd: repository.folder, input: lines.join("\n") });
	repository.git("tag", "-f", "-a", "-m", "v1.1.0", "v1.1.0", "main");
	const sha = repository.git("rev-parse", "main");
	for (const list of [github.state.checks, github.state.runs, github.state.suites])
		for (const one of list) if (one.sha === fixture.shas.next) one.sha = sha;
	Object.assign(fixture.shas, { next: sha });
	github.people.issues.length = 0;
	github.derivePulls();
}

function fiftyChannels(): PolicyOptions {
	const each = (render: (index: number) => string) =>
		Array.from({ length: 50 }, (_, index) => render(index)).join("\n");
	return {
		channels: each((index) => `  more-${index}: { type: webhook, url: HOOK_URL, secret: HOOK_KEY }`),
		audiences: each((index) => `  audience-${index}: { channels: [more-${index}], rendering: stakeholder }`),
	};
}

/** Two of them are deployed to: the first finds the others empty, the last is the other end of the list. */
function threeHundredTargets(): Parameters<typeof runChain>[1] {
	const targets = Array.from({ length: 300 }, (_, index) => `target-${index}`);
	const deploy = ["target-0", "target-299"].map((name) => ({ action: "deploy", inputs: { "deploy-target": name } }));
	return { policy: { environment: `    targets: [${targets.join(", ")}]` }, steps: [...CHAIN.slice(0, 2), ...deploy] };
}

/** A command that prints: memory stays near that of one that prints nothing. */
async function runPrinting(
	name: string,
	command: string,
	base: number,
): Promise<{ readonly trial: Trial; readonly mebibytes: number }> {
	await using fixture = await openFixture({ command });
	for (const step of CHAIN.slice(0, 2)) await fixture.run(step);
	const { result, mebibytes } = await runMeasured(fixture, CHAIN[2]!);
	const tooMuch =
		base > 0 && mebibytes > base * 1.5 ? [`${mebibytes} MiB, and ${base} MiB for a command without output`] : [];
	const broken = [...fixture.findBroken(CHAIN[2]!, { ...result, log: result.log.slice(0, 100_000) }), ...tooMuch];
	const end = `${result.exit} ${result.outputs["decision"]} ${result.outputs["reason"]}`;
	return { trial: describe(name, { end, broken, figures: { MiB: mebibytes } }), mebibytes };
}

const LOADS: Readonly<Record<string, () => Promise<readonly Trial[]>>> = {
	"ten at once": runTenAtOnce,
	"50 channels": async () => [await runChain("50 channels", { policy: fiftyChannels() })],
	"300 targets": async () => [await runChain("300 targets", threeHundredTargets())],
	"2,000 commits": async () => [await runChain("2,000 commits", { prepare: addCommits })],
	"5,000 tags": async () => [await runChain("5,000 tags", { prepare: addTags })],
	output: async () => {
		const base = await runPrinting("no output", "./deploy.sh", 0);
		const lines = "set +o pipefail; ./deploy.sh && yes 'a line of output that a build tool writes' | head -n 4000000";
		const bytes = "set +o pipefail; ./deploy.sh && head -c 1000000000 /dev/zero | tr '\\0' x";
		return [
			base.trial,
			(await runPrinting("4,000,000 lines", lines, base.mebibytes)).trial,
			(await runPrinting("1 GB without a line's end", bytes, base.mebibytes)).trial,
		];
	},
};

export const LOAD_NAMES = Object.keys(LOADS);

export async function runLoad(name: string): Promise<readonly Trial[]> {
	return LOADS[name]!();
}
