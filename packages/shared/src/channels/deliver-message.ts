/** Brings a message to the channels that a policy names, each for itself, and comes back with a receipt from every one. */

import { describeError } from "../errors.ts";
import { upsertDiscussion } from "../github/discussions.ts";
import { upsertIssue } from "../github/issues.ts";
import type { Channel } from "../policy/schema.ts";
import { sendMail } from "./deliver-mail.ts";
import { sendWeb } from "./deliver-webhook.ts";
import type { ChannelMessage, ChannelReceipt, ChannelRuntime, Sent } from "./message.ts";
import { cutDetail, digestMessage, renderGitHub } from "./payload.ts";

/** Through one channel. Never rejects: what goes wrong is in the receipt. */
export async function deliverMessage(
	runtime: ChannelRuntime,
	name: string,
	channel: Channel,
	message: ChannelMessage,
): Promise<ChannelReceipt> {
	const base = { channel: name, type: channel.type, digest: digestMessage(message) };
	try {
		const sent = await send(runtime, channel, message);
		return { ...base, adopted: false, url: null, ...sent, at: new Date(runtime.clock.now()).toISOString() };
	} catch (thrown) {
		const at = new Date(runtime.clock.now()).toISOString();
		return { ...base, state: "failed", adopted: false, url: null, at, detail: cutDetail(describeError(thrown)) };
	}
}

/** Through all of them at once; a name that the policy does not know is a receipt too. */
export async function deliverToChannels(
	runtime: ChannelRuntime,
	channels: Readonly<Record<string, Channel>>,
	names: readonly string[],
	message: ChannelMessage,
): Promise<readonly ChannelReceipt[]> {
	return Promise.all(
		[...new Set(names)].map(async (name): Promise<ChannelReceipt> => {
			const channel = channels[name];
			if (channel !== undefined) return deliverMessage(runtime, name, channel, message);
			return {
				channel: name,
				type: "unknown",
				state: "failed",
				adopted: false,
				at: new Date(runtime.clock.now()).toISOString(),
				detail: "the policy has no channel of this name",
				url: null,
				digest: digestMessage(message),
			};
		}),
	);
}

interface SentOnGitHub extends Sent {
	readonly adopted: boolean;
	readonly url: string | null;
}

async function send(runtime: ChannelRuntime, channel: Channel, message: ChannelMessage): Promise<Sent | SentOnGitHub> {
	switch (channel.type) {
		case "slack":
		case "teams":
		case "webhook":
		case "pagerduty":
		case "opsgenie":
		case "request":
			return sendWeb(runtime, channel, message);
		case "email":
			return sendMail(runtime, channel, message);
		case "issue": {
			const result = await upsertIssue(runtime.github, {
				kind: message.kind,
				key: message.key,
				title: message.title,
				body: renderGitHub(message),
				labels: channel.labels,
				update: true,
			});
			if (result.kind === "disabled") return { state: "failed", detail: "the repository has issues switched off" };
			const { issue, created } = result;
			return {
				state: "delivered",
				detail: `issue #${issue.number} ${created ? "opened" : "brought up to date"}`,
				adopted: !created,
				url: issue.url,
			};
		}
		case "discussion": {
			const result = await upsertDiscussion(runtime.github, {
				category: channel.category,
				kind: message.kind,
				key: message.key,
				title: message.title,
				body: renderGitHub(message),
			});
			if (result.kind === "unavailable") return { state: "failed", detail: cutDetail(result.why) };
			return {
				state: "delivered",
				detail: `discussion #${result.number} ${result.created ? "opened" : "brought up to date"}`,
				adopted: !result.created,
				url: result.url,
			};
		}
	}
}
