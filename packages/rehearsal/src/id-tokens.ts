/** An issuer of ID tokens on loopback: it answers a job as GitHub's does, and publishes its keys for whom the tokens are for. */
import { createSign, generateKeyPairSync, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import type { IdTokens } from "./runner/types.ts";

export interface IdTokenIssuer extends IdTokens {
	/** `iss` of its tokens; `/.well-known/openid-configuration` and `/.well-known/jwks` answer below it. */
	readonly url: string;
	close(): Promise<void>;
}

/** GitHub's live five minutes. */
const LIFETIME_SECONDS = 300;

/** A fresh key pair each time. A request needs the job's own token, and is refused once the job is over. */
export async function startIdTokenIssuer(now: () => Date): Promise<IdTokenIssuer> {
	const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2_048 });
	const kid = randomUUID();
	const granted = new Map<string, Readonly<Record<string, string>>>();
	const sign = (claims: Readonly<Record<string, unknown>>) => {
		const encode = (part: unknown) => Buffer.from(JSON.stringify(part)).toString("base64url");
		const text = `${encode({ alg: "RS256", typ: "JWT", kid })}.${encode(claims)}`;
		return `${text}.${createSign("RSA-SHA256").update(text).sign(privateKey, "base64url")}`;
	};
	const answer = (request: IncomingMessage): { readonly status: number; readonly body: unknown } => {
		const { pathname, searchParams } = new URL(request.url ?? "/", url);
		if (pathname === "/.well-known/openid-configuration")
			return {
				status: 200,
				body: { issuer: url, jwks_uri: `${url}/.well-known/jwks`, id_token_signing_alg_values_supported: ["RS256"] },
			};
		if (pathname === "/.well-known/jwks")
			return {
				status: 200,
				body: { keys: [{ ...publicKey.export({ format: "jwk" }), kid, alg: "RS256", use: "sig" }] },
			};
		if (pathname !== "/token") return { status: 404, body: { message: "Not Found" } };
		const claims = granted.get(/^bearer (.+)$/i.exec(request.headers.authorization ?? "")?.[1] ?? "");
		if (claims === undefined)
			return { status: 401, body: { message: "The request token is not one of a running job." } };
		const at = Math.floor(now().getTime() / 1_000);
		const aud = searchParams.get("audience") ?? `https://github.com/${claims["repository_owner"]}`;
		const times = { iat: at, nbf: at, exp: at + LIFETIME_SECONDS, jti: randomUUID() };
		return { status: 200, body: { value: sign({ ...claims, aud, iss: url, ...times }) } };
	};
	const server = createServer((request, response) => {
		const { status, body } = answer(request);
		response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	return {
		url,
		grant: (claims) => {
			const token = randomUUID();
			granted.set(token, claims);
			return { url: `${url}/token?api-version=2.0`, token };
		},
		revoke: (token) => void granted.delete(token),
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}
