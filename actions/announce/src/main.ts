/** The stages of an announcement: read what is released and sent, decide what is still to be sent, send it in turn, report. */
import type { ChannelMessage } from "@octoacme/shared/channels/message.ts";
import { digestMessage } from "@octoacme/shared/channels/payload.ts";
import { ActionableError } from "@octoacme/shared/errors.ts";
import type { GitHub } from "@octoacme/shared/github/client.ts";
import { connectGitHub } from "@octoacme/shared/github/connect.ts";
import { finish } from "@octoacme/shared/phase/finish.ts";
import { nameRelease } from "@octoacme/shared/phase/result.ts";
import type { ActionRuntime } from "@octoacme/shared/process/action.ts";
import { type AnnounceFacts, gather, gatherAgain } from "./gather.ts";
import type { AnnounceInputs, OutputName } from "./inputs.ts";
import { composeMessage } from "./message.ts";
import { type Delivery, type PlannedDelivery, planDeliveries } from "./plan.ts";
import { REASONS } from "./reasons.ts";
import { keepReceipts } from "./record.ts";
import { type AnnounceReport, concludeReport, describeReport, isNegative, renderReport } from "./report.ts";
import { sendDue } from "./send.ts";
import { announceInTurn, releaseTurn } from "./turn.ts";

type Runtime = ActionRuntime<OutputName>;

/** See the module's sentence. Throws only before anything was sent. */
export async function main(inputs: AnnounceInputs, runtime: Runtime): Promise<void> {
	const github = await connectGitHub(runtime, inputs.githubToken, { signal: runtime.signal });
	const facts = await gather(github, inputs);
	const { release } = facts;
	const base = { facts, dryRun: inputs.dryRun, checkRunUrl: "" };
	if (release === undefined)
		return conclude(
			github,
			inputs,
			runtime,
			concludeReport({ ...base, refused: "no-release", plan: [], receipts: [] }),
		);
	if (release.draft && !inputs.allowDraft)
		return conclude(
			github,
			inputs,
			runtime,
			concludeReport({ ...base, refused: "not-published", plan: [], receipts: facts.receipts }),
		);
	const messages = composeMessages(facts, inputs, runtime);
	if (messages.size === 0)
		return conclude(
			github,
			inputs,
			runtime,
			concludeReport({ ...base, refused: "no-audience", plan: [], receipts: [] }),
		);
	const plan = planDeliveries(listDeliveries(facts, messages), facts.receipts, inputs.repeatUnknown);
	if (inputs.dryRun || (!plan.some(isDue) && !facts.isUnderWay)) {
		if (!inputs.dryRun) await releaseTurn(github, runtime, facts);
		return conclude(github, inputs, runtime, concludeReport({ ...base, plan, receipts: facts.receipts }));
	}
	await announceInTurn({ github, inputs, runtime, facts }, async () => {
		const now = await gatherAgain(github, facts);
		const left = planDeliveries(listDeliveries(now, messages), now.receipts, inputs.repeatUnknown);
		const current = { ...base, facts: now, plan: left };
		if (!left.some(isDue) && !now.isUnderWay)
			return conclude(github, inputs, runtime, concludeReport({ ...current, receipts: now.receipts }));
		const { receipts, after } = await sendDue(github, inputs, runtime, { facts: now, plan: left, messages });
		const report = concludeReport({ ...current, receipts });
		const { decision } = report;
		const kept = await keepReceipts(github, runtime, { facts: now, receipts, decision, plan: left, after });
		await conclude(github, inputs, runtime, { ...report, checkRunUrl: kept.url });
	});
}

function isDue({ step }: PlannedDelivery): boolean {
	return step === "send" || step === "update";
}

function composeMessages(
	facts: AnnounceFacts,
	inputs: AnnounceInputs,
	runtime: Runtime,
): ReadonlyMap<string, ChannelMessage> {
	const { policy, document, release, version, sha } = facts;
	const known = Object.keys(policy.audiences);
	const wanted = inputs.audiences ?? known;
	const strange = wanted.find((name) => !known.includes(name));
	if (strange !== undefined)
		throw new ActionableError({
			code: "invalid-input",
			message: `Input audiences names "${strange}"; the policy knows ${known.join(", ") || "none"}.`,
			hint: "Name audiences of the policy, or leave `audiences` empty for all.",
		});
	const { context } = runtime;
	return new Map(
		wanted.map((audience) => [
			audience,
			composeMessage({
				audience,
				rendering: policy.audiences[audience]!.rendering,
				document,
				release: release!,
				product: document?.product ?? policy.service ?? context.repository.name,
				version: version.version,
				sha,
				service: policy.service ?? null,
				source: context.repository.fullName,
				repositoryUrl: `${context.serverUrl}/${context.repository.fullName}`,
			}),
		]),
	);
}

function listDeliveries({ policy }: AnnounceFacts, messages: ReadonlyMap<string, ChannelMessage>): readonly Delivery[] {
	return [...messages].flatMap(([audience, message]) =>
		[...new Set(policy.audiences[audience]!.channels)].map((channel) => ({
			audience,
			channel,
			type: policy.channels[channel]?.type ?? "unknown",
			digest: digestMessage(message),
		})),
	);
}

async function conclude(
	github: GitHub,
	inputs: AnnounceInputs,
	runtime: Runtime,
	report: AnnounceReport,
): Promise<void> {
	const { facts, receipts } = report;
	const delivered = receipts.filter(({ state }) => state === "delivered").length;
	const message = describeReport(report);
	await finish(runtime, {
		mode: inputs.mode,
		isNegative: isNegative(report),
		message,
		remedy: REASONS.find(({ code }) => code === report.reason)!.remedy,
		summary: renderReport(report),
		outputs: {
			receipts,
			delivered,
			failed: receipts.length - delivered,
			"check-run-url": report.checkRunUrl,
		},
		result: {
			schemaVersion: 1,
			action: "announce",
			decision: report.decision,
			reason: report.reason,
			explanation: message,
			release: nameRelease({ ...facts.version, sha: facts.sha, type: facts.document?.type }),
			environment: null,
			service: facts.policy.service ?? null,
			policyDigest: facts.policy.digest,
			dryRun: inputs.dryRun,
			requests: github.countRequests(),
			githubRelease: facts.release?.url ?? null,
			receipts,
		},
	});
}
