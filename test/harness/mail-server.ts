/** A real SMTP server on loopback, with STARTTLS or TLS from the start, and users with passwords; keeps what it got. */
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { generate } from "selfsigned";
import { SMTPServer } from "smtp-server";

export interface ReceivedMail {
	readonly from: string;
	readonly to: readonly string[];
	/** The whole message as it came over the wire. */
	readonly text: string;
	readonly encrypted: boolean;
	/** Who logged in, if anybody. */
	readonly user: string | null;
}

export interface MailServer extends AsyncDisposable {
	readonly port: number;
	readonly mails: readonly ReceivedMail[];
	/** PEM of the certificate: its only proof is that a client was told to trust it. */
	readonly certificate: string;
}

/** `tls` is `starttls` (offered), `implicit` (from the first byte) or `none`; with `login` it is required. */
export async function openMailServer(options: {
	readonly tls: "starttls" | "implicit" | "none";
	readonly login?: { readonly user: string; readonly password: string };
	/** Addresses that are refused. */
	readonly refuse?: readonly string[];
}): Promise<MailServer> {
	const { login, tls } = options;
	const pems = await generate([{ name: "commonName", value: "localhost" }], {
		keyType: "ec",
		algorithm: "sha256",
		extensions: [
			{ name: "basicConstraints", cA: true },
			{
				name: "subjectAltName",
				altNames: [
					{ type: 2, value: "localhost" },
					{ type: 7, ip: "127.0.0.1" },
				],
			},
		],
	});
	const mails: ReceivedMail[] = [];
	const server = new SMTPServer({
		secure: tls === "implicit",
		key: pems.private,
		cert: pems.cert,
		authOptional: login === undefined,
		disabledCommands: [...(tls === "none" ? ["STARTTLS"] : []), ...(login === undefined ? ["AUTH"] : [])],
		onAuth: (auth, _session, done) =>
			auth.username === login?.user && auth.password === login?.password
				? done(null, { user: auth.username })
				: done(new Error("Invalid user name or password")),
		onRcptTo: (address, _session, done) =>
			options.refuse?.includes(address.address) ? done(new Error("No such mailbox here")) : done(),
		onData: (stream, session, done) => {
			text(stream).then((content) => {
				mails.push({
					from: session.envelope.mailFrom === false ? "" : session.envelope.mailFrom.address,
					to: session.envelope.rcptTo.map(({ address }) => address),
					text: content,
					encrypted: session.secure,
					user: (session.user as string | undefined) ?? null,
				});
				done();
			}, done);
		},
	});
	// A client that breaks off is that client's business.
	server.on("error", () => {});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	return {
		port: (server.server.address() as AddressInfo).port,
		mails,
		certificate: pems.cert,
		[Symbol.asyncDispose]: () => new Promise((resolve) => server.close(() => resolve())),
	};
}
