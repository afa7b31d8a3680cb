/** Clouds that give credentials for an ID token, by the trust policy that a recipe shows: signature, times, audience and every condition are evaluated. */
import { createPublicKey, createVerify, type JsonWebKey } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { IdTokenIssuer } from "@octoacme/rehearsal/id-tokens.ts";

type Claims = Readonly<Record<string, string>>;

/** What a login asks for: the identity, and the provider where the cloud has several. */
interface Wanted {
	readonly identity: string;
	readonly provider: string;
}

/** Undefined: let in; else the condition that does not hold. */
export type Judge = (claims: Claims, wanted: Wanted) => string | undefined;

interface AwsPolicy {
	readonly Statement: readonly {
		readonly Condition: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
	}[];
}
interface AzureIdentity {
	readonly clientId: string;
	readonly federatedCredentials: readonly { readonly subject: string; readonly audiences: readonly string[] }[];
}
interface GoogleIdentity {
	readonly provider: string;
	readonly allowedAudiences: readonly string[];
	readonly attributeCondition: string;
	readonly serviceAccount: string;
	readonly members: readonly string[];
}

/** Reads a `trust-policy.json`, whichever cloud it is for. */
export function readTrust(text: string): Judge {
	const trust = JSON.parse(text);
	if ("Statement" in trust) return judgeAws(text);
	const identities = Object.values(trust as Record<string, AzureIdentity | GoogleIdentity>);
	return "clientId" in identities[0]!
		? judgeAzure(identities as AzureIdentity[])
		: judgeGoogle(identities as GoogleIdentity[]);
}

/** The file is the role of production; the recipe's README has the same for the role of every other environment. */
function judgeAws(text: string): Judge {
	return (claims, { identity }) => {
		const environment = /:role\/shop-([a-z]+)$/.exec(identity)?.[1];
		if (environment === undefined) return `no role ${identity}`;
		const { Statement } = JSON.parse(
			text.replaceAll("environment:production", `environment:${environment}`),
		) as AwsPolicy;
		for (const [operator, keys] of Object.entries(Statement[0]!.Condition))
			for (const [key, value] of Object.entries(keys)) {
				const claim = claims[key.replace("token.actions.githubusercontent.com:", "")] ?? "";
				const allowed = [value].flat();
				const isMet = operator === "StringEquals" ? allowed.includes(claim) : allowed.some((one) => isLike(claim, one));
				if (!isMet) return `${operator} ${key}`;
			}
		return undefined;
	};
}

function isLike(value: string, pattern: string): boolean {
	const escaped = pattern
		.replace(/[.+^${}()|[\]\\]/g, "\\$&")
		.replaceAll("*", ".*")
		.replaceAll("?", ".");
	return new RegExp(`^${escaped}$`).test(value);
}

/** The subject is that of a repository whose tokens name the workflow too (`include_claim_keys`). */
function judgeAzure(identities: readonly AzureIdentity[]): Judge {
	return (claims, { identity }) => {
		const found = identities.find(({ clientId }) => clientId === identity);
		if (found === undefined) return `no app registration ${identity}`;
		const subject = `${claims["sub"]}:job_workflow_ref:${claims["job_workflow_ref"]}`;
		const credential = found.federatedCredentials.find((one) => one.subject === subject);
		if (credential === undefined) return `subject ${subject}`;
		return credential.audiences.includes(claims["aud"]!) ? undefined : "audience";
	};
}

function judgeGoogle(identities: readonly GoogleIdentity[]): Judge {
	return (claims, { identity, provider }) => {
		const through = identities.find((one) => one.provider === provider);
		if (through === undefined) return `no provider ${provider}`;
		if (!through.allowedAudiences.includes(claims["aud"]!)) return "audience";
		const failed = through.attributeCondition.split(" && ").find((part) => !holds(part, claims));
		if (failed !== undefined) return failed;
		const account = identities.find(({ serviceAccount }) => serviceAccount === identity);
		const pool = provider.replace(/\/providers\/.*$/, "");
		const member = `principal://iam.googleapis.com/${pool}/subject/${claims["sub"]}`;
		return account?.members.includes(member) ? undefined : `member ${member}`;
	};
}

/** The two forms of a condition that the recipes are written in. */
function holds(part: string, claims: Claims): boolean {
	const [, listed, list] = /^assertion\.(\w+) in \[(.+)\]$/.exec(part) ?? [];
	if (listed !== undefined) return [...list!.matchAll(/'([^']*)'/g)].some(([, value]) => value === claims[listed]);
	const [, named, prefix] = /^assertion\.(\w+)\.startsWith\('([^']*)'\)$/.exec(part) ?? [];
	if (named === undefined) throw new Error(`the condition ${part} is not understood`);
	return (claims[named] ?? "").startsWith(prefix!);
}

/** `POST` with the token, the identity and the provider as JSON. */
export async function openCloud(issuer: IdTokenIssuer, judge: Judge) {
	const server = createServer(async (request, response) => {
		let body = "";
		for await (const chunk of request) body += chunk;
		const { token, ...wanted } = JSON.parse(body) as Wanted & { readonly token: string };
		const claims = await readToken(issuer, token);
		const fault = claims === undefined ? "signature, issuer or time" : judge(claims, wanted);
		response.writeHead(fault === undefined ? 200 : 403).end(fault === undefined ? "credentials" : `refused: ${fault}`);
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		[Symbol.asyncDispose]: async () => {
			server.closeAllConnections();
			server.close();
		},
	};
}

/** The claims of a token that the issuer signed and that has not ended; undefined for any other. */
async function readToken(issuer: IdTokenIssuer, token: string): Promise<Claims | undefined> {
	const [header = "", payload = "", signature = ""] = token.split(".");
	const decode = (part: string) => JSON.parse(Buffer.from(part, "base64url").toString());
	const { keys } = (await (await fetch(`${issuer.url}/.well-known/jwks`)).json()) as {
		keys: (JsonWebKey & { kid: string })[];
	};
	const key = keys.find(({ kid }) => kid === decode(header).kid);
	if (key === undefined) return undefined;
	const isSigned = createVerify("RSA-SHA256")
		.update(`${header}.${payload}`)
		.verify(createPublicKey({ key, format: "jwk" }), signature, "base64url");
	const claims = decode(payload);
	return isSigned && claims.iss === issuer.url && claims.exp * 1_000 > Date.now() ? claims : undefined;
}
