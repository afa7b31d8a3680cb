/** The story of the notes: read what changed, make the document, judge it, keep the GitHub Release in step, say what was done. */
import { ActionableError } from "@octoacme/shared/errors.ts";
import type { GitHub } from "@octoacme/shared/github/client.ts";
import { connectGitHub } from "@octoacme/shared/github/connect.ts";
import { RECORD_ASSET } from "@octoacme/shared/github/notes-document.ts";
import { requireTagAt } from "@octoacme/shared/github/refs.ts";
import { replaceAsset, settleDrafts } from "@octoacme/shared/github/release-drafts.ts";
import {
	publishRelease,
	RELEASE_BODY_LIMIT,
	type Release,
	updateRelease,
	upsertDraft,
} from "@octoacme/shared/github/releases.ts";
import {
	type BodyData,
	type ComposedBody,
	composeBody,
	readData,
	readOwnSection,
	readWhole,
} from "@octoacme/shared/notes/body.ts";
import { type BuiltNotes, buildNotes } from "@octoacme/shared/notes/document.ts";
import { concludeGate, type GateFinding, judgeNotes } from "@octoacme/shared/notes/gate.ts";
import { renderForAudience } from "@octoacme/shared/notes/render-audience.ts";
import { type RenderContext, renderChangelog, renderSections } from "@octoacme/shared/notes/render-release.ts";
import { readTemplate } from "@octoacme/shared/notes/template.ts";
import { finish } from "@octoacme/shared/phase/finish.ts";
import { nameRelease } from "@octoacme/shared/phase/result.ts";
import { matchGlob } from "@octoacme/shared/policy/changes.ts";
import type { ActionRuntime } from "@octoacme/shared/process/action.ts";
import { digestOf } from "@octoacme/shared/text/canonical.ts";
import { type Gathered, gather } from "./gather.ts";
import type { NotesInputs, OutputName } from "./inputs.ts";
import { isNegative, type NotesPlan, planNotes } from "./plan.ts";
import { keepRecord } from "./record.ts";
import { describeMovedRelease, describeReport, type NotesReport, renderReport } from "./report.ts";
import { readTypeDemand } from "./type-waiver.ts";

type Runtime = ActionRuntime<OutputName>;

const NOTES_ASSET = "release-notes.md";
const MIGRATION = { id: "migration", heading: "Migration steps" } as const;

/** See the module's sentence. */
export async function main(inputs: NotesInputs, runtime: Runtime): Promise<void> {
	const { context } = runtime;
	const github = await connectGitHub(runtime, inputs.githubToken, { signal: runtime.signal });
	const gathered = await gather(github, inputs, runtime);
	const { existing, facts, policy } = gathered;
	const repositoryUrl = `${context.serverUrl}/${context.repository.fullName}`;
	const built = buildNotes(
		facts,
		{ sections: policy.notes.sections ?? [], hidden: policy.notes.hidden ?? [] },
		matchRemembered(),
	);
	const rendering = {
		repositoryUrl,
		fates: (gathered.became?.fates ?? []).filter(
			({ kind }) => kind !== "rolled-back" || !existing?.body.includes("octoacme:fate:begin"),
		),
	};
	const { findings, problems } = await judge(github, gathered, built, runtime.clock.now());
	const record = await keepRecord(github, runtime, { gathered, built, findings, dryRun: inputs.dryRun });
	const content = composeContent(gathered, built, rendering, { entries: record.entries, findings });
	const plan = planNotes({
		operation: inputs.phase,
		dryRun: inputs.dryRun,
		findings,
		existing:
			existing === undefined
				? undefined
				: {
						...existing,
						assets: existing.assets
							.filter(
								({ name, size, state }) =>
									state === "uploaded" && size === Buffer.byteLength(content.assets[name] ?? "", "utf8"),
							)
							.map(({ name }) => name),
					},
		body: content.composed.body,
		prerelease: content.prerelease,
		assets: content.vouched,
		unverified: gathered.became?.unverified,
		requireVerified: inputs.requireVerified,
		highest: gathered.highest,
	});
	const release = await carryOut(github, gathered, content, plan);
	const moved = describeMovedRelease(gathered, facts.identity.sha);
	const report: NotesReport = {
		plan,
		built,
		findings,
		release,
		gathered,
		cut: content.composed.cut,
		owned: content.composed.owned,
		problems: [...(moved === undefined ? [] : [moved]), ...problems, ...record.problems],
		repositoryUrl,
		requests: github.countRequests(),
	};
	await conclude(inputs, runtime, report, rendering);
}

/** Who waived a contradiction is read only where there is one. */
async function judge(
	github: GitHub,
	gathered: Gathered,
	built: BuiltNotes,
	now: number,
): Promise<{ readonly findings: readonly GateFinding[]; readonly problems: readonly string[] }> {
	const { existing, facts } = gathered;
	const ownMigration =
		existing !== undefined && readOwnSection(existing.body, MIGRATION, gathered.template) !== undefined;
	const findings = judgeNotes(built, facts.identity, ownMigration);
	if (!findings.some(({ code, severity }) => code === "type-mismatch" && severity === "failure"))
		return { findings, problems: [] };
	const { asks, problem } = await readTypeDemand(github, gathered, now);
	return {
		findings: asks ? findings : judgeNotes(built, facts.identity, ownMigration, false),
		problems: problem === undefined ? [] : [problem],
	};
}

interface Content {
	readonly composed: ComposedBody;
	readonly assets: Readonly<Record<string, string>>;
	readonly vouched: Readonly<Record<string, boolean>>;
	readonly name: string;
	/** A person may mark a full version as a prerelease; the mark stays. */
	readonly prerelease: boolean;
}

function composeContent(
	gathered: Gathered,
	built: BuiltNotes,
	rendering: RenderContext,
	judged: { readonly entries: readonly unknown[]; readonly findings: readonly GateFinding[] },
): Content {
	const { existing, facts } = gathered;
	const { document } = built;
	let sections = renderSections(document, rendering);
	let base = existing?.body ?? "";
	if (gathered.template !== undefined) {
		const templated = readTemplate(gathered.template, sections);
		if (!templated.ok)
			throw new ActionableError({
				code: "invalid-policy",
				message: `The template of the notes is faulty: ${templated.problems.join("; ")}.`,
				hint: "Correct it on the default branch, where it is read from.",
			});
		sections = templated.sections;
		if (base.trim() === "") base = templated.frame;
	}
	const known = document.knownIssues.open.map(({ number }) => number);
	const bare: BodyData = {
		schemaVersion: 1,
		date: facts.date,
		known,
		assets: {},
		commit: facts.identity.sha,
		gate: concludeGate(judged.findings),
	};
	const whole = composeBody(base, sections, bare, Number.POSITIVE_INFINITY);
	const assets = {
		[NOTES_ASSET]: `${readWhole(whole.body)}\n`,
		[RECORD_ASSET]: `${JSON.stringify({ schemaVersion: 1, document, ledger: built.ledger.entries, record: judged.entries }, null, "\t")}\n`,
	};
	const digests = Object.fromEntries(Object.entries(assets).map(([name, text]) => [name, digestOf(text)]));
	const before = existing === undefined ? undefined : readData(existing.body);
	return {
		composed: composeBody(base, sections, { ...bare, assets: digests }, RELEASE_BODY_LIMIT),
		assets,
		vouched: Object.fromEntries(Object.keys(assets).map((name) => [name, before?.assets[name] === digests[name]])),
		name: existing !== undefined && existing.name !== "" ? existing.name : `${document.product} ${document.version}`,
		prerelease: facts.identity.prerelease || existing?.prerelease === true,
	};
}

/** Assets before the body, because the body vouches for them; publishing last, because an immutable release takes nothing more. */
async function carryOut(
	github: GitHub,
	gathered: Gathered,
	content: Content,
	plan: NotesPlan,
): Promise<Release | undefined> {
	const { existing, facts } = gathered;
	if (plan.write === "none" && plan.upload.length === 0 && plan.publish === "no") return existing;
	const { sha, tag } = facts.identity;
	if (plan.publish !== "no" && !gathered.tagged)
		throw new ActionableError({
			code: "not-found",
			message: `There is no tag ${tag} yet, and a release is published at its tag.`,
			hint: "Push the tag, then publish. The draft was left as it is.",
		});
	if (gathered.tagged || plan.publish !== "no") await requireTagAt(github, tag, sha);
	const { prerelease } = content;
	const { body } = content.composed;
	let release = existing;
	if (release === undefined) {
		const draft = await upsertDraft(github, {
			tag,
			sha,
			name: content.name,
			body,
			prerelease,
			tagged: gathered.tagged,
			readFirst: false,
		});
		release = await settleDrafts(github, draft.release, draft.written);
	}
	const at = release;
	await Promise.all(
		plan.upload.map((name) =>
			replaceAsset(github, at, {
				name,
				contentType: name.endsWith(".json") ? "application/json" : "text/markdown",
				data: content.assets[name]!,
			}),
		),
	);
	if (plan.write === "update" || release.body !== body)
		release = await updateRelease(github, release, { body, prerelease });
	if (plan.publish !== "no") {
		await requireTagAt(github, tag, sha);
		release = await publishRelease(github, release, plan.publish === "latest");
	}
	return release;
}

/**
 * Whether a draft is incomplete for its number alone. Preflight's row `release-type` asks the same afterwards and opens the issue on
 * which it can be waived, which it could not if the draft stopped the release before.
 */
function isPreflights({ phase }: NotesInputs, { plan, findings }: NotesReport): boolean {
	const failures = findings.filter(({ severity }) => severity === "failure");
	return phase === "draft" && plan.decision === "incomplete" && failures.every(({ code }) => code === "type-mismatch");
}

async function conclude(
	inputs: NotesInputs,
	runtime: Runtime,
	report: NotesReport,
	rendering: RenderContext,
): Promise<void> {
	const { plan, built, findings, release, gathered } = report;
	const { document } = built;
	const message = describeReport(report);
	for (const finding of findings)
		if (finding.severity === "warning") runtime.log.warning(finding.message, "release-notes");
	for (const problem of report.problems) runtime.log.warning(problem, "release-notes");
	const preflightDecides = isPreflights(inputs, report);
	if (preflightDecides) runtime.log.warning(`${message} Preflight decides it.`, "release-notes");
	await finish(runtime, {
		mode: inputs.mode,
		isNegative: isNegative(plan) && !preflightDecides,
		message,
		summary: renderReport(report, rendering),
		outputs: {
			"release-id": release?.id ?? "",
			"release-url": release?.url ?? "",
			draft: release?.draft ?? "",
			"previous-version": document.previous?.version ?? "",
			changelog: limitOutput(renderChangelog(document, rendering)),
			"support-brief": limitOutput(renderForAudience(document, "support", rendering).markdown),
			"stakeholder-summary": limitOutput(renderForAudience(document, "stakeholder", rendering).markdown),
		},
		result: {
			schemaVersion: 1,
			action: "release-notes",
			decision: plan.decision,
			reason: plan.reason,
			explanation: message,
			release: nameRelease(document),
			environment: null,
			service: gathered.policy.service ?? null,
			policyDigest: gathered.policy.digest,
			dryRun: inputs.dryRun,
			requests: report.requests,
			prerelease: document.prerelease,
			previous: document.previous,
			ledger: { ...document.ledger, unexplained: document.ledger.unexplained.slice(0, 100) },
			findings: findings.slice(0, 50).map(limitFinding),
			knownIssues: document.knownIssues.open.map(({ number }) => number).slice(0, 200),
			cut: report.cut,
			ownedByPeople: report.owned,
			source: gathered.range.source.kind === "checkout" ? "git" : "api",
			githubRelease: release === undefined ? null : { id: release.id, url: release.url, draft: release.draft },
			problems: report.problems,
		},
	});
}

const OUTPUT_CHARACTERS = 60_000;

function limitOutput(text: string): string {
	if (text.length <= OUTPUT_CHARACTERS) return text;
	const cut = text.slice(0, OUTPUT_CHARACTERS).lastIndexOf("\n");
	return `${text.slice(0, cut)}\n\n(Cut here; the whole text is attached to the release as ${NOTES_ASSET}.)\n`;
}

function limitFinding(finding: GateFinding): GateFinding {
	return finding.message.length <= 500 ? finding : { ...finding, message: `${finding.message.slice(0, 499)}…` };
}

/** The policy's globs are compiled once, not for every path of ten thousand commits. */
function matchRemembered(): (globs: readonly string[], path: string) => boolean {
	const compiled = new Map<string, (path: string) => boolean>();
	return (globs, path) =>
		globs.some((glob) => {
			const known = compiled.get(glob) ?? matchGlob(glob);
			compiled.set(glob, known);
			return known(path);
		});
}
