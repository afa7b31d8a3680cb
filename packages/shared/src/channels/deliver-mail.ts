/** Delivers by SMTP, with a message id that is the same for a repeat. */
import { describeError } from "../errors.ts";
import type { Channel } from "../policy/schema.ts";
import type { ChannelMessage, ChannelRuntime, Sent } from "./message.ts";
import { cutDetail, renderMail } from "./payload.ts";

const TIMEOUT_MS = 15_000;

/** One attempt, cut off by the signal; the server's own answer is the receipt. The SMTP client is loaded only here: few releases need it. */
export async function sendMail(
	runtime: ChannelRuntime,
	channel: Extract<Channel, { type: "email" }>,
	message: ChannelMessage,
): Promise<Sent> {
	const address = runtime.readSecret(channel.smtp);
	if (address === undefined)
		return {
			state: "not-configured",
			detail: `the variable ${channel.smtp} is empty; pass the secret to the step by \`env:\``,
		};
	if (!/^smtps?:\/\//i.test(address) || !URL.canParse(address))
		return { state: "failed", detail: `the variable ${channel.smtp} holds no smtp:// or smtps:// address` };
	const [{ createTransport }, { Socket }] = await Promise.all([import("nodemailer"), import("node:net")]);
	const { signal } = runtime;
	const socket = new Socket();
	const cut = () => socket.destroy(new Error("the message was cut off"));
	const url = new URL(address);
	const secure = url.protocol === "smtps:";
	const transport = createTransport({
		host: url.hostname.replace(/^\[|\]$/g, ""),
		port: url.port === "" ? (secure ? 465 : 587) : Number(url.port),
		secure,
		// A password goes over an encrypted connection or not at all.
		requireTLS: !secure && url.username !== "",
		connectionTimeout: TIMEOUT_MS,
		greetingTimeout: TIMEOUT_MS,
		socketTimeout: TIMEOUT_MS,
		// A socket of ours can be cut off whatever the server does.
		...(signal === undefined ? {} : { socket }),
		disableFileAccess: true,
		disableUrlAccess: true,
		...(url.username === ""
			? {}
			: { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }),
	});
	signal?.addEventListener("abort", cut, { once: true });
	try {
		signal?.throwIfAborted();
		const sent = await transport.sendMail({ from: channel.from, to: [...channel.to], ...renderMail(message) });
		const refused = (sent.rejected ?? []).length;
		return {
			state: sent.accepted.length > 0 ? "delivered" : "failed",
			detail: cutDetail(`${sent.accepted.length} accepted, ${refused} refused: ${sent.response}`),
		};
	} catch (thrown) {
		const code = (thrown as { code?: string; command?: string }).command ?? "";
		// Once the text was handed over, only the server knows.
		const state = code === "DATA" ? "unknown" : "failed";
		return { state, detail: cutDetail(describeError(thrown).replaceAll(url.password || "\0", "***")) };
	} finally {
		signal?.removeEventListener("abort", cut);
		transport.close();
	}
}
