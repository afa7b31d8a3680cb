/** The story of an announcement: read what is released, decide who is still to be told, write that down, tell them, keep the receipts. */
import { deliverMessage, deliverToChannels } from "@octoacme/shared/channels/deliver-message.ts";
import type { ChannelDoors, ChannelMessage, ChannelReceipt } from "@octoacme/shared/channels/message.ts";
import { digestMessage } from "@octoacme/shared/channels/payload.ts";
import { ActionableError } from "@octoacme/shared/errors.ts";
import type { GitHub } from "@octoacme/shared/github/client.ts";
import { connectGitHub } from "@octoacme/shared/github/connect.ts";
import { finish } from "@octoacme/shared/phase/finish.ts";
import { nameRelease } from "@octoacme/shared/phase/result.ts";
import type { ActionDoors } from "@octoacme/shared/process/action.ts";
import { readSecret } from "@octoacme/shared/process/environment.ts";
import { createHttp } from "@octoacme/shared/process/http.ts";
import { type AnnounceFacts, gather } from "./gather.ts";
import type { AnnounceInputs, outputs } from "./inputs.ts";
import { composeMessage } from "./message.ts";
import { type Delivery, type KeptReceipt, type PlannedDelivery, planDeliveries } from "./plan.ts";
import { keepReceipts } from "./record.ts";
import { type AnnounceReport, concludeReport, describeReport, isNegative, renderReport } from "./report.ts";

type Doors = ActionDoors<(typeof outputs)["names"][number]>;

/** The channel that stands in when no channel of an audience took the message. */
export const FALLBACK = "fallback issue";

/** main: see the module's sentence. Throws only before anything was sent. */
export async function main(inputs: AnnounceInputs, doors: Doors): Promise<void> {
	const { clock } = doors;
	const github = await connectGitHub(doors, inputs.githubToken, { signal: doors.signal });
	const facts = await gather(github, inputs);
	const { release } = facts;
	const base = { facts, dryRun: inputs.dryRun, checkRunUrl: "" };
	if (release === undefined)
		return conclude(github, inputs, doors, concludeReport({ ...base, refused: "no-release", plan: [], receipts: [] }));
	if (release.draft && !inputs.allowDraft)
		return conclude(
			github,
			inputs,
			doors,
			concludeReport({ ...base, refused: "not-published", plan: [], receipts: facts.receipts }),
		);
	const messages = composeMessages(facts, inputs, doors);
	if (messages.size === 0)
		return conclude(github, inputs, doors, concludeReport({ ...base, refused: "no-audience", plan: [], receipts: [] }));
	const plan = planDeliveries(listDeliveries(facts, messages), facts.receipts, inputs.repeatUnknown);
	const due = plan.filter(({ step }) => step === "send" || step === "update");
	if (inputs.dryRun || due.length === 0)
		return conclude(github, inputs, doors, concludeReport({ ...base, plan, receipts: facts.receipts }));

	// Written down first: whoever finds `sending` later knows that the message may have left.
	const at = new Date(clock.now()).toISOString();
	const sending = due.map(
		({ audience, channel, type, digest, before }): KeptReceipt => ({
			audience,
			channel,
			type,
			digest,
			state: "sending",
			adopted: before !== undefined,
			at,
			detail: "about to be sent",
			url: before?.url ?? null,
		}),
	);
	const begun = await keepReceipts(github, doors, {
		facts,
		receipts: mergeReceipts(facts.receipts, sending),
		decision: "announcing",
		plan,
	});
	const receipts = mergeReceipts(
		facts.receipts,
		await deliver(openChannels(github, inputs, doors, facts), facts, messages, due),
	);
	const report = concludeReport({ ...base, plan, receipts });
	const { decision } = report;
	const kept = await keepReceipts(github, doors, { facts, receipts, decision, plan, after: begun.entries });
	await conclude(github, inputs, doors, { ...report, checkRunUrl: kept.url });
}

function composeMessages(
	facts: AnnounceFacts,
	inputs: AnnounceInputs,
	doors: Doors,
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
	const { context } = doors;
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

function openChannels(github: GitHub, inputs: AnnounceInputs, doors: Doors, { policy }: AnnounceFacts): ChannelDoors {
	return {
		github,
		http: createHttp(doors.clock),
		clock: doors.clock,
		readSecret: (name) => readSecret(name),
		allowHosts: [
			...(inputs.allowHosts ?? []),
			...policy.environments.flatMap((environment) => environment["allow-hosts"]),
		],
		signal: doors.signal,
	};
}

async function deliver(
	channelDoors: ChannelDoors,
	facts: AnnounceFacts,
	messages: ReadonlyMap<string, ChannelMessage>,
	due: readonly PlannedDelivery[],
): Promise<readonly KeptReceipt[]> {
	const { policy } = facts;
	const receipts: KeptReceipt[] = [];
	for (const [audience, message] of messages) {
		const channels = due.filter((delivery) => delivery.audience === audience).map(({ channel }) => channel);
		if (channels.length === 0) continue;
		const own = await deliverToChannels(channelDoors, policy.channels, channels, message);
		receipts.push(...own.map((receipt) => ({ ...receipt, audience })));
		const all = mergeReceipts(facts.receipts, receipts).filter((receipt) => receipt.audience === audience);
		if (all.some(({ state }) => state === "delivered" || state === "unknown")) continue;
		const stand: ChannelReceipt = await deliverMessage(channelDoors, FALLBACK, { type: "issue", labels: [] }, message);
		receipts.push({ ...stand, audience });
	}
	return receipts;
}

/** mergeReceipts: the newest of every audience and channel. */
export function mergeReceipts(before: readonly KeptReceipt[], now: readonly KeptReceipt[]): readonly KeptReceipt[] {
	const merged = new Map<string, KeptReceipt>();
	for (const receipt of [...before, ...now]) merged.set(JSON.stringify([receipt.audience, receipt.channel]), receipt);
	return [...merged.values()];
}

async function conclude(github: GitHub, inputs: AnnounceInputs, doors: Doors, report: AnnounceReport): Promise<void> {
	const { facts, receipts } = report;
	const delivered = receipts.filter(({ state }) => state === "delivered").length;
	const message = describeReport(report);
	await finish(doors, {
		mode: inputs.mode,
		isNegative: isNegative(report),
		message,
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
