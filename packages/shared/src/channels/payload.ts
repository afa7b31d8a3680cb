/** Renders a message for each kind of channel; untrusted text can ping nobody, link nowhere and start no formatting. */
import { digestOf } from "../text/canonical.ts";
import { bullets, cutText, escapeMarkdown, link, safeUrl } from "../text/markdown.ts";
import type { ChannelMessage } from "./message.ts";

const SLACK_TEXT = 2_900;
const TEAMS_BYTES = 24_000;
const DETAIL = 200;

/**
 * Identity of what a reader sees; two runs that say the same have the same. What an incident links to does not count:
 * each run of one rollback links to itself, and the first word may go out before there is an issue.
 */
export function digestMessage(message: ChannelMessage): string {
	const { kind, key, title, lines, markdown, severity } = message;
	const links = kind === "incident" ? [] : message.links;
	return digestOf({ kind, key, title, lines, markdown: markdown ?? null, links, severity: severity ?? null });
}

/**
 * Identity of a message at a receiver that tells repeats by a key. Of an incident each role hears each stage once: its message is the
 * same one whatever a later attempt knows better. An announcement whose text changed is another message.
 */
export function identifyMessage(message: ChannelMessage): string {
	const { kind, key, part } = message;
	return kind === "incident" && part !== undefined ? digestOf({ kind, key, part }) : digestMessage(message);
}

/** Text for Slack: the three characters that can begin a mention, a link or a command there; `@here` is broken. */
export function escapeSlack(text: string): string {
	return plain(text)
		.replaceAll("&", "&amp;")
		.replaceAll("<", "&lt;")
		.replaceAll(">", "&gt;")
		.replace(/[@#]/g, "$&\u200b")
		.replace(/([*_~`])/g, "\u200b$1")
		.replace(/:(?=\/\/)/g, ":\u200b")
		.replace(/\bwww\./gi, (prefix) => `${prefix.slice(0, -1)}\u200b.`);
}

/** The escaped text of at most `limit` characters: what is left out is cut before it is escaped, so that no entity is broken. */
export function cutEscaped(text: string, limit: number, render: (text: string) => string): string {
	const whole = render(text);
	if (whole.length <= limit) return whole;
	let [fits, tooLong] = [0, text.length];
	while (tooLong - fits > 1) {
		const middle = Math.floor((fits + tooLong) / 2);
		if (render(cutText(text, middle)).length <= limit) fits = middle;
		else tooLong = middle;
	}
	return render(cutText(text, fits));
}

/** Links as Slack writes them; those that do not fit are left out whole. */
function renderSlackLinks(message: ChannelMessage): string {
	let text = "";
	for (const { label, url } of message.links) {
		const address = safeUrl(url);
		if (address === undefined) continue;
		const shown = `<${address.replaceAll("&", "&amp;")}|${cutEscaped(label, 200, escapeSlack).replaceAll("|", "/")}>`;
		const next = text === "" ? shown : `${text} · ${shown}`;
		if (next.length <= SLACK_TEXT) text = next;
	}
	return text;
}

/** A body for an incoming webhook; without unfurling, so that no foreign picture is shown. */
export function renderSlack(message: ChannelMessage): Record<string, unknown> {
	const escapeLines = (text: string) => text.split("\n").map(escapeSlack).join("\n");
	const sections = [cutEscaped(message.lines.join("\n"), SLACK_TEXT, escapeLines), renderSlackLinks(message)].filter(
		(text) => text !== "",
	);
	return {
		text: cutEscaped(message.title, 300, escapeSlack),
		blocks: [
			{
				type: "header",
				text: { type: "plain_text", text: cutEscaped(message.title, 150, escapeSlack), emoji: false },
			},
			...sections.map((text) => ({ type: "section", text: { type: "mrkdwn", text, verbatim: true } })),
		],
		unfurl_links: false,
		unfurl_media: false,
	};
}

/** Variables for a workflow's webhook trigger, which takes flat texts alone: `title`, `text`, `url`, `severity`, `kind`, `key`. */
export function renderSlackTrigger(message: ChannelMessage): Record<string, string> {
	return {
		title: cutEscaped(message.title, 300, escapeSlack),
		text: cutEscaped(message.lines.join("\n"), SLACK_TEXT, (text) => text.split("\n").map(escapeSlack).join("\n")),
		url: safeUrl(message.links[0]?.url ?? "") ?? "",
		severity: message.severity ?? "",
		kind: message.kind,
		key: message.key,
	};
}

/** An adaptive card for a Teams workflow's webhook. */
export function renderTeams(message: ChannelMessage): Record<string, unknown> {
	const blocks: Record<string, unknown>[] = [];
	let left = TEAMS_BYTES;
	for (const line of message.lines) {
		const text = escapeMarkdown(cutText(line, 2_000));
		left -= Buffer.byteLength(text, "utf8") + 80;
		if (left < 0) {
			blocks.push({ type: "TextBlock", text: "The rest is in the release.", wrap: true, isSubtle: true });
			break;
		}
		if (text !== "") blocks.push({ type: "TextBlock", text, wrap: true, spacing: "Small" });
	}
	return {
		type: "message",
		attachments: [
			{
				contentType: "application/vnd.microsoft.card.adaptive",
				contentUrl: null,
				content: {
					$schema: "http://adaptivecards.io/schemas/adaptive-card.json",
					type: "AdaptiveCard",
					version: "1.4",
					body: [
						{
							type: "TextBlock",
							text: escapeMarkdown(cutText(message.title, 300)),
							weight: "Bolder",
							size: "Medium",
							wrap: true,
						},
						...blocks,
					],
					actions: message.links
						.filter(({ url }) => safeUrl(url) !== undefined)
						.slice(0, 5)
						.map(({ label, url }) => ({ type: "Action.OpenUrl", title: cutText(plain(label), 60), url: safeUrl(url) })),
				},
			},
		],
	};
}

/** JSON for a receiver of the team's own; `key` and `digest` tell a repeat and an update from something new. */
export function renderWebhook(message: ChannelMessage): Record<string, unknown> {
	const lines = message.lines.map(plainLines);
	return {
		schemaVersion: 1,
		kind: message.kind,
		key: message.key,
		digest: digestMessage(message),
		source: message.source,
		title: plain(message.title),
		text: lines.join("\n"),
		lines,
		links: message.links.map(({ label, url }) => ({ label: plain(label), url })),
		severity: message.severity ?? null,
		// U+200B is what breaks up mentions in it.
		...(message.markdown === undefined ? {} : { markdown: message.markdown.replace(/[^\P{Cf}\u200b]/gu, "") }),
		data: message.data ?? {},
	};
}

/**
 * Subject on one line, text alone (no HTML that could load anything), and an id that is the same for a repeat. Mail
 * servers drop a second mail with the id of the first: each part has its own, and refers to the key's for the thread.
 */
export function renderMail(message: ChannelMessage): {
	subject: string;
	text: string;
	messageId: string;
	references?: string;
} {
	const links = message.links.map(({ label, url }) => `${plain(label)}: ${safeUrl(url) ?? ""}`);
	const { key, part, source } = message;
	const idOf = (what: object) =>
		`<${digestOf(what)
			.replace(/^sha256:/, "")
			.slice(0, 32)}@release-actions.octoacme.invalid>`;
	return {
		subject: cutText(plain(message.title), 200),
		text: [...message.lines.map(plainLines), "", ...links, ""].join("\n"),
		messageId: idOf(part === undefined ? { key, source } : { key, part, source }),
		...(part === undefined ? {} : { references: idOf({ key, source }) }),
	};
}

/** Body of an issue or discussion. */
export function renderGitHub(message: ChannelMessage): string {
	const text = message.markdown ?? message.lines.map((line) => escapeMarkdown(line)).join("\n\n");
	const links = message.links.map(({ label, url }) => link(label, url));
	return links.length === 0 ? text : `${text}\n\n${bullets(links)}`;
}

/** An answer's words for a receipt: one line, short, and without the addresses that could hold a secret. */
export function cutDetail(text: string): string {
	return cutText(plain(text).replace(/https?:\/\/\S+/gi, "(address)"), DETAIL);
}

/** Without control and invisible characters (those that turn the direction of writing among them); line breaks and tabs stay. */
export function plainLines(text: string): string {
	return text.replace(/[^\P{C}\n\t]/gu, "");
}

/** One line without invisible characters. */
export function plain(text: string): string {
	return text
		.replace(/\p{Cf}/gu, "")
		.replace(/[\s\p{Cc}]+/gu, " ")
		.trim();
}
