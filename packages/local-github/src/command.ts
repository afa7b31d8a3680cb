/** `node packages/local-github/src/command.ts --repo PATH [--name OWNER/NAME] [--port N]`: a GitHub for one local repository, until it is stopped. */
import { basename, resolve } from "node:path";
import { parseArgs } from "node:util";
import { startLocalGitHub } from "./server.ts";
import { ALL_PERMISSIONS } from "./tokens.ts";

const { values } = parseArgs({
	options: { repo: { type: "string" }, name: { type: "string" }, port: { type: "string" } },
});
if (values.repo === undefined) {
	console.error("Which repository? --repo PATH [--name OWNER/NAME] [--port N]");
	process.exit(2);
}
const folder = resolve(values.repo);
const github = await startLocalGitHub({
	repository: values.name ?? `local/${basename(folder)}`,
	folder,
	...(values.port === undefined ? {} : { port: Number(values.port) }),
});
github.journal.onViolation = ({ method, path }, violations) => {
	for (const { part, pointer, message } of violations)
		console.error(`${method} ${path}: ${part} ${pointer || "/"} ${message}`);
};
const pulls = github.derivePulls();
console.log(`GITHUB_API_URL=${github.apiUrl}`);
console.log(`GITHUB_GRAPHQL_URL=${github.graphqlUrl}`);
console.log(`GITHUB_TOKEN=${github.issueToken({ permissions: ALL_PERMISSIONS, login: "local", name: "local" })}`);
console.error(`${pulls} pull requests derived from the history; stop with Ctrl-C`);
process.once("SIGINT", () => void github.close().then(() => process.exit(0)));
